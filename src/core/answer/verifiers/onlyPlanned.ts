import { modalityOf } from '../modality.ts';
import type { Verifier } from '../types.ts';

const PLAN_ASKED =
  /\b(?:plans?|planned|planning|agreed?|want(?:s|ed)?|intend(?:s|ed)?|going to|expected|scheduled|consider(?:s|ed|ing)?|due|set to|supposed|promised?|pledged?|to be|target(?:ed)?|aim(?:s|ed)?|hope[sd]?|proposed?|announced?)\b/i;

/**
 * "Did they meet?" and "When did they meet?" are not answered from "will meet". "Who met?" is, as planned:
 * a name or a place holds for the plan as well, that something took place does not.
 */
export const onlyPlannedVerifier: Verifier = {
  name: 'only planned',
  verify(candidate, context) {
    const { form, type, tense, text } = context.question;
    const asksFact =
      (form === 'yesno' && tense !== 'future') ||
      (form === 'wh' && type === 'date' && /\bwhen (?:did|was|were|has|have|had)\b/i.test(text));
    if (!asksFact || PLAN_ASKED.test(text)) return null;
    return modalityOf(candidate, context) === 'planned'
      ? { reason: 'only-planned', why: 'the sentence tells a plan' }
      : null;
  },
};
