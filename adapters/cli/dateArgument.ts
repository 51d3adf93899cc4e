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
