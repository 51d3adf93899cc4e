import { marginOf } from '../../margin.ts';
import { bestReading } from '../bestReading.ts';
import type { Verifier } from '../types.ts';

/** Rules whose proofs the reader may overrule; the holder of an office or a whole list it marks at best in part. */
const RULES = new Set(['when', 'frames', 'head names', 'sources']);
const UNMARKED = -2;
/** The reader is sure of another span. Of 11 dates on fifty sets that no rule was made for, 3 were right. */
const SURE = 2;

/** Rules that give whole sentences: the least margin of any span, below which the articles hold no answer to the reader. */
const LEAST: Readonly<Record<string, number>> = { reasons: 0, definitions: -4 };

/**
 * What a rule proves by the form of one sentence is no answer where the reader is sure of another span, or finds none at
 * all. Of 11 reasons that it found none for, on 61 sets that no rule was made for, 6 were right and 4 answered a trap.
 */
export const doubtedVerifier: Verifier = {
  name: 'doubted',
  ofProven: true,
  verify({ extractor, fixed, span, article }, context) {
    const { readings } = context;
    if (fixed === undefined || readings.length === 0) return null;
    const top = Math.max(...readings.map(marginOf));
    if (top < (LEAST[extractor] ?? Number.NEGATIVE_INFINITY))
      return { reason: 'unsupported', why: 'the reader finds no answer in the articles' };
    if (span === null || !RULES.has(extractor) || top < SURE) return null;
    const own = bestReading(context, article, span);
    return own && marginOf(own) >= UNMARKED
      ? null
      : { reason: 'unsupported', why: 'the reader is sure of another answer' };
  },
};
