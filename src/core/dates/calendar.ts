import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  getISODay,
  getISOWeek,
  getISOWeekYear,
  lastDayOfMonth,
  startOfISOWeek,
} from 'date-fns';
import type { IsoDate } from '../types.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** Noon, so that no change of clocks moves the day. */
function noon(year: number, month: number, day: number): Date {
  return new Date(year, month - 1, day, 12);
}

function toDate(iso: IsoDate): Date {
  return noon(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) || 1, Number(iso.slice(8, 10)) || 1);
}

function toIso(date: Date): IsoDate {
  return `${four(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function isoDay(year: number, month: number, day: number): IsoDate {
  return `${four(year)}-${two(month)}-${two(day)}`;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  const date = noon(year, month, day);
  return date.getMonth() === month - 1 && date.getDate() === day;
}

export function addDays(iso: IsoDate, days: number): IsoDate {
  return toIso(addDaysTo(toDate(iso), days));
}

export function addMonths(iso: IsoDate, months: number): IsoDate {
  return toIso(addMonthsTo(toDate(iso), months));
}

export function lastDay(year: number, month: number): IsoDate {
  return toIso(lastDayOfMonth(noon(year, month, 1)));
}

/** Calendar days from `a` to `b`, negative when `b` is earlier. */
export function dayDifference(a: IsoDate, b: IsoDate): number {
  return differenceInCalendarDays(toDate(b), toDate(a));
}

/** Monday 1 to Sunday 7. */
export function weekdayNumber(iso: IsoDate): number {
  return getISODay(toDate(iso));
}

export function mondayOf(iso: IsoDate): IsoDate {
  return toIso(startOfISOWeek(toDate(iso)));
}

/** ISO 8601 week as TIMEX writes it: `2024-W31`. */
export function weekValue(iso: IsoDate): string {
  const date = toDate(iso);
  return `${four(getISOWeekYear(date))}-W${two(getISOWeek(date))}`;
}

export function yearOf(iso: IsoDate): number {
  return Number(iso.slice(0, 4));
}

export function monthNumber(iso: IsoDate): number {
  return Number(iso.slice(5, 7));
}
