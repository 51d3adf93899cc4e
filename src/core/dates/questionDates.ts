import type { Instant, IsoDate } from '../types.ts';
import { addChronoDates } from './chrono.ts';
import { draftDates, resolveDates } from './parseDates.ts';
import { readReference } from './resolve/frame.ts';
import type { Timex } from './types.ts';

/** The day of an instant in UTC, for questions such as "last year". */
function dayOf(now: Instant | null): IsoDate | null {
  if (now === null || !Number.isFinite(now) || Math.abs(now) > 8.64e15) return null;
  return new Date(now).toISOString().slice(0, 10);
}

/**
 * Time expressions of a question in any case of letters ("in may 2022", "last year", "between 2019 and 2021"), counted
 * from the moment of asking; without one, relative words stay PAST_REF, PRESENT_REF or FUTURE_REF.
 */
export function parseQuestionDates(question: string, now: Instant | null): readonly Timex[] {
  const reference = readReference(dayOf(now));
  const timexes = resolveDates(draftDates(question, true), question, reference, null);
  return addChronoDates(question, timexes);
}
