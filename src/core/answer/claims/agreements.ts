import type { Context } from '../types.ts';
import type { Arguments } from './arguments.ts';
import { heldHere } from './arguments.ts';
import type { ClaimFit } from './claimFit.ts';
import type { Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const REACHING = /^(?:reach|strike|find|get|come|make|achieve|conclude|agree)$/;
const OUTCOME =
  /\b(?:agree(?:ments?)?|deals?|accords?|compromises?|settlements?|consensus|results?|breakthroughs?|decisions?)\b/iu;
const WITHOUT =
  /\b(?:without (?:an? |any |reaching |finding |coming to )*(?:agreement|deal|accord|compromise|settlement|consensus|result|breakthrough|decision|outcome)|no (?:agreement|deal|accord|compromise|settlement|consensus|breakthrough|result) (?:was|has been|had been|came|could)|(?:failed|unable) to (?:agree|reach|find|strike)|(?:talks?|negotiations?|meeting|round)\b[^,;.]{0,60}\b(?:collapsed|broke down|broke up|failed))\b/iu;

/** "Did the panel reach a deal in Oslo?": "The meeting of the panel, held in Oslo, ended without agreement." */
export function agreementVerdict(
  scope: Scope,
  context: Context,
  predicate: Predicate,
  fit: ClaimFit,
  parts: Arguments,
): Spoken | null {
  if (!REACHING.test(predicate.lemma) || !OUTCOME.test(context.question.text.slice(predicate.term.start))) return null;
  if (!WITHOUT.test(scope.text) || /\b(?:if|whether|unless|would|could)\b/iu.test(scope.text)) return null;
  // The outcome goes by any of its words, so it is left out of what the sentence must hold.
  const subject = parts.subject !== null && heldHere(scope, parts.subject);
  return subject && fit.subjects && fit.namesHere === 1 && context.names.length > 0
    ? { polarity: 'no', modality: 'denied', exact: 1 }
    : null;
}
