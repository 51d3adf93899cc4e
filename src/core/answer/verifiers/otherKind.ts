import { countsOtherKind } from '../amounts/otherKind.ts';
import type { Verifier } from '../types.ts';

/** A figure that counts things of another kind than the asked one. */
export const otherKindVerifier: Verifier = {
  name: 'other kind',
  ofProven: true,
  verify({ span, evidence }, context) {
    if (!span || context.question.type !== 'quantity') return null;
    const why = countsOtherKind(span, evidence, context);
    return why === null ? null : { reason: 'unsupported', why };
  },
};
