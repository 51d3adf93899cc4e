import { dayDifference } from '../../dates/calendar.ts';
import type { Timex } from '../../dates/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import { occurrences } from '../claims/figures.ts';
import { share } from '../coverage.ts';
import type { Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { proven } from './make.ts';

interface Operand {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Asked {
  readonly first: Operand;
  readonly second: Operand;
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'order';
}

interface Dated {
  readonly evidence: Evidence;
  readonly date: Timex;
  readonly score: number;
}

/** "How many days lay between A and B?", "Which came first, A or B?": the dates of both events, both cited. */
export const intervals: Extractor = {
  name: 'intervals',
  extract(context) {
    if (context.question.form !== 'interval') return [];
    const asked = readInterval(context.question.text);
    if (!asked || context.names.some((name) => !name.known)) return [];
    const first = dateOf(asked.first, asked, context);
    const second = dateOf(asked.second, asked, context);
    context.log(
      `intervals: ${[first, second].map((found) => (found ? `${found.date.value} ${found.score.toFixed(2)}` : 'none')).join(', ')}`,
    );
    if (!first || !second) return [];
    const text = answerOf(first.date, second.date, asked);
    if (text === null) return [];
    const more =
      first.evidence === second.evidence
        ? []
        : [
            {
              article: second.evidence.article.id,
              sentences: [second.evidence.sentence, second.evidence.sentence] as const,
            },
          ];
    const values = [first, second].map((found, i) => ({
      text: (i === 0 ? asked.first : asked.second).text,
      normalized: found.date.value,
    }));
    return [
      proven(
        'intervals',
        first.evidence,
        { text, type: asked.unit === 'order' ? 'event' : 'duration', modality: 'happened' },
        Math.min(0.92, 0.92 * Math.min(first.score, second.score)),
        { more, values },
      ),
    ];
  },
};

/** The two events of a question and the unit; null when it is put in another way. */
function readInterval(text: string): Asked | null {
  const order = /\b(?:came|happened|was|is|took place) (?:first|earlier),?\s+(?:the )?(.+?),? or (?:the )?(.+)$/iu.exec(
    text,
  );
  if (order?.[1] && order[2]) return asked(text, order[1], order[2], 'order');
  const word = /\bhow (?:many )?(day|week|month|year)s?\b/iu.exec(text)?.[1]?.toLowerCase();
  const unit = word === 'week' || word === 'month' || word === 'year' ? word : 'day';
  const between = /\bbetween (?:the )?(.+?) and (?:the )?(.+)$/iu.exec(text);
  if (between?.[1] && between[2]) return asked(text, between[1], between[2], unit);
  const after = /\b(?:after|before) (?:the )?(.+?) (?:did|was|were|had|has|is) (.+)$/iu.exec(text);
  return after?.[1] && after[2] ? asked(text, after[1], after[2], unit) : null;
}

function asked(text: string, first: string, second: string, unit: Asked['unit']): Asked {
  const at = (part: string, from: number): Operand => {
    const start = text.indexOf(part, from);
    return { text: part, start, end: start + part.length };
  };
  const one = at(first, 0);
  return { first: one, second: at(second, one.end), unit };
}

/** The one day on which the articles date an event; null when none or several are as likely. */
function dateOf(operand: Operand, whole: Asked, context: Context): Dated | null {
  const own = context.terms.filter((term) => term.term.start >= operand.start && term.term.end <= operand.end);
  // "the approval in Switzerland and in Thailand": what both share is said once.
  const elliptic = /^(?:in|at|of|by)\s/iu.test(operand.text) || own.every((term) => term.name);
  const shared = elliptic
    ? context.terms.filter(
        (term) => !term.name && term.term.start >= whole.first.start && term.term.end <= whole.first.end,
      )
    : [];
  const terms = [...shared, ...own.filter((term) => !term.time)];
  const names = context.names.filter((name) => name.start >= operand.start && name.end <= operand.end);
  if (terms.length === 0) return null;
  const found = context.evidence.flatMap((evidence) =>
    datedIn(
      evidence,
      terms,
      names.flatMap((name) => name.forms),
      whole,
      context,
    ),
  );
  const best = found.toSorted((a, b) => b.score - a.score)[0];
  if (!best || best.score < 0.7) return null;
  return found.some((other) => other.score > best.score - 0.05 && !sameDate(other.date, best.date)) ? null : best;
}

const sameDate = (a: Timex, b: Timex): boolean =>
  (a.from ?? a.value) === (b.from ?? b.value) ||
  (a.from?.slice(0, 4) === b.from?.slice(0, 4) && (a.precision === 'year' || b.precision === 'year'));

function datedIn(
  evidence: Evidence,
  terms: readonly WeightedTerm[],
  forms: readonly (readonly string[])[],
  whole: Asked,
  context: Context,
): Dated[] {
  const here = evidence.facts.sentence(evidence.sentence);
  const sentence = evidence.article.sentences[evidence.sentence];
  const days = here.dates.filter(
    (date) =>
      date.kind === 'date' &&
      date.from !== null &&
      (date.from === date.to ||
        (whole.unit === 'year' && date.precision === 'year') ||
        (whole.unit === 'order' && date.precision !== 'unknown')),
  );
  if (!sentence || days.length === 0) return [];
  const spans = occurrences(here.tokens, { start: 0, end: 0, text: '', forms, name: null });
  if (forms.length > 0 && spans.length === 0) return [];
  const score = share(terms, [here.keys]);
  if (score < 0.6) return [];
  const last = spans.at(-1);
  // "at 37.9 feet in Fargo on April 21, 2022, and at 46.2 feet in Grand Forks on April 25": the date behind the name.
  const date = days.length === 1 ? days[0] : last ? (days.find((day) => day.start >= last.end) ?? days[0]) : undefined;
  if (!date) return [];
  // "The next election is on 3 August 2025" was still to come when it was written.
  const { published } = evidence.article;
  if (context.question.tense === 'past' && published !== null && (date.from ?? '') > published) return [];
  const verb = terms.find((term) => term.term.verb !== null || !term.name);
  const token = verb ? here.tokens.find((each) => verb.keys.has(each.stem)) : undefined;
  const modality = modalityAt(
    sentence.text,
    token ? { start: token.start - sentence.start, end: token.end - sentence.start } : null,
  );
  if (modality === 'planned' || modality === 'denied' || modality === 'cancelled') return [];
  context.log(`intervals: ${date.value} ${score.toFixed(2)}, ${evidence.article.id}#${evidence.sentence}`);
  return [{ evidence, date, score }];
}

function answerOf(a: Timex, b: Timex, whole: Asked): string | null {
  if (a.from === null || b.from === null) return null;
  if (whole.unit === 'order') {
    if (a.to !== null && b.to !== null && a.to < b.from) return whole.first.text;
    return b.to !== null && b.to < a.from ? whole.second.text : null;
  }
  const years = Math.abs(Number(b.from.slice(0, 4)) - Number(a.from.slice(0, 4)));
  const days = Math.abs(dayDifference(a.from, b.from));
  const count =
    whole.unit === 'year'
      ? years
      : whole.unit === 'day'
        ? days
        : whole.unit === 'week'
          ? Math.round(days / 7)
          : Math.round(days / 30.44);
  return count === 0 ? null : `${count} ${whole.unit}${count === 1 ? '' : 's'}`;
}
