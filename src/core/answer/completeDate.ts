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
  if (relative) {
    const words = formatTimex(timex);
    const weekday = timex.from === timex.to ? WEEKDAY.exec(timex.text)?.[0] : undefined;
    return value(weekday ? `${weekday}, ${words}` : words);
  }
  // Among thousands of articles a short answer is wanted as it is written.
  return value(context.large ? winner.answer : withYear(winner.answer, timex));
}

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;

/** "March 12" of an article of 2021 is "March 12, 2021"; a date that says its year, and one whose year is unknown, stay. */
function withYear(answer: string, timex: Timex): string {
  if (timex.kind !== 'date' || timex.from === null || timex.known.year !== 'implied' || /\d{4}/.test(answer))
    return answer;
  const year = timex.from.slice(0, 4);
  if (/\p{L}\.? \d{1,2}(?:st|nd|rd|th)?$/u.test(answer)) return `${answer}, ${year}`;
  const month = timex.precision === 'month' || timex.precision === 'day';
  return month && /^(?:\p{L}+day,? )?(?:(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?)?\p{Lu}\p{L}+\.?$/u.test(answer)
    ? `${answer} ${year}`
    : answer;
}

function widest(dates: readonly Timex[]): Timex | undefined {
  return dates.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}
