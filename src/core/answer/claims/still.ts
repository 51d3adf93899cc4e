import { modalityAt } from '../../timeline/modality.ts';
import type { Context } from '../types.ts';
import { type Argument, heldHere } from './arguments.ts';
import type { Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const STILL = /^(?:and |but |so )?(?:is|are|was|were|does|do|has|have)\b.*\b(?:still|in force|in place|valid)\b/iu;
const LASTS =
  /\b(?:remain|remains|remained|stay|stays|stayed|continue|continues|continued|keeps?|kept|(?:is|are|was|were) still|still (?:is|are|holds?|stands?|applies|apply|in force))\b/iu;
const OVER =
  /\b(?:lifted|expired|abolished|repealed|scrapped|suspended|ended|has ended|ran out|is over|(?:is|are|was|were|has|have) no longer|reopened|was dropped|were dropped|was revoked)\b/iu;

/** "Is the ban still in force?": "the ban will stay", "remains" say yes, "was lifted", "no longer" say no. */
export function stillVerdict(scope: Scope, context: Context, subject: Argument | null): Spoken | null {
  const { text } = context.question;
  if (!STILL.test(text) || !subject || !heldHere(scope, subject)) return null;
  if (/\b(?:if|whether|unless|until)\b/iu.test(scope.text)) return null;
  const over = OVER.exec(scope.text);
  if (over) {
    const modality = modalityAt(scope.text, { start: over.index, end: over.index + over[0].length });
    const gone = /no longer/iu.test(over[0]) || /^(?:happened|reported)$/.test(modality);
    return gone ? { polarity: 'no', modality: 'denied', exact: 1 } : null;
  }
  const lasts = LASTS.exec(scope.text);
  if (!lasts) return null;
  const modality = modalityAt(scope.text, { start: lasts.index, end: lasts.index + lasts[0].length });
  return modality === 'denied' || modality === 'cancelled'
    ? { polarity: 'no', modality: 'denied', exact: 1 }
    : { polarity: 'yes', modality: 'happened', exact: 1 };
}
