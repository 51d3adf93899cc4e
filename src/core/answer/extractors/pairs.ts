import { pairedFigure } from '../pairedFigure.ts';
import { typeFit } from '../typeFit.ts';
import type { Candidate, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "and Bulgaria?": the figure that stands with it in "30 million went to Poland, 15 million to Bulgaria". */
export const pairs: Extractor = {
  name: 'pairs',
  extract(context) {
    if (context.question.focus === undefined || context.question.times.length > 0) return [];
    return context.evidence.flatMap((evidence): Candidate[] => {
      const { coverage } = evidence;
      if (coverage.time < 0 || coverage.namesNear < 1 || coverage.near < 0.6) return [];
      const pair = pairedFigure(evidence, context);
      if (!pair) return [];
      const span = { start: pair.figure.start, end: pair.figure.end };
      const candidate = proven(
        'pairs',
        evidence,
        { text: pair.figure.text, span, type: 'quantity' },
        Math.min(0.85, 0.3 + 0.5 * coverage.near + 0.1 * coverage.sentence),
      );
      return typeFit(candidate, context) >= 0 ? [candidate] : [];
    });
  },
};
