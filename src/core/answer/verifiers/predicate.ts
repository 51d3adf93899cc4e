import type { Verifier } from '../types.ts';

/** "Who succeeded Hagiuda?" is not answered from a sentence about something else that he did. */
export const predicateVerifier: Verifier = {
  name: 'predicate',
  verify(candidate, context) {
    if (candidate.fixed !== undefined || context.question.predicate === null) return null;
    const { predicate, sentence } = candidate.evidence.coverage;
    if (predicate > 0 || sentence >= 0.5) return null;
    return { reason: 'unsupported', why: `the sentence does not say “${context.question.predicate}”` };
  },
};
