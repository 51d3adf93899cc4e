import { pairedFigure } from '../pairedFigure.ts';
import type { Verifier } from '../types.ts';

/** Of "30 million went to Poland, 15 million to Bulgaria" Poland's figure is no answer about Bulgaria. */
export const pairVerifier: Verifier = {
  name: 'pair',
  verify(candidate, context) {
    const { span } = candidate;
    if (!span || context.question.type !== 'quantity' || context.question.focus === undefined) return null;
    const pair = pairedFigure(candidate.evidence, context);
    if (!pair || (span.start < pair.segment.end && pair.segment.start < span.end)) return null;
    return { reason: 'unsupported', why: `${pair.figure.text} stands with what is asked` };
  },
};
