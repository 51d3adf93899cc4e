import type { IsoDate } from '../types.ts';
import { addDays, dayDifference, isoDay, isRealDay, weekdayNumber, yearOf } from './calendar.ts';
import type { Timex } from './types.ts';
import { UNKNOWN_YEAR } from './unknownYear.ts';

export type Certainty = 'yes' | 'no' | 'unknown';

interface Bounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** Days that the words allow: "by 2025" reaches back without end, "since May" forward. */
function openBounds(timex: Timex): Bounds | null {
  const fiscal = /^FY(\d{4})$/.exec(timex.value)?.[1];
  // A fiscal year starts between April of the year before (Japan counts on, America names the end) and the next April.
  const own =
    fiscal === undefined
      ? ownBounds(timex)
      : { from: `${Number(fiscal) - 1}-04-01`, to: `${Number(fiscal) + 1}-06-30` };
  if (own === null) return null;
  switch (timex.modifier) {
    case 'by':
    case 'until':
      return { from: FIRST, to: own.to };
    case 'before':
      return { from: FIRST, to: addDays(own.from, -1) };
    case 'since':
    case 'earliest':
      return { from: own.from, to: LAST };
    case 'after':
      return { from: addDays(own.to, 1), to: LAST };
    case 'about':
      return widened(own);
    default:
      return timex.precision === 'season' ? widened(own) : own;
  }
}

function ownBounds(timex: Timex): Bounds | null {
  return timex.from === null || timex.to === null ? null : { from: timex.from, to: timex.to };
}

/** "about 2030" and seasons, which differ between the halves of the earth and between almanacs, reach half as far again. */
function widened({ from, to }: Bounds): Bounds {
  const days = Math.max(1, Math.min(365, Math.ceil(dayDifference(from, to) / 2)));
  return { from: addDays(from, -days), to: addDays(to, days) };
}

const isSharp = (timex: Timex): boolean => {
  const plain =
    timex.modifier === null || timex.modifier === 'early' || timex.modifier === 'mid' || timex.modifier === 'late';
  return plain && timex.precision !== 'season' && !timex.value.startsWith('FY') && !isPartlyUnknown(timex);
};

/** Two readings of 3/4/2022 leave only the year stated. */
function isPartlyUnknown(timex: Timex): boolean {
  return (
    timex.value.includes(UNKNOWN_YEAR) ||
    (timex.precision === 'year' && timex.modifier === null && timex.from !== null && !timex.from.endsWith('-01-01'))
  );
}

const meet = (a: Bounds, b: Bounds): boolean => a.from <= b.to && b.from <= a.to;
const within = (outer: Bounds, inner: Bounds): boolean => outer.from <= inner.from && inner.to <= outer.to;

/**
 * Whether two dates share a day: `no` only when no reading allows it, `yes` when the written days meet, `unknown` when
 * a part is missing or a limit ("by 2025", "around 2030", "summer") leaves it open.
 */
export function timexOverlaps(a: Timex, b: Timex): Certainty {
  const [left, right] = [openBounds(a), openBounds(b)];
  if (left === null || right === null) return withoutYear(a, b);
  if (!meet(left, right)) return 'no';
  return isSharp(a) && isSharp(b) ? 'yes' : 'unknown';
}

/** Whether every day of `inner` lies in `outer`; a coarse inner date that only touches it is `unknown`. */
export function timexContains(outer: Timex, inner: Timex): Certainty {
  const [big, small] = [openBounds(outer), openBounds(inner)];
  if (big === null || small === null) return withoutYear(outer, inner);
  if (!meet(big, small)) return 'no';
  const own = ownBounds(inner) ?? small;
  const limited = isSharp(inner) ? own : small;
  // "since 2019" as a question holds 2021 for sure; "about 2020" does not.
  const sure =
    outer.modifier !== 'about' &&
    outer.precision !== 'season' &&
    !outer.value.startsWith('FY') &&
    !isPartlyUnknown(outer);
  return sure && within(big, limited) ? 'yes' : 'unknown';
}

/** Dates without a year can still exclude each other: 23 May and 1 June, a Friday and a Monday, 23 May and June 2022. */
function withoutYear(a: Timex, b: Timex): Certainty {
  const [first, second] = ownBounds(a) === null ? [a, b] : [b, a];
  const bounds = ownBounds(second);
  const pattern = /^XXXX-(\d\d)(?:-(\d\d))?(?:T|$)/.exec(first.value);
  const weekday = /^XXXX-WXX-(\d)/.exec(first.value)?.[1];
  if (bounds === null) return contradict(first.value, second.value) ? 'no' : 'unknown';
  if (second.modifier !== null && !['early', 'mid', 'late'].includes(second.modifier)) return 'unknown';
  if (weekday !== undefined)
    return bounds.from === bounds.to && weekdayNumber(bounds.from) !== Number(weekday) ? 'no' : 'unknown';
  if (pattern === null || first.modifier !== null) return 'unknown';
  return fallsInto(Number(pattern[1]), pattern[2] === undefined ? null : Number(pattern[2]), bounds) ? 'unknown' : 'no';
}

function fallsInto(month: number, day: number | null, bounds: Bounds): boolean {
  if (dayDifference(bounds.from, bounds.to) >= 365) return true;
  for (const year of new Set([yearOf(bounds.from), yearOf(bounds.to)])) {
    if (day !== null && !isRealDay(year, month, day)) continue;
    const from = isoDay(year, month, day ?? 1);
    const to = day === null ? isoDay(year, month, 31) : from;
    if (from <= bounds.to && bounds.from <= to) return true;
  }
  return false;
}

function contradict(a: string, b: string): boolean {
  const left = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(a);
  const right = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(b);
  if (left !== null && right !== null) {
    if (left[1] !== right[1]) return true;
    return left[2] !== undefined && right[2] !== undefined && left[2] !== right[2];
  }
  const [one, two] = [/^XXXX-WXX-(\d)/.exec(a)?.[1], /^XXXX-WXX-(\d)/.exec(b)?.[1]];
  return one !== undefined && two !== undefined && one !== two;
}

/** -1 when `a` is over before `b` begins, 1 the other way, 0 for the same days, null when they overlap or a year is unknown. */
export function compareTimex(a: Timex, b: Timex): -1 | 0 | 1 | null {
  const [left, right] = [ownBounds(a), ownBounds(b)];
  if (left === null || right === null || isPartlyUnknown(a) || isPartlyUnknown(b)) return null;
  if (left.to < right.from) return -1;
  if (right.to < left.from) return 1;
  if (left.from !== right.from || left.to !== right.to) return null;
  if (a.time !== null && b.time !== null && a.time !== b.time) return a.time < b.time ? -1 : 1;
  return 0;
}

/** Calendar days from `a` to `b`, negative when `b` is earlier; null unless both are days with a known year. */
export function daysBetween(a: Timex, b: Timex): number | null {
  const isDay = (timex: Timex): boolean => timex.kind === 'date' && timex.from !== null && timex.from === timex.to;
  if (!isDay(a) || !isDay(b) || a.from === null || b.from === null) return null;
  return dayDifference(a.from, b.from);
}
