import { claimsOf, probabilityOfClaim, saysYes } from '../claims/claims.ts';
import { COMPARED } from '../claims/compared.ts';
import { type Verdict, verdictOf } from '../claims/verdict.ts';
import type { Candidate, Context, Extractor } from '../types.ts';
import { proven } from './make.ts';

/**
 * What rules alone are worth: on 21 sets that none was made for they were right 50, wrong 29 times, and answered 13 of 252
 * unanswerable questions.
 */
const RULES_ALONE = 0.55;

/**
 * "Did …?", "Has …?", "Will …?": yes or no as the reader judges the passages, weighed with what the rules find in a
 * sentence that holds the names, the predicate and most of the rest.
 */
export const yesno: Extractor = {
  name: 'yesno',
  extract(context) {
    if (context.question.form !== 'yesno' || context.names.some((name) => !name.known)) return [];
    const rule = ruled(context);
    if (context.readings.length === 0)
      return rule ? [candidateOf(saysYes(rule, context), rule, Math.min(RULES_ALONE, rule.strength))] : [];
    return claimsOf(context, rule).map((claim) => {
      const confidence = probabilityOfClaim(claim);
      context.log(
        `claim: ${claim.polarity} ${confidence.toFixed(2)}, ${claim.features.map((value) => value.toFixed(2)).join(' ')}, ${claim.evidence.article.id}#${claim.evidence.sentence}`,
      );
      return candidateOf(claim.polarity === 'yes', claim, confidence, claim.sentences);
    });
  },
};

/** What the rules alone find. */
export function ruled(context: Context): Verdict | null {
  // "heavier than", "more than": two figures have to be weighed, one sentence proves nothing.
  if (COMPARED.test(context.question.text) || !sayable(context)) return null;
  const verdicts = context.evidence.flatMap((evidence) => verdictOf(evidence, context) ?? []);
  for (const verdict of verdicts)
    context.log(
      `yesno: ${verdict.polarity} ${verdict.strength.toFixed(2)} ${verdict.why}, ${verdict.evidence.article.id}#${verdict.evidence.sentence}`,
    );
  return choose(verdicts, context);
}

/** "Do trams pay?" asks for more than a sentence that holds both words; two terms with a name or three prove a topic. */
function sayable(context: Context): boolean {
  const terms = context.terms.filter((term) => !term.time);
  return (
    terms.length >= 3 ||
    (terms.length === 2 &&
      (context.names.length > 0 ||
        /^(?:has|have|had|did|was|were|will|is|are|may|can)\b/iu.test(context.question.text)))
  );
}

/** What came later counts: planned in March, called off in May. A plan never outweighs what an article tells as done. */
function choose(verdicts: readonly Verdict[], context: Context): Verdict | null {
  const strongest = Math.max(0, ...verdicts.map((verdict) => verdict.strength));
  const strong = verdicts.filter((verdict) => verdict.strength >= strongest - 0.25);
  const newest = strong.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.strength - a.strength);
  const told = newest.filter((verdict) => verdict.polarity !== 'planned');
  const first = context.question.tense === 'future' ? newest[0] : (told[0] ?? newest[0]);
  if (!first) return null;
  // Two that differ on one day prove nothing, unless one stands out.
  const differs = strong.some(
    (verdict) =>
      dateOf(verdict) === dateOf(first) &&
      (verdict.polarity === 'no') !== (first.polarity === 'no') &&
      verdict.strength >= first.strength - 0.05,
  );
  return differs ? null : first;
}

const dateOf = (verdict: Verdict): string => verdict.evidence.article.published ?? '';

function candidateOf(
  yes: boolean,
  { modality, evidence }: Pick<Verdict, 'modality' | 'evidence'>,
  confidence: number,
  sentences: Candidate['sentences'] = [evidence.sentence, evidence.sentence],
): Candidate {
  const answer = { text: yes ? 'Yes' : 'No', normalized: yes ? 'yes' : 'no', type: 'yesno', modality } as const;
  return proven('yesno', evidence, answer, confidence, { sentences });
}
