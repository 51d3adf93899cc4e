import type { Event } from '../core/timeline/types.ts';
import type { IsoDate } from '../core/types.ts';

/** First and last possible day of a partial ISO date; null for values without a year. */
export function dayRange(value: string | null): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)/u.exec(value ?? '');
  if (!parts) return null;
  const [, year = '', month, day] = parts;
  return { from: `${year}-${month ?? '01'}-${day ?? '01'}`, to: `${year}-${month ?? '12'}-${day ?? '31'}` };
}

/** Days that an event covers, by its own time or else by its article's date; null when no year is known. */
export function eventDays(event: Event): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const { time } = event;
  if (event.dateFrom === 'event' && time?.from && time.to) return { from: time.from, to: time.to };
  return dayRange(event.date);
}

/** True when the event may lie between the two dates; null bounds are open. */
export function liesBetween(event: Event, from: IsoDate | null, to: IsoDate | null): boolean {
  const days = eventDays(event);
  if (!days) return false;
  const first = dayRange(from)?.from ?? null;
  const last = dayRange(to)?.to ?? null;
  return (first === null || days.to >= first) && (last === null || days.from <= last);
}
