import type { Instant, IsoDate } from '../../src/core/types.ts';
import { readDate } from '../../src/core/verbs/dates.ts';
import type { Args } from './args.ts';
import { UsageError } from './usageError.ts';

/** A date option by the one grammar of dates; null when it was not given. */
export function dateArgument(
  args: Args,
  name: string,
  at: { now: Instant; zone: string },
  command: string,
): IsoDate | null {
  const written = args.text(name);
  if (written === null) return null;
  const date = readDate(written, at.now, at.zone);
  if (date === null)
    throw new UsageError(`--${name} ${written} is no date. Write 2022, 2022-07 or 2022-07-29.`, command);
  return date;
}

/** `--asked 2023-05-26`, or the same field of a batch line, as an instant; null when it is no ISO date. */
export function askedInstant(written: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(written)) return null;
  // A day is asked at its noon, so that no zone moves it to a neighbour.
  const at = Date.parse(written.length === 10 ? `${written}T12:00:00Z` : written);
  return Number.isNaN(at) ? null : at;
}
