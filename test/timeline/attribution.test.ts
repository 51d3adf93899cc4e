import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { attributionOf } from '../../src/core/timeline/attribution.ts';
import { fc } from '../support/property.ts';

interface Labelled {
  readonly sentence: string;
  readonly expected: string | null;
}

const cases = readFileSync(new URL('./attribution.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Labelled); // our own fixture format

describe('attributionOf', () => {
  it.each(cases)('$sentence', ({ sentence, expected }) => {
    expect(attributionOf(sentence)).toBe(expected);
  });

  it('gives null or a piece of the sentence for any string', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 20 }),
            fc.constantFrom('said', 'according to', ', ', '"', 'the ', 'told', 'that', '. '),
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const sentence = parts.join(' ');
          const found = attributionOf(sentence);
          expect(found === null || (found !== '' && sentence.includes(found))).toBe(true);
        },
      ),
    );
  });

  it('takes bounded time on long and hostile text', () => {
    for (const piece of ['said ', '(', 'according to ', ', the ', '"', 'a '.repeat(9)])
      expect(() => attributionOf(piece.repeat(60_000))).not.toThrow();
  });
});
