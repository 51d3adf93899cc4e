import { TZDate } from '@date-fns/tz';
import { Cron } from 'croner';
import { format } from 'date-fns';
import type { Instant } from '../core/types.ts';
import type { Cadence, Weekday } from '../core/verbs/types.ts';

/** When a digest is due, in its own time zone. */
export interface Timetable {
  readonly cadence: Cadence;
  readonly day: Weekday | null;
  readonly time: string;
  readonly zone: string;
}

/** The first slot after `now`. Throws for a zone that does not exist. */
export function nextSlot(timetable: Timetable, now: Instant): Instant {
  const next = cronOf(timetable).nextRun(new Date(now));
  if (!next) throw new Error(`no slot follows in ${timetable.zone}`);
  return next.getTime();
}

/** The latest slot at or before `now`: one look back, however long the program was away. */
export function lastSlot(timetable: Timetable, now: Instant): Instant {
  // croner looks strictly before its argument.
  const [last] = cronOf(timetable).previousRuns(1, new Date(now + 1));
  if (!last) throw new Error(`no slot lies before now in ${timetable.zone}`);
  return last.getTime();
}

/** "02:30 does not exist on 2027-03-14, runs at 03:00" for the coming year; null when every day has that time. */
export function gapNote(timetable: Timetable, now: Instant): string | null {
  const days = timetable.cadence === 'weekly' ? 54 : 370;
  for (const slot of cronOf(timetable).nextRuns(days, new Date(now))) {
    const local = new TZDate(slot.getTime(), timetable.zone);
    const time = format(local, 'HH:mm');
    if (time !== timetable.time) {
      return `${timetable.time} does not exist on ${format(local, 'yyyy-MM-dd')}, runs at ${time}`;
    }
  }
  return null;
}

function cronOf({ cadence, day, time, zone }: Timetable): Cron {
  const [hour, minute] = time.split(':').map(Number);
  const days = cadence === 'daily' ? '*' : cadence === 'weekdays' ? '1-5' : (day ?? 'monday').slice(0, 3).toUpperCase();
  return new Cron(`${minute} ${hour} * * ${days}`, { timezone: zone });
}
