import { addDays, weekdayNumber } from '../dates/calendar.ts';
import type { Timex } from '../dates/types.ts';
import { UNKNOWN_YEAR } from '../dates/unknownYear.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Question } from './types.ts';

/** Days around a weekday or month in which an article must have appeared for the asking's own week or year to be meant. */
const NEAR = 45;

/**
 * "Whom did she meet on Thursday?", "What did he announce in March?": where no article is of that week or season the
 * asking speaks of the articles' own Thursday or March, so week and year stay open.
 */
export function openTimes(question: Question, snapshot: Snapshot): Question {
  if (question.times.every((time) => !isOpen(time))) return question;
  const dates = snapshot.articles.flatMap(({ published }) => published ?? []);
  const times = question.times.map((time) => {
    const { from, to } = time;
    if (!isOpen(time) || from === null || to === null) return time;
    const [first, last] = [addDays(from, -NEAR), addDays(to, NEAR)];
    return dates.some((day) => day >= first && day.slice(0, 10) <= last) ? time : opened(time, from);
  });
  return { ...question, times };
}

function isOpen(time: Timex): boolean {
  return (
    time.kind === 'date' &&
    time.modifier === null &&
    time.known.year === 'implied' &&
    /^(?:(?:on|in) )?(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu.test(
      time.text,
    )
  );
}

function opened(time: Timex, from: string): Timex {
  const value = time.precision === 'month' ? `${UNKNOWN_YEAR}${from.slice(4, 7)}` : `XXXX-WXX-${weekdayNumber(from)}`;
  return { ...time, value, from: null, to: null, known: { ...time.known, year: 'unknown' } };
}
