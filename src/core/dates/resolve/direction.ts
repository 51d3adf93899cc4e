import type { IsoDate } from '../../types.ts';
import { dayDifference } from '../calendar.ts';
import type { Lean } from '../draft.ts';
import type { Tense } from './tense.ts';

interface Bounded {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** A plan told in the past looks ahead only so far: "the first try was set for August 29" read in November was in August. */
const PLAN_DAYS = 120;

function distance(candidate: Bounded, day: IsoDate): number {
  const { from, to } = candidate;
  if (from === null || to === null) return Number.POSITIVE_INFINITY;
  if (day < from) return dayDifference(day, from);
  return day > to ? dayDifference(to, day) : 0;
}

/**
 * Papers give the year of a day that is nearly a year old, so a day some days ahead is meant even in the past tense:
 * "nothing stood in the way of November 16", "the date had been November 14", printed on November 12.
 */
function isJustAhead(begun: Bounded | undefined, ahead: Bounded | undefined, day: IsoDate): boolean {
  if (begun === undefined || ahead === undefined || ahead.from !== ahead.to) return false;
  return distance(ahead, day) <= 21 && distance(begun, day) > 300;
}

/** Chooses among the same date in neighbouring years (or weeks), sorted by time, by determiner and tense. */
export function chooseOccurrence<T extends Bounded>(
  candidates: readonly T[],
  day: IsoDate,
  tense: Tense,
  lean: Lean | undefined,
): T | undefined {
  const begun = candidates.findLast((c) => c.from !== null && c.from <= day);
  const ahead = candidates.find((c) => c.to !== null && c.to >= day);
  if (lean === 'last') return candidates.findLast((c) => c.to !== null && c.to < day);
  if (lean === 'next') return candidates.find((c) => c.from !== null && c.from > day);
  if (lean === undefined && tense === 'past') return isJustAhead(begun, ahead, day) ? ahead : (begun ?? ahead);
  if (lean === undefined && tense === 'future') return ahead ?? begun;
  if (lean === undefined && tense === 'plan') {
    if (ahead === undefined || begun === undefined) return ahead ?? begun;
    const wait = distance(ahead, day);
    return wait <= PLAN_DAYS && (wait <= 31 || wait < distance(begun, day)) ? ahead : begun;
  }
  return candidates.reduce<T | undefined>(
    (best, c) => (best === undefined || distance(c, day) < distance(best, day) ? c : best),
    undefined,
  );
}
