import { dayDifference } from '../../dates/calendar.ts';
import type { Timex } from '../../dates/types.ts';
import type { Context, Extractor } from '../types.ts';
import { agree } from '../when/agree.ts';
import { datingsOf } from '../when/datings.ts';
import { type Dated, looseDate } from '../when/looseDate.ts';
import { type Interval, type Operand, readInterval } from '../when/operands.ts';
import { proven } from './make.ts';

/** "How many days lay between A and B?", "Which came first, A or B?": the dates of both events, both cited. */
export const intervals: Extractor = {
  name: 'intervals',
  extract(context) {
    const { question } = context;
    if (context.names.some((name) => !name.known) || question.negated) return [];
    const asked = readInterval(context);
    if (!asked) return [];
    const first = dateOf(asked.first, asked, context);
    const second = dateOf(asked.second, asked, context);
    context.log(
      `intervals: ${[first, second].map((found) => (found ? `${found.date.value} ${found.score.toFixed(2)}` : 'none')).join(', ')}`,
    );
    if (!first || !second) return [];
    const text = answerOf(first.date, second.date, asked);
    if (text === null) return [];
    const { article, sentence } = second.evidence;
    const more =
      first.evidence === second.evidence ? [] : [{ article: article.id, sentences: [sentence, sentence] as const }];
    const values = [first, second].map((found, i) => ({
      text: (i === 0 ? asked.first : asked.second).text,
      normalized: found.date.value,
    }));
    const type = asked.unit !== 'order' ? 'duration' : question.form === 'interval' ? 'event' : question.type;
    return [
      proven(
        'intervals',
        first.evidence,
        { text, type, modality: 'happened' },
        Math.min(0.92, Math.min(first.score, second.score)),
        { more, values },
      ),
    ];
  },
};

/** The day of an event: bound to it by structure, else written in the question ("the flood of 1997"), else by words. */
function dateOf(operand: Operand, whole: Interval, context: Context): Dated | null {
  const agreed = agree(datingsOf(operand.event, context), operand.event);
  if (agreed && agreed.score >= 0.6 && fine(agreed.dating.date, whole))
    return { evidence: agreed.dating.dated, date: agreed.dating.date, score: agreed.score };
  const [written] = operand.event.times;
  if (written && fine(written, whole)) {
    const evidence = context.evidence.find(({ facts, sentence }) =>
      facts.sentence(sentence).dates.some((date) => date.value === written.value),
    );
    if (evidence) return { evidence, date: written, score: 0.85 };
  }
  return whole.shared ? null : looseDate(operand, whole, context);
}

/** Days can only be counted between days. */
function fine(date: Timex, whole: Interval): boolean {
  if (date.from === null) return /^XXXX-\d\d-\d\d/u.test(date.value) && whole.unit !== 'year';
  if (whole.unit === 'year' || whole.unit === 'any') return date.precision !== 'decade';
  return whole.unit === 'order' || date.from === date.to || (whole.unit === 'month' && date.precision === 'month');
}

function answerOf(a: Timex, b: Timex, whole: Interval): string | null {
  // Two days without a year are of one year when their article has none.
  const [from, to] =
    a.from === null && b.from === null ? [dayOf(a, '2023'), dayOf(b, '2023')] : [dayOf(a, b.from), dayOf(b, a.from)];
  if (from === null || to === null) return null;
  if (whole.unit === 'order') {
    const [endA, endB] = [a.to ?? from, b.to ?? to];
    if (endA < to) return whole.first.text;
    return endB < from ? whole.second.text : null;
  }
  const days = Math.abs(dayDifference(from, to));
  const coarse = a.from !== a.to || b.from !== b.to;
  const years = Math.abs(Number(to.slice(0, 4)) - Number(from.slice(0, 4)));
  const unit = whole.unit !== 'any' ? whole.unit : coarse || days > 730 ? 'year' : 'day';
  if (unit === 'day' && coarse && a.from !== null && b.from !== null) return null;
  const count =
    unit === 'year'
      ? coarse
        ? years
        : Math.round(days / 365.25)
      : unit === 'day'
        ? days
        : Math.round(days / (unit === 'week' ? 7 : 30.44));
  return count === 0 ? null : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** First day of a date; one without a year lies in that of the other. */
function dayOf(date: Timex, year: string | null): string | null {
  if (date.from !== null) return date.from;
  const day = /^XXXX-(\d\d-\d\d)/u.exec(date.value)?.[1];
  return day !== undefined && year !== null ? `${year.slice(0, 4)}-${day}` : null;
}
