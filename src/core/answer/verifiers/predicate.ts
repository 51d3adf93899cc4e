import type { Verifier } from '../types.ts';

/** "Who succeeded Hagiuda?" is not answered from a sentence about something else that he did. */
export const predicateVerifier: Verifier = {
  name: 'predicate',
  verify(candidate, context) {
    if (candidate.fixed !== undefined || context.question.predicate === null) return null;
    const { predicate, near } = candidate.evidence.coverage;
    // Paraphrase is the rule in news ("gave up its bid" for "drop its offer"): the trained score weighs the predicate,
    // only a sentence that shares next to nothing with the question is rejected outright.
    if (predicate > 0 || near >= 0.3) return null;
    return { reason: 'unsupported', why: `the sentence does not say “${context.question.predicate}”` };
  },
};
