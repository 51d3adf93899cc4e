import type { Verifier } from '../types.ts';

/** "By how much did the fare rise?" is not answered by what it rose to or from. */
export const differenceVerifier: Verifier = {
  name: 'difference',
  verify(candidate, context) {
    const { span } = candidate;
    if (!span || !/^(?:and |but )?by how (?:much|many)\b/iu.test(context.question.text)) return null;
    const front = candidate.evidence.article.text.slice(Math.max(0, span.start - 12), span.start);
    return /\b(?:to|from)\s+(?:about |around |only )?$/iu.test(front)
      ? { reason: 'unsupported', why: 'the figure is where it rose or fell to, not by how much' }
      : null;
  },
};
