import { modalityAt } from '../../timeline/modality.ts';
import type { Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const MOST = 3;

/** "What happened on 26 May 2023?", "What is planned for 2028?", "What is known about …?": the sentences themselves. */
export const events: Extractor = {
  name: 'events',
  extract(context) {
    const { form } = context.question;
    if (form !== 'happened' && form !== 'planned' && form !== 'status') return [];
    const held = context.evidence.filter((evidence) => fits(evidence, context));
    // Freshness decides between sentences that are about the topic alike, never over one that is more about it.
    const most = Math.max(0, ...held.map((evidence) => evidence.coverage.near));
    const fitting = held
      .filter((evidence) => evidence.coverage.near >= 0.6 * most)
      .toSorted((a, b) => rank(b, context) - rank(a, context));
    const best = fitting[0];
    if (!best) return [];
    const top = rank(best, context);
    const chosen =
      context.question.form === 'status'
        ? course(fitting, context)
        : fitting.filter((evidence) => rank(evidence, context) >= top * 0.6).slice(0, MOST);
    const told = chosen.toSorted((a, b) => order(a).localeCompare(order(b)));
    const text = told
      .map((evidence) => evidence.article.sentences[evidence.sentence]?.text.replace(/\s+/g, ' ').trim() ?? '')
      .join(' ');
    const first = told[0] ?? best;
    return [
      proven('events', first, { text, type: 'event', modality: modalityOfSentence(first) }, score(best, context), {
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

/** How a thing went: the best sentence of each of the newest articles about it, two of the very newest. */
function course(fitting: readonly Evidence[], context: Context): Evidence[] {
  const byArticle = new Map<string, Evidence[]>();
  for (const evidence of fitting)
    byArticle.set(evidence.article.id, [...(byArticle.get(evidence.article.id) ?? []), evidence]);
  const newest = [...byArticle.values()]
    .toSorted((a, b) => (b[0]?.article.published ?? '').localeCompare(a[0]?.article.published ?? ''))
    .slice(0, MOST);
  return newest.flatMap((list, i) =>
    list.toSorted((a, b) => rank(b, context) - rank(a, context)).slice(0, i === 0 ? 2 : 1),
  );
}

function fits(evidence: Evidence, context: Context): boolean {
  const { question, names } = context;
  const { coverage } = evidence;
  if (question.times.length > 0 && coverage.time < 0.5) return false;
  if (names.length > 0 && (coverage.namesArticle < 1 || coverage.namesNear < 1)) return false;
  const topics = context.terms.filter((term) => !term.time);
  if (topics.length > 0 && coverage.near < (names.length > 0 ? 0.4 : 0.5)) return false;
  if (question.times.length === 0 && topics.length === 0) return false;
  // Only a date of the sentence itself proves that something happened on that day.
  if (question.form === 'happened' && question.times.length > 0 && topics.length === 0 && coverage.time < 1)
    return false;
  if (question.form === 'planned') return modalityOfSentence(evidence) === 'planned';
  return true;
}

function rank(evidence: Evidence, context: Context): number {
  const { coverage } = evidence;
  const planned = context.question.form === 'happened' && modalityOfSentence(evidence) === 'planned' ? 0.3 : 0;
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

const TURN =
  /\b(?:begin|began|begun|start(?:s|ed)?|open(?:s|ed)?|complet\w+|finish\w*|delay\w*|postpon\w+|late|planned|ready|built|signed|approved|rejected|cancel\w+|scrapped|under (?:way|construction|review)|running|stopped|launch\w*|will|not yet|so far|still|now|expected|due|review\w*|closed|ended?)\b/i;

/** How much a sentence tells of a state: a date, a figure, a verb of beginning, delay or end; the writer's own walk does not. */
function telling(evidence: Evidence): number {
  const text = evidence.article.sentences[evidence.sentence]?.text ?? '';
  const facts = evidence.facts.sentence(evidence.sentence);
  const dated = facts.dates.some((date) => date.kind === 'date' && date.precision !== 'unknown') ? 0.25 : 0;
  const counted = facts.mentions.some((mention) => mention.kind === 'quantity') ? 0.15 : 0;
  return dated + counted + (TURN.test(text) ? 0.3 : 0) - (/\bI\b/.test(text) ? 0.6 : 0);
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

function modalityOfSentence(evidence: Evidence) {
  return modalityAt(evidence.article.sentences[evidence.sentence]?.text ?? '', null);
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
