import type { Span } from '../../types.ts';
import type { Context, WeightedTerm } from '../types.ts';
import { nameFit } from './nameFit.ts';
import type { Predicate } from './predicate.ts';
import { fitOf, type Scope, type Fit as TermFit } from './scope.ts';
import { hasOnePlace } from './values.ts';

const POINTING = /\b(?:it|them|him|her|this|these|those|not|never|n['’]t|neither|none|nor)\b/iu;

/** How a sentence holds the names and the other words of a claim. */
export interface ClaimFit extends TermFit {
  /** Share of the names in the sentence, or taken over by a word that points back. */
  readonly namesHere: number;
  /** The names before the verb are all there, the others are not far. */
  readonly subjects: boolean;
}

/** The names before the verb must be held; what the verb is told of may lie with the article. */
function namesOf(
  scope: Scope,
  context: Context,
  predicate: Predicate | null,
  membership: boolean,
): Pick<ClaimFit, 'namesHere' | 'subjects'> {
  const at = predicate?.term.start ?? context.names[0]?.end ?? 0;
  // "join the pledge", "sign the Paris declaration": what the verb is done to is no circumstance.
  const bare = (name: Span): boolean =>
    predicate !== null && /^\s+(?:the\s+)?$/u.test(context.question.text.slice(predicate.term.end, name.start));
  const fits = context.names.map((name) => ({ name, fit: nameFit(scope, context, name, at) }));
  const held = fits.filter(({ fit }) => fit === 'here' || fit === 'taken');
  return {
    namesHere: fits.length === 0 ? 1 : held.length / fits.length,
    subjects: fits.every(
      ({ name, fit }) =>
        fit === 'here' ||
        fit === 'taken' ||
        (name.end > at &&
          (fit === 'about' ||
            (fit === 'loose' && (!bare(name) || POINTING.test(scope.text))) ||
            (predicate && name.place !== null && hasOnePlace(context, predicate))) &&
          (predicate !== null || membership || /\bthere\b/iu.test(scope.text))),
    ),
  };
}

export function claimFit(
  scope: Scope,
  context: Context,
  predicate: Predicate | null,
  others: readonly WeightedTerm[],
  membership: boolean,
): ClaimFit {
  return { ...fitOf(scope, context, others), ...namesOf(scope, context, predicate, membership) };
}
