import { partOfOther } from '../amounts/partOfWhole.ts';
import type { Verifier } from '../types.ts';

/** A figure that is a part of another whole than the asked one. */
export const wholeOfVerifier: Verifier = {
  name: 'whole of',
  verify({ span, evidence }, context) {
    if (!span || context.question.type !== 'quantity') return null;
    const why = partOfOther(span, evidence, context);
    return why === null ? null : { reason: 'unsupported', why };
  },
};
