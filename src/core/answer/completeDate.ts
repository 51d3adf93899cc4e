import { formatTimex } from '../dates/formatTimex.ts';
import type { Timex } from '../dates/types.ts';
import type { AnswerValue } from '../types.ts';
import type { Context, Scored } from './types.ts';

/**
 * A date as the article writes it; a relative one ("Saturday", "last week") is told as the day it means, and who asks
 * for the year gets the year. The normalised value is TIMEX.
 */
export function completeDate(winner: Scored, context: Context): { answer: string; values: AnswerValue[] } | null {
  const span = winner.span;
  if (!span || (winner.type !== 'date' && winner.type !== 'duration')) return null;
  const timex = widest(
    winner.evidence.facts
      .sentence(winner.evidence.sentence)
      .dates.filter((date) => date.start < span.end && span.start < date.end),
  );
  if (!timex) return null;
  const value = (answer: string): { answer: string; values: AnswerValue[] } => ({
    answer,
    values: [{ text: answer, normalized: timex.value }],
  });
  if (context.question.head === 'year' && timex.from !== null && !/\d{4}/.test(winner.answer))
    return value(timex.from.slice(0, 4));
  // "Saturday at 14:57" names no day of the month, "August 19" does.
  const relative =
    timex.kind === 'date' &&
    timex.known.day !== 'stated' &&
    timex.known.month !== 'stated' &&
    timex.known.year !== 'stated' &&
    timex.from !== null;
  if (relative) return value(formatTimex(timex));
  return value(winner.answer);
}

function widest(dates: readonly Timex[]): Timex | undefined {
  return dates.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}
