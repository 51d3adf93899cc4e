import { describe, expect, it } from '@jest/globals';
import { normalizeWord } from '../../src/core/text/normalizeWord.ts';
import { splitSentences } from '../../src/core/text/splitSentences.ts';
import { stem } from '../../src/core/text/stem.ts';
import { isStopWord } from '../../src/core/text/stopWords.ts';
import { tokenize } from '../../src/core/text/tokenize.ts';
import { fc } from '../support/property.ts';

describe('tokenize', () => {
  it.each([
    ["Japan's U.S. ally", ["Japan's:japan", 'U.S.:us', 'ally:ally']],
    [
      'China ’s rise, the leaders’ summit',
      ['China:china', 's:s', 'rise:rise', 'the:the', 'leaders:leaders', 'summit:summit'],
    ],
    ['Chang’e-6 weighs 1,935.3 grams', ["Chang’e:chang'e", '6:6', 'weighs:weighs', '1,935.3:1,935.3', 'grams:grams']],
    [
      'AT&T spends 40% on R&D in the 1980s',
      ['AT&T:at&t', 'spends:spends', '40:40', 'on:on', 'R&D:r&d', 'in:in', 'the:the', '1980s:1980s'],
    ],
    ['Ørsted, Škoda and Málaga', ['Ørsted:orsted', 'Škoda:skoda', 'and:and', 'Málaga:malaga']],
    ['at 14:57 [here](x)', ['at:at', '14:57:14:57', 'here:here', 'x:x']],
    ['東京でﾗﾋﾟﾀﾞｽと', ['東京:東京', 'で:で', 'ﾗﾋﾟﾀﾞｽ:ラピダス', 'と:と']],
  ])('%s', (text, expected) => {
    expect(tokenize(text).map((token) => `${token.text}:${token.norm}`)).toEqual(expected);
  });

  it('gives the same stem to forms of one word', () => {
    expect(new Set(['cooperate', 'cooperation', 'cooperating'].map((word) => stem(word))).size).toBe(1);
  });

  it('keeps the voiced marks of kana', () => {
    expect(normalizeWord('ガ')).toBe('ガ');
  });

  it('knows function words but not the United States', () => {
    expect(['the', 'will', 'の', 'us', 'summit'].filter(isStopWord)).toEqual(['the', 'will', 'の']);
  });

  it('gives ordered slices of any string, in any range', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'aB. ?!"”“(\n。東U.S.’\ud800-1') }),
    );
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, start, length) => {
        const end = Math.min(text.length, start + length);
        for (const spans of [tokenize(text, start, end), splitSentences(text, start, end)]) {
          let last = start;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(end);
            last = span.end;
          }
        }
        for (const token of tokenize(text, start, end)) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no letter and no digit between sentences', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB. ?!"”“(\n。東U.S.’-1') }), (text) => {
        const kept = splitSentences(text).map((span) => text.slice(span.start, span.end));
        const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(kept.join(''))).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });
});
