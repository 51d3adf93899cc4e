import type { Verifier } from '../types.ts';

/** Years and days in a question are hard: "Who met there in 1999?" refuses. */
export const timeVerifier: Verifier = {
  name: 'time',
  verify(candidate, context) {
    if (context.question.times.length === 0 || candidate.evidence.coverage.time > -0.5) return null;
    return {
      reason: 'wrong-time',
      why: `the evidence is of another time than ${context.question.times.map((time) => time.text).join(', ')}`,
    };
  },
};
