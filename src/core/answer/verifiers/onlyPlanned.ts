import { modalityOf } from '../modality.ts';
import type { Verifier } from '../types.ts';

/** "Did they meet?" is not answered from "will meet". */
export const onlyPlannedVerifier: Verifier = {
  name: 'only planned',
  verify(candidate, context) {
    const { form, tense, text } = context.question;
    if (form !== 'yesno' || tense === 'future' || !/^(?:and |but |so )?(?:did|has|have|had|was|were|is|are|does|do)\b/i.test(text)) return null;
    if (/\b(?:plan|plans|planned|planning|agree|agreed|want|wants|intend|intends|going to|expected|scheduled|consider|considering|due|set) ?/i.test(text)) return null;
    return modalityOf(candidate, context) === 'planned' ? { reason: 'only-planned', why: 'the sentence tells a plan' } : null;
  },
};
