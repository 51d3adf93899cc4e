import { addDays } from '../../dates/calendar.ts';
import type { Evidence } from '../types.ts';

const TURN =
  /\b(?:begin|began|begun|start(?:s|ed)?|open(?:s|ed)?|complet\w+|finish\w*|delay\w*|postpon\w+|late|planned|ready|built|signed|approved|rejected|cancel\w+|scrapped|dropped|under (?:way|construction|review)|running|stopped|launch\w*|will|not yet|so far|still|now|expected|due|review\w*|closed|ended?|laid|foreseen|put off|offers?|asked|no longer|instead of|has been|have been)\b/i;

/** How much a sentence tells of a state: a date, a figure, a verb of beginning, delay or end; the writer's own walk does not. */
export function telling(evidence: Evidence): number {
  const text = evidence.article.sentences[evidence.sentence]?.text ?? '';
  const facts = evidence.facts.sentence(evidence.sentence);
  const dated = facts.dates.some((date) => date.kind === 'date' && date.precision !== 'unknown') ? 0.25 : 0;
  const { published } = evidence.article;
  // What lies ahead or was just decided is how a thing stands; older days are its history.
  const own = published === null ? null : published.padEnd(10, '-01').slice(0, 10);
  const last = facts.dates.reduce(
    (latest, { kind, to }) => (kind === 'date' && to !== null && to > latest ? to : latest),
    '',
  );
  const current = own === null ? 0 : last > own ? 0.3 : last >= addDays(own, -120) ? 0.15 : 0;
  const counted = facts.mentions.some((mention) => mention.kind === 'quantity') ? 0.15 : 0;
  return dated + counted + current + (TURN.test(text) ? 0.3 : 0) - (/\bI\b/.test(text) ? 0.6 : 0);
}
