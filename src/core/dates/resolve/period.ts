import { isoDay, isRealDay, lastDay, weekdayNumber } from '../calendar.ts';
import type { CalendarShape, Season } from '../draft.ts';
import type { Knowledge } from '../types.ts';
import { UNKNOWN_YEAR } from '../unknownYear.ts';
import { knownParts, type Period } from './frame.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
/** Meteorological seasons of the northern half; winter runs into the next year. */
const SEASON_MONTHS: Readonly<Record<Season, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 2],
};

function span(
  value: string,
  precision: Period['precision'],
  year: number,
  first: number,
  last: number,
  known: Period['known'],
): Period {
  return { value, precision, from: isoDay(year, first, 1), to: lastDay(last < first ? year + 1 : year, last), known };
}

/** The parts of a shape in a given year: `2022-05-23`, `2023-Q3`, `2024-SU`, `2022`; null for 30 February. */
export function periodIn(shape: CalendarShape, year: number, yearKnown: Knowledge): Period | null {
  const { month, day, quarter, half, season } = shape;
  if (year < 1000 || year > 2999) return null;
  if (month !== undefined && day !== undefined) {
    if (!isRealDay(year, month, day)) return null;
    if (shape.swapped !== undefined) return ambiguousDay(shape, year, yearKnown);
    const value = isoDay(year, month, day);
    return { value, precision: 'day', from: value, to: value, known: knownParts(yearKnown, 'stated', 'stated') };
  }
  if (month !== undefined)
    return span(`${year}-${pad(month)}`, 'month', year, month, month, knownParts(yearKnown, 'stated'));
  if (quarter !== undefined)
    return span(`${year}-Q${quarter}`, 'quarter', year, quarter * 3 - 2, quarter * 3, knownParts(yearKnown));
  if (half !== undefined) return span(`${year}-H${half}`, 'half', year, half * 6 - 5, half * 6, knownParts(yearKnown));
  if (season !== undefined) {
    const [first, last] = SEASON_MONTHS[season];
    return span(`${year}-${season}`, 'season', year, first, last, knownParts(yearKnown));
  }
  if (shape.fiscal === true)
    return { value: `FY${year}`, precision: 'year', from: null, to: null, known: knownParts(yearKnown) };
  return span(String(year), 'year', year, 1, 12, knownParts(yearKnown));
}

function ambiguousDay(shape: CalendarShape, year: number, yearKnown: Knowledge): Period | null {
  const { month, day, swapped } = shape;
  if (month === undefined || day === undefined || swapped === undefined) return null;
  const [from, to] = [isoDay(year, month, day), isoDay(year, swapped.month, swapped.day)].sort();
  return { value: String(year), precision: 'year', from: from ?? null, to: to ?? null, known: knownParts(yearKnown) };
}

/** The same parts when nothing tells the year: `XXXX-05-23`. */
export function periodWithoutYear(shape: CalendarShape): Period {
  const { month, day, quarter, half, season, weekday } = shape;
  const bare = { from: null, to: null };
  if (month !== undefined && day !== undefined) {
    return {
      ...bare,
      value: `XXXX-${pad(month)}-${pad(day)}`,
      precision: 'day',
      known: knownParts('unknown', 'stated', 'stated'),
    };
  }
  if (month !== undefined)
    return { ...bare, value: `XXXX-${pad(month)}`, precision: 'month', known: knownParts('unknown', 'stated') };
  if (day !== undefined)
    return {
      ...bare,
      value: `XXXX-XX-${pad(day)}`,
      precision: 'day',
      known: knownParts('unknown', 'unknown', 'stated'),
    };
  if (weekday !== undefined)
    return { ...bare, value: `XXXX-WXX-${weekday}`, precision: 'day', known: knownParts('unknown') };
  if (quarter !== undefined)
    return { ...bare, value: `XXXX-Q${quarter}`, precision: 'quarter', known: knownParts('unknown') };
  if (half !== undefined) return { ...bare, value: `XXXX-H${half}`, precision: 'half', known: knownParts('unknown') };
  if (season !== undefined)
    return { ...bare, value: `XXXX-${season}`, precision: 'season', known: knownParts('unknown') };
  return { ...bare, value: UNKNOWN_YEAR, precision: 'year', known: knownParts('unknown') };
}

/** Marks "Monday, May 23, 2023" when that day was a Tuesday; the date stays as written. */
export function checkWeekday(period: Period, weekday: number | undefined): Period {
  if (weekday === undefined || period.precision !== 'day' || period.from === null) return period;
  return weekdayNumber(period.from) === weekday ? period : { ...period, weekdayConflict: true };
}
