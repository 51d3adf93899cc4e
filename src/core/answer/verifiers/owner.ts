import type { Verifier } from '../types.ts';

/**
 * A figure belongs to the subject it stands with: "Taiwan accounted for 92 per cent … followed by South Korea" tells
 * nothing of Korea's share, and the price of Chandrayaan-3 is not that of Luna-25.
 */
export const ownerVerifier: Verifier = {
  name: 'owner',
  verify(candidate, context) {
    const { type } = context.question;
    if (candidate.fixed !== undefined || (type !== 'quantity' && type !== 'duration')) return null;
    const { namesHere } = candidate.evidence.coverage;
    if (context.names.length === 0 || namesHere > 0) return null;
    const others = candidate.evidence.facts
      .sentence(candidate.evidence.sentence)
      .mentions.filter(
        (mention) =>
          mention.kind === 'organization' ||
          mention.kind === 'place' ||
          mention.kind === 'product' ||
          mention.kind === 'person',
      );
    return others.length > 0 ? { reason: 'unsupported', why: `the figure stands with ${others[0]?.text}` } : null;
  },
};
