import type { Timex } from '../../dates/types.ts';
import type { Span } from '../../types.ts';
import type { Evidence } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import { usableDates } from './usableDates.ts';

/** "earlier in the day" counts from the day of the report, "that day" from the sentence right before. */
const IN_THE_DAY = /\b(?:earlier|later) (?:in|on) the day\b/iu;
const THAT_DAY =
  /\b(?:(?:earlier|later) (?:that|the same) day|(?:on )?the same day|that (?:same )?(?:day|morning|afternoon|evening|night))\b/iu;

/**
 * "On Monday the council passed the budget. … Mayor Holm had met the union earlier in the day": the last day that was
 * named before is the day of the clause; null where the clause points to none.
 */
export function sameDay(
  evidence: Evidence,
  clause: Span,
  event: AskedEvent,
): { date: Timex; strength: number; sentence: number } | null {
  const { article, facts } = evidence;
  const told = article.text.slice(clause.start, clause.end);
  const reach = IN_THE_DAY.test(told) ? 12 : THAT_DAY.test(told) ? 2 : 0;
  if (reach === 0 || facts.sentence(evidence.sentence).dates.some((date) => isDay(date))) return null;
  for (let i = evidence.sentence - 1; i >= 0 && i >= evidence.sentence - reach; i--) {
    const date = facts.sentence(i).dates.findLast(isDay);
    if (date)
      return usableDates([date], event, article.text).length === 1 ? { date, strength: 0.94, sentence: i } : null;
  }
  return null;
}

const isDay = (date: Timex): boolean =>
  date.kind === 'date' && (date.precision === 'day' || date.precision === 'time') && date.modifier === null;
