import { describe, expect, it } from '@jest/globals';
import { findMentions } from '../../src/core/mentions/findMentions.ts';
import { fc } from '../support/property.ts';
import { articleOf } from './articleOf.ts';
import { readLabelled, scoreMentions } from './scoreMentions.ts';

// Floors in percent, a few points under the present score; the first scores stand in data/lexicon/README.md.
const FLOORS = [
  ['sentences.jsonl', { place: [96, 97], person: [96, 95], organization: [93, 93], quantity: [95, 95] }],
  ['last-sentences.jsonl', { place: [95, 93], person: [94, 92], organization: [92, 94] }],
  ['later-sentences.jsonl', { place: [95, 95], person: [92, 92], organization: [94, 90], quantity: [92, 95] }],
] as const;

describe('labelled sentences', () => {
  for (const [file, floors] of FLOORS) {
    const { scores, attributes, misses } = scoreMentions(readLabelled(file));
    for (const [kind, [precision, recall]] of Object.entries(floors)) {
      it(`${file}: ${kind} at least ${precision} % right and ${recall} % found`, () => {
        const score = scores.get(kind) ?? { expected: 1, found: 1, right: 0 };
        const low = (100 * score.right) / score.found < precision || (100 * score.right) / score.expected < recall;
        expect(low ? misses.filter((line) => line.includes(kind)) : []).toEqual([]);
      });
    }
    it(`${file}: roles, owners, units, comparators and uses`, () => {
      for (const [name, score] of attributes) {
        expect([name, score.right / score.expected >= 0.95]).toEqual([name, true]);
      }
    });
  }
});

describe('Japanese names', () => {
  it('finds people with title, places and organisations', () => {
    const text = '岸田文雄首相は広島でバイデン大統領と会談し、経済産業省と日本銀行について話した。';
    const found = findMentions(articleOf([text])).map((mention) =>
      `${mention.kind} ${mention.text} ${mention.role ?? ''}`.trim(),
    );
    expect(found).toEqual([
      'person 岸田文雄 Prime Minister',
      'place 広島',
      'person バイデン President',
      'organization 経済産業省',
      'organization 日本銀行',
    ]);
  });
});

describe('roles', () => {
  const cases: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
    ["Paul Martin, NASA's inspector general, spoke.", 'Paul Martin', 'inspector general', 'NASA'],
    [
      'Takeshi Hakamada, the founder and chief executive of ispace, spoke.',
      'Takeshi Hakamada',
      'founder and chief executive',
      'ispace',
    ],
    ['Petra Vanhove, who founded Rocket Lab, spoke.', 'Petra Vanhove', 'founder', 'Rocket Lab'],
    ['The Bank of Korea cut rates. Its governor, Jana Horak, explained.', 'Jana Horak', 'governor', 'Bank of Korea'],
    ["Germany's new transport minister, Jonas Weidner, spoke.", 'Jonas Weidner', 'transport minister', 'Germany'],
    ["Italy's former prime minister Carlo Neri spoke.", 'Carlo Neri', 'former prime minister', 'Italy'],
    ['The storm passed, Florida Gov. Ron DeSantis said.', 'Ron DeSantis', 'Governor', 'Florida'],
    ['Lt. Gov. Dan Patrick declined.', 'Dan Patrick', 'Lieutenant Governor', undefined],
    ['President-elect Maria Okafor named her team.', 'Maria Okafor', 'President-elect', undefined],
    ['Mary Stone and Anna Keller spoke of the president.', 'Mary Stone', undefined, undefined],
  ];
  it.each(cases)('%s', (text, name, role, of) => {
    const sentences = text.split(/(?<=[a-z]{4}\.) (?=[A-Z])/);
    const person = findMentions(articleOf(sentences)).find((mention) => mention.text === name);
    expect([person?.kind, person?.role, person?.of]).toEqual(['person', role, of]);
  });
});

describe('any text', () => {
  it('gives mentions that are verbatim, in order and inside their sentence', () => {
    const word = fc.constantFrom(
      'Kishida',
      'of',
      'the',
      'U.S.',
      '$',
      '4.1',
      'billion',
      ',',
      'Minister',
      "'s",
      '(',
      'IPEF',
      ')',
      '-',
      'II',
      'and',
      'Corp',
      '岸田',
      'in',
      'Detroit',
      '"',
      'who',
      'founded',
      '.',
      'half',
      'a',
      '%',
    );
    const sentence = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
        const article = articleOf(sentences);
        let last = 0;
        for (const mention of findMentions(article)) {
          expect(article.text.slice(mention.start, mention.end)).toBe(mention.text);
          const own = article.sentences[mention.sentence];
          expect(own !== undefined && mention.start >= own.start && mention.end <= own.end).toBe(true);
          expect(mention.start).toBeGreaterThanOrEqual(last);
          last = mention.start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends on long and odd text', () => {
    const odd = [
      '('.repeat(10_000),
      'A-'.repeat(10_000),
      'Minister of '.repeat(5_000),
      '1,'.repeat(20_000),
      'and '.repeat(20_000),
      'United '.repeat(10_000),
    ];
    for (const text of odd) expect(Array.isArray(findMentions(articleOf([text])))).toBe(true);
  });
});
