import type { Timex } from '../../dates/types.ts';
import { modalityAt } from '../../timeline/modality.ts';
import type { Span } from '../../types.ts';
import { occurrences } from '../claims/figures.ts';
import { share } from '../coverage.ts';
import type { Context, Evidence, WeightedTerm } from '../types.ts';
import type { Interval } from './operands.ts';

export interface Dated {
  readonly evidence: Evidence;
  readonly date: Timex;
  readonly score: number;
}

/** The one day in a sentence that holds most words of an event; null when none or several are as likely. */
export function looseDate(operand: Span & { readonly text: string }, whole: Interval, context: Context): Dated | null {
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
  whole: Interval,
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
