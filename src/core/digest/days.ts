import { TZDate } from '@date-fns/tz';
import { addDays, differenceInCalendarDays, format, isValid, parseISO } from 'date-fns';
import type { Instant, IsoDate } from '../types.ts';

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(at: Instant, zone: string): IsoDate {
  return format(new TZDate(at, zone), 'yyyy-MM-dd');
}

/** The day some days later. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  return format(addDays(parseISO(day), days), 'yyyy-MM-dd');
}

/** Calendar days between two days; null when one of them is no whole day. */
export function daysBetween(from: IsoDate | null, to: IsoDate | null): number | null {
  if (from === null || to === null || from.length !== 10 || to.length !== 10) return null;
  const [first, last] = [parseISO(from), parseISO(to)];
  return isValid(first) && isValid(last) ? differenceInCalendarDays(last, first) : null;
}
