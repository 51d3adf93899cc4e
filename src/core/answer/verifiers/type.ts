import { typeFit } from '../typeFit.ts';
import type { Verifier } from '../types.ts';

/** A number is no person, a date no amount. */
export const typeVerifier: Verifier = {
  name: 'type',
  verify(candidate, context) {
    if (candidate.fixed !== undefined || typeFit(candidate, context) >= 0) return null;
    return { reason: 'unsupported', why: `not of type ${context.question.type}` };
  },
};
