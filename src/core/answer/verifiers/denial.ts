import { modalityOf } from '../modality.ts';
import type { Verifier } from '../types.ts';

/** What a sentence denies answers no question about what was. */
export const denialVerifier: Verifier = {
  name: 'denial',
  verify(candidate, context) {
    const { form, negated } = context.question;
    if ((candidate.fixed !== undefined && candidate.extractor !== 'frames') || form !== 'wh' || negated) return null;
    return modalityOf(candidate, context) === 'denied'
      ? { reason: 'unsupported', why: 'the sentence denies it' }
      : null;
  },
};
