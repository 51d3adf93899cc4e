import { describe, expect, it, jest } from '@jest/globals';
import { compareTimex, timexContains, timexOverlaps } from '../../src/core/dates/compare.ts';
import { formatTimex } from '../../src/core/dates/formatTimex.ts';
import { parseDates } from '../../src/core/dates/parseDates.ts';
import { parseQuestionDates } from '../../src/core/dates/questionDates.ts';
import type { Timex } from '../../src/core/dates/types.ts';
import { fc } from '../support/property.ts';

const WORDS =
  'May|March 5|Jan. 9, 2024|29 July|2022-07-29|3/4/2022|2022年7月29日|Friday|last|next|this|week|year|month|the|of|on|in|by|since|until|before|after|from|to|between|and|ago|later|earlier|two|25 and a half|days|seconds|decades|every|late|early|mid-|1980s|17th century|Q3|H2|summer|fall|2023|2019-21|fiscal|14:57|7 p.m.|Moscow time|noon|today|yesterday|the day before|that|same|end of|second half of|the 16th|at the earliest|no earlier than|will|was|said|-|–|,|.|(|)||0|31 February|30 Feb 2023|99999999|three quarters|a|century|centuries|9999|1000|100,000|years'.split(
    '|',
  );
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
const text = fc.oneof(phrase, phrase, fc.string({ maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 60 }));
const reference = fc.constantFrom(
  null,
  '2023-05-26',
  '2024-02-29',
  '2023-05',
  '2022',
  '2023-12-31',
  '2023-02-31',
  'nonsense',
  '',
);
const options = { numRuns: 700 };

function isSound(all: readonly Timex[], source: string): void {
  let end = 0;
  for (const timex of all) {
    expect(timex.start).toBeGreaterThanOrEqual(end);
    expect(timex.end).toBeGreaterThan(timex.start);
    expect(source.slice(timex.start, timex.end)).toBe(timex.text);
    end = timex.end;
    expect((timex.from === null) === (timex.to === null)).toBe(true);
    if (timex.from !== null && timex.to !== null) {
      expect(timex.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(timex.to).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(timex.from <= timex.to).toBe(true);
    }
    expect(timex.value).not.toMatch(/NaN|undefined|null/);
    expect(formatTimex(timex)).not.toMatch(/NaN|undefined|null|XX/);
  }
}

describe('any text', () => {
  it('gives sound timexes', () => {
    fc.assert(
      fc.property(text, reference, (source, day) => isSound(parseDates(source, { reference: day }), source)),
      options,
    );
  });

  it('gives sound timexes of a question', () => {
    const instant = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -6e13, max: 2e14 }),
      fc.constantFrom(Number.NaN, 1e300),
    );
    fc.assert(
      fc.property(text, instant, (source, now) => isSound(parseQuestionDates(source, now), source)),
      options,
    );
  });

  it('counts offsets in the whole text when a part is read', () => {
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        const source = before + middle + after;
        const part = { start: before.length, end: before.length + middle.length };
        const found = parseDates(source, { ...part, reference: '2023-05-26' });
        isSound(found, source);
        const alone = parseDates(middle, { reference: '2023-05-26' });
        expect(found.map((timex) => timex.start - before.length)).toEqual(alone.map((timex) => timex.start));
      }),
      options,
    );
  });

  it('says the same whatever day it is today', () => {
    const at = (day: string, source: string): readonly Timex[] => {
      jest.useFakeTimers({ now: new Date(day) });
      const found = [...parseDates(source, { reference: null }), ...parseQuestionDates(source, null)];
      jest.useRealTimers();
      return found;
    };
    fc.assert(
      fc.property(text, (source) => expect(at('2031-03-03', source)).toEqual(at('1999-11-20', source))),
      { numRuns: 300 },
    );
  });

  it('shows no year that is unknown', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const timex of parseDates(source, { reference: null })) {
          if (!timex.value.startsWith('XXXX') || timex.kind === 'range' || timex.kind === 'set') continue;
          if (/^XXXX-(?:\d\d|WXX-\d)/.test(timex.value)) expect(formatTimex(timex)).not.toMatch(/\d{4}/);
          expect(timex.known.year).toBe('unknown');
          expect(timex.from).toBeNull();
        }
      }),
      options,
    );
  });

  it('compares both ways alike', () => {
    const pair = fc.tuple(phrase, phrase, reference);
    fc.assert(
      fc.property(pair, ([one, two, day]) => {
        for (const a of parseDates(one, { reference: day })) {
          for (const b of parseDates(two, { reference: day })) {
            expect(timexOverlaps(a, b)).toBe(timexOverlaps(b, a));
            if (timexContains(a, b) === 'yes') expect(timexOverlaps(a, b)).not.toBe('no');
            const order = compareTimex(a, b);
            expect(compareTimex(b, a)).toBe(order === null || order === 0 ? order : -order);
          }
        }
      }),
      options,
    );
  });
});

describe('hostile text', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['blanks behind a number', `1${' '.repeat(3_000_000)}day`],
    ['digits', '1'.repeat(3_000_000)],
    ['brackets', '('.repeat(10_000) + '1 '.repeat(10_000)],
    ['commas', '1,'.repeat(1_000_000)],
    ['dashes', '2019-'.repeat(200_000)],
    ['unfinished steps', 'a day after the '.repeat(20_000)],
    ['verbs', `${'would be expected to have been '.repeat(20_000)}on May 5`],
    ['dates', 'May 5, '.repeat(5_000)],
    ['weekdays', 'on Friday and '.repeat(5_000)],
    ['ten megabytes', `${'x'.repeat(10_000_000)} on 5 May 2022`],
  ];

  it.each(hostile)('ends on %s', (_name, source) => {
    isSound(parseDates(source, { reference: '2023-05-26' }).slice(-50), source);
  });
});
