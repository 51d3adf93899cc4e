import { isoDay, lastDay, monthNumber, yearOf } from '../calendar.ts';
import type { Modifier, Portion } from '../draft.ts';
import type { Period } from './frame.ts';

interface Portioned {
  readonly period: Period;
  readonly modifier: Modifier | null;
}

const WORD: Readonly<Record<Portion, Modifier>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  firstHalf: 'early',
  secondHalf: 'late',
};

/** Months, days and years that "early", "mid", "late" and halves stand for: thirds, which overlap by a year in a decade. */
const YEAR_MONTHS: Readonly<Record<Portion, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  firstHalf: [1, 6],
  secondHalf: [7, 12],
};
const MONTH_DAYS: Readonly<Record<Portion, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  firstHalf: [1, 15],
  secondHalf: [16, 31],
};
const DECADE_YEARS: Readonly<Record<Portion, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [6, 9],
  firstHalf: [0, 4],
  secondHalf: [5, 9],
};

/** Narrows a period to its part and gives the modifier that names it; halves of a decade keep `198X-H2`. */
export function applyPortion(period: Period, portion: Portion | null): Portioned {
  if (portion === null) return { period, modifier: null };
  const modifier = WORD[portion];
  const { from } = period;
  if (from === null) return { period, modifier };
  const year = yearOf(from);
  if (period.precision === 'year') {
    const [first, last] = YEAR_MONTHS[portion];
    return { period: { ...period, from: isoDay(year, first, 1), to: lastDay(year, last) }, modifier };
  }
  if (period.precision === 'month') {
    const [first, last] = MONTH_DAYS[portion];
    const end = lastDay(year, monthNumber(from));
    const to = isoDay(year, monthNumber(from), last);
    return {
      period: { ...period, from: isoDay(year, monthNumber(from), first), to: [to, end].sort()[0] ?? end },
      modifier,
    };
  }
  if (period.precision === 'decade' || period.precision === 'century') {
    const size = period.precision === 'decade' ? 1 : 10;
    const [first, last] = DECADE_YEARS[portion];
    const narrowed = {
      ...period,
      from: isoDay(year + first * size, 1, 1),
      to: isoDay(year + last * size + size - 1, 12, 31),
    };
    const half = portion === 'firstHalf' ? '-H1' : portion === 'secondHalf' ? '-H2' : '';
    return half === ''
      ? { period: narrowed, modifier }
      : { period: { ...narrowed, value: `${period.value}${half}` }, modifier: null };
  }
  return { period, modifier };
}
