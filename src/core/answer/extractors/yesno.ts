import { modalityAt } from '../../timeline/modality.ts';
import { predicateSpan } from '../modality.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "Did …?", "Has …?", "Will …?": yes or no only from a sentence that holds the names, the predicate and most of the rest. */
export const yesno: Extractor = {
  name: 'yesno',
  extract(context) {
    if (context.question.form !== 'yesno') return [];
    return context.evidence.filter((evidence) => holds(evidence, context)).map((evidence) => verdict(evidence, context));
  },
};

function holds(evidence: Evidence, context: Context): boolean {
  const { coverage } = evidence;
  if (coverage.time <= -0.5 || coverage.namesArticle < 1 || coverage.namesNear < 1 || coverage.namesHere < 0.5) return false;
  if (context.question.predicate !== null && coverage.predicate < 0.7) return false;
  return coverage.sentence >= 0.6 && coverage.near >= 0.7;
}

function verdict(evidence: Evidence, context: Context): Candidate {
  const sentence = evidence.article.sentences[evidence.sentence];
  const text = sentence?.text ?? '';
  const probe = proven('yesno', evidence, { text: '', type: 'yesno' }, 0);
  const anchor = predicateSpan(probe, context);
  const modality = modalityAt(text, anchor && sentence ? { start: anchor.start - sentence.start, end: anchor.end - sentence.start } : null);
  const negative = modality === 'denied' || modality === 'cancelled';
  const yes = negative === context.question.negated;
  const fixed = Math.min(0.93, 0.25 + 0.45 * evidence.coverage.sentence + 0.15 * evidence.coverage.namesHere + 0.1 * evidence.coverage.near);
  return proven('yesno', evidence, { text: yes ? 'Yes' : 'No', normalized: yes ? 'yes' : 'no', type: 'yesno', modality }, fixed);
}
