import { modalityAt } from '../../timeline/modality.ts';
import type { Context } from '../types.ts';
import { type Argument, heldHere } from './arguments.ts';
import type { ClaimFit } from './claimFit.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const ASKED =
  /^(?:and |but |so )?(?:is|are)\b.*\b(?:in force|in effect|valid)(?: (?:yet|now|already|today|by now))?\s*\??$/iu;
const ENTERS =
  /\b(?:enters?|entered|came|comes?|has come|have come|took|takes?|has taken|went|goes)(?: in)?(?:to)? (?:force|effect)\b/iu;

/** "Is the treaty in force?" from "The treaty entered into force in May": only what has come, with the thing in the sentence. */
export function forceVerdict(scope: Scope, context: Context, fit: ClaimFit, subject: Argument | null): Spoken | null {
  if (!ASKED.test(context.question.text) || context.question.times.length > 0) return null;
  const enters = ENTERS.exec(scope.text);
  if (!enters || !subject || !heldHere(scope, subject) || fit.namesHere < 1 || fit.near < 0.6) return null;
  const before = scope.text.slice(0, enters.index);
  // "An amendment to the treaty enters into force": what stands right before the verb must be the thing.
  const head = /(\p{L}+)(?:,[^,]*,)? (?:then |also |finally |now )?$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (!subject.keys.some((key) => head === key || head.replace(/s$/, '') === key || head.startsWith(key))) return null;
  if (/\b(?:if|whether|unless|until|once|when|before|provided)\b/iu.test(before)) return null;
  const modality = modalityAt(scope.text, { start: enters.index, end: enters.index + enters[0].length });
  if (modality === 'denied') return { polarity: 'no', modality: 'denied', exact: 1 };
  return modality === 'happened' || modality === 'reported' ? { polarity: 'yes', modality, exact: 1 } : null;
}
