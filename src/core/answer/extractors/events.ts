import type { Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';
import { telling } from './telling.ts';
import { modalityTold } from './tellings.ts';

const MOST = 3;

/** "What happened to …?", "What are the plans for …?": the sentences themselves. */
export const events: Extractor = {
  name: 'events',
  extract(context) {
    const { form } = context.question;
    if (form !== 'happened' && form !== 'planned') return [];
    const held = context.evidence.filter((evidence) => fits(evidence, context));
    // Freshness decides between sentences that are about the topic alike, never over one that is more about it.
    const most = Math.max(0, ...held.map((evidence) => evidence.coverage.near));
    const fitting = held
      .filter((evidence) => evidence.coverage.near >= 0.6 * most)
      .toSorted((a, b) => rank(b, context) - rank(a, context));
    const best = fitting[0];
    if (!best) return [];
    const top = rank(best, context);
    const chosen = fitting.filter((evidence) => rank(evidence, context) >= top * 0.6).slice(0, MOST);
    const told = chosen.toSorted((a, b) => order(a).localeCompare(order(b)));
    const text = told
      .map((evidence) => evidence.article.sentences[evidence.sentence]?.text.replace(/\s+/g, ' ').trim() ?? '')
      .join(' ');
    const first = told[0] ?? best;
    return [
      proven('events', first, { text, type: 'event', modality: modalityTold(first) }, score(best, context), {
        more: told.slice(1).map((evidence) => ({
          article: evidence.article.id,
          sentences: [evidence.sentence, evidence.sentence] as const,
        })),
        values: told.map((evidence) => ({
          text: evidence.article.sentences[evidence.sentence]?.text ?? '',
          normalized: dayOf(evidence),
        })),
      }),
    ];
  },
};

function fits(evidence: Evidence, context: Context): boolean {
  const { question, names } = context;
  const { coverage } = evidence;
  if (question.times.length > 0 && coverage.time < 0.5) return false;
  if (names.length > 0 && (coverage.namesArticle < 1 || coverage.namesNear < 1)) return false;
  if (question.form === 'happened' && !onTheDay(evidence, context)) return false;
  const topics = context.terms.filter((term) => !term.time);
  if (topics.length > 0 && coverage.near < (names.length > 0 ? 0.4 : 0.5)) return false;
  if (question.times.length === 0 && topics.length === 0) return false;
  // Only a date of the sentence itself proves that something happened on that day.
  if (question.form === 'happened' && question.times.length > 0 && topics.length === 0 && coverage.time < 1)
    return false;
  if (question.form === 'planned') return tellsPlan(evidence);
  return true;
}

/** "What happened on 3 May?": "in May" or a day near by is another day; an undated sentence goes by its article's day. */
function onTheDay(evidence: Evidence, { question }: Context): boolean {
  const day = question.times.length === 1 ? question.times[0] : undefined;
  if (day?.kind !== 'date' || !/^\d{4}-\d\d-\d\d$/u.test(day.value)) return true;
  const dates = evidence.facts.sentence(evidence.sentence).dates.filter((date) => date.kind === 'date');
  if (dates.some((date) => date.value.slice(0, 10) === day.value)) return true;
  const { published } = evidence.article;
  if (published !== null && Math.abs(Date.parse(published.slice(0, 10)) - Date.parse(day.value)) <= 2 * 86_400_000)
    return true;
  return aboveIn(evidence).some((date) => date === day.value);
}

/** The last day that the paragraph of a sentence gave before it, where the sentence gives none. */
function aboveIn({ article, facts, sentence }: Evidence): string[] {
  const block = article.sentences[sentence]?.block;
  for (let i = sentence - 1; i >= 0 && article.sentences[i]?.block === block; i--) {
    const last = facts.sentence(i).dates.findLast((date) => date.kind === 'date');
    if (last) return [last.value.slice(0, 10)];
  }
  return [];
}

const PLAN =
  /\b(?:wants?|plans?|intends?|aims?|hopes?|will|shall|is to|are to|is due|are due|expects?|expected|foreseen|scheduled|set for|proposes?|promises?)\b/i;

/** "The port wants to raise its capacity by the end of the year": a wish is a plan too. */
function tellsPlan(evidence: Evidence): boolean {
  return modalityTold(evidence) === 'planned' || PLAN.test(evidence.article.sentences[evidence.sentence]?.text ?? '');
}

function rank(evidence: Evidence, context: Context): number {
  const { coverage } = evidence;
  const planned = context.question.form === 'happened' && modalityTold(evidence) === 'planned' ? 0.3 : 0;
  // The state of a thing is what the newest article says of it, in a sentence with a date, a figure or a turn of events.
  const fresh =
    context.question.form === 'happened' ? 0 : (context.recency.get(evidence.article.id) ?? 0) + telling(evidence);
  return (
    0.2 +
    fresh +
    coverage.sentence +
    0.4 * coverage.near +
    0.3 * coverage.namesHere +
    0.6 * Math.max(0, coverage.time) -
    planned
  );
}

function score(evidence: Evidence, context: Context): number {
  const { coverage } = evidence;
  if (context.large && context.question.times.length === 0) return 0.3 * coverage.near;
  if (context.terms.every((term) => term.time)) return coverage.time >= 1 ? 0.85 : 0.5;
  return Math.min(
    0.9,
    0.35 + 0.3 * coverage.sentence + 0.2 * coverage.near + (context.names.length > 0 ? 0.1 * coverage.namesHere : 0),
  );
}

function dayOf(evidence: Evidence): string | null {
  return (
    evidence.facts.sentence(evidence.sentence).dates.find((date) => date.kind === 'date')?.value ??
    evidence.article.published
  );
}

function order(evidence: Evidence): string {
  return `${dayOf(evidence) ?? '9999'} ${evidence.article.id} ${String(evidence.sentence).padStart(5, '0')}`;
}
