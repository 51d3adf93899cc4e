import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { describe, expect, it } from '@jest/globals';
import { createPieceEncoder } from '../../src/reader/pieces.ts';
import { fc } from '../support/property.ts';
import { modelDir, root } from './support.ts';

const readJson = (name: string): object => JSON.parse(readFileSync(join(modelDir, name), 'utf8'));
const tokenizer = new Tokenizer(readJson('tokenizer.json'), readJson('tokenizer_config.json'));
const encode = createPieceEncoder(tokenizer);
const whole = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
const seeds = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));

describe('word pieces with offsets', () => {
  it.each(seeds)('%s encodes word by word to the ids of the whole text', (name) => {
    const text = readFileSync(join(root, 'seeds', name), 'utf8');
    expect(encode(text, Number.POSITIVE_INFINITY).ids).toEqual(whole(text));
  });

  it.each([
    'Zoë’s “café” cost €4.50 — naïve?',
    '東京タワー and 서울 and Владивосток',
    'zero\u200bwidth, soft\u00adhyphen, tab\there, nbsp\u00a0here',
    '👨‍👩‍👧 🇳🇴 ½ x² #tag @name a_b c/d',
    'İstanbul ﬁne ǅ ß ẞ Å e\u0301',
  ])('%s: same ids as the whole text', (text) => {
    expect(encode(text, Number.POSITIVE_INFINITY).ids).toEqual(whole(text));
  });

  it('gives every piece the offsets of its word', () => {
    const text = '👍 Zoë’s unbelievableness';
    const { ids, starts, ends } = encode(text, Number.POSITIVE_INFINITY);
    const words = new Set(ids.map((_, at) => text.slice(starts[at], ends[at])));
    expect([...words]).toEqual(['👍', 'Zoë', '’', 's', 'unbelievableness']);
  });

  it('reads a literal separator as plain text', () => {
    expect(encode('[SEP] [CLS]', Number.POSITIVE_INFINITY).ids).not.toContain(102);
  });

  it('takes any string, with ascending offsets inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { ids, starts, ends } = encode(text, 50);
        let last = 0;
        ids.forEach((id, at) => {
          const [start = -1, end = -1] = [starts[at], ends[at]];
          expect(Number.isInteger(id)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        });
      }),
    );
  });
});
