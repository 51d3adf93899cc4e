import { isOnlyAllowed } from '../amounts/allowance.ts';
import type { Verifier } from '../types.ts';

/** What a quota allows is no evidence of what was done. */
export const allowanceVerifier: Verifier = {
  name: 'allowance',
  ofProven: true,
  verify({ span, evidence }, context) {
    const { question } = context;
    const own = evidence.article.sentences[evidence.sentence];
    if (!span || !own || question.type !== 'quantity' || question.form !== 'wh') return null;
    const figure = evidence.facts
      .sentence(evidence.sentence)
      .mentions.find((other) => other.kind === 'quantity' && other.start < span.end && span.start < other.end);
    const before = evidence.article.text.slice(own.start, figure?.start ?? span.start);
    return isOnlyAllowed(before, question.text)
      ? { reason: 'only-planned', why: 'the figure is what was allowed, not what was done' }
      : null;
  },
};
