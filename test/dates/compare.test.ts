import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compareTimex, daysBetween, timexContains, timexOverlaps } from '../../src/core/dates/compare.ts';
import { parseDates } from '../../src/core/dates/parseDates.ts';
import type { Timex } from '../../src/core/dates/types.ts';

interface Case {
  readonly a: string;
  readonly b: string;
  readonly overlaps: string;
  /** Whether `a` contains `b`. */
  readonly contains: string;
  readonly compare: number | null;
  readonly days: number | null;
}

const cases = readFileSync(new URL('comparisons.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case); // our own fixture format

function only(text: string): Timex {
  const [timex, ...more] = parseDates(text, { reference: null });
  if (timex === undefined || more.length > 0) throw new Error(`no single date in "${text}"`);
  return timex;
}

describe('comparing timexes', () => {
  it.each(cases)('$a / $b', ({ a, b, overlaps, contains, compare, days }) => {
    const [left, right] = [only(a), only(b)];
    expect({
      overlaps: timexOverlaps(left, right),
      back: timexOverlaps(right, left),
      contains: timexContains(left, right),
      compare: compareTimex(left, right),
      days: daysBetween(left, right),
    }).toEqual({ overlaps, back: overlaps, contains, compare, days });
  });
});
