import type { Timex } from '../dates/types.ts';
import { UNKNOWN_YEAR } from '../dates/unknownYear.ts';

/**
 * A day or month that the question gives without a year ("on August 12") keeps its year open: the articles may be
 * years old, and the year of the asking would make every one of them contradict.
 */
export function freeYear(time: Timex): Timex {
  const open =
    time.kind === 'date' &&
    time.known.year === 'implied' &&
    time.known.month === 'stated' &&
    time.known.day === 'stated';
  if (!open || !/^\d{4}-\d\d-\d\d$/.test(time.value) || /\b(?:this|last|next)\b/i.test(time.text)) return time;
  return {
    ...time,
    value: `${UNKNOWN_YEAR}${time.value.slice(4)}`,
    from: null,
    to: null,
    known: { ...time.known, year: 'unknown' },
  };
}
