import type { Instant } from '../core/types.ts';

/** The day or moment on which a question is asked, as an instant; null when it is no ISO date. */
export function askedInstant(written: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(written)) return null;
  // A day is asked at its noon, so that no zone moves it to a neighbour.
  const at = Date.parse(written.length === 10 ? `${written}T12:00:00Z` : written);
  return Number.isNaN(at) ? null : at;
}
