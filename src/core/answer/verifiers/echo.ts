import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Verifier } from '../types.ts';

/** An answer that only repeats the question, or that the question excludes, is none. */
export const echoVerifier: Verifier = {
  name: 'echo',
  verify(candidate, context) {
    if (candidate.fixed !== undefined) return null;
    const answer = normalizeAnswer(candidate.answer);
    const words = answer.split(' ');
    const asked = new Set(context.question.terms.map((term) => term.norm));
    if (words.every((word) => asked.has(word))) return { reason: 'unsupported', why: 'repeats the question' };
    if (context.question.excluded.some((name) => normalizeAnswer(name) === answer)) return { reason: 'unsupported', why: 'excluded by the question' };
    return null;
  },
};
