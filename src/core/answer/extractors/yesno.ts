import { modalityAt } from '../../timeline/modality.ts';
import { predicateSpan } from '../modality.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "Did …?", "Has …?", "Will …?": yes or no only from a sentence that holds the names, the predicate and most of the rest. */
export const yesno: Extractor = {
  name: 'yesno',
  extract(context) {
    // "heavier than", "more than": two figures would have to be weighed, one sentence proves nothing.
    if (
      context.question.form !== 'yesno' ||
      /\b(?:more|less|fewer|\p{L}{2,}er|better|worse)\b.*\bthan\b/iu.test(context.question.text)
    )
      return [];
    return newestWins(
      context.evidence.filter((evidence) => holds(evidence, context)).map((evidence) => verdict(evidence, context)),
    );
  },
};

/** Where the articles say both, the newest counts: what was planned in March may have been called off in May. */
function newestWins(verdicts: readonly Candidate[]): Candidate[] {
  if (new Set(verdicts.map((verdict) => verdict.answer)).size < 2) return [...verdicts];
  const dated = verdicts.toSorted((a, b) =>
    (b.evidence.article.published ?? '').localeCompare(a.evidence.article.published ?? ''),
  );
  const newest = dated[0];
  return newest ? dated.filter((verdict) => verdict.answer === newest.answer) : [];
}

function holds(evidence: Evidence, context: Context): boolean {
  const { coverage } = evidence;
  if (coverage.time <= -0.5 || coverage.namesArticle < 1 || coverage.namesNear < 1 || coverage.namesHere < 0.5)
    return false;
  if (context.question.predicate !== null && coverage.predicate < 0.7) return false;
  return coverage.sentence >= 0.6 && coverage.near >= 0.7;
}

function verdict(evidence: Evidence, context: Context): Candidate {
  const sentence = evidence.article.sentences[evidence.sentence];
  const text = sentence?.text ?? '';
  const probe = proven('yesno', evidence, { text: '', type: 'yesno' }, 0);
  const anchor = predicateSpan(probe, context);
  const modality = modalityAt(
    text,
    anchor && sentence ? { start: anchor.start - sentence.start, end: anchor.end - sentence.start } : null,
  );
  const negative = modality === 'denied' || modality === 'cancelled';
  const yes = negative === context.question.negated;
  const { sentence: held, namesHere } = evidence.coverage;
  const fixed = Math.min(0.93, held * held * (0.8 + 0.15 * namesHere));
  return proven(
    'yesno',
    evidence,
    { text: yes ? 'Yes' : 'No', normalized: yes ? 'yes' : 'no', type: 'yesno', modality },
    fixed,
  );
}
