import type { IsoDate, PublishedKnown } from '../types.ts';

/**
 * What the article states wins over metadata; a date of the last change stands in only where neither gives the first.
 * A stated month does not beat the day that metadata gives for the same month.
 */
export function decidePublished(
  stated: IsoDate | null,
  updated: IsoDate | null,
  metadata: IsoDate | null,
): { published: IsoDate | null; publishedKnown: PublishedKnown } {
  if (stated !== null && !(metadata !== null && metadata.length > stated.length && metadata.startsWith(stated))) {
    return { published: stated, publishedKnown: 'stated' };
  }
  if (metadata !== null) return { published: metadata, publishedKnown: 'metadata' };
  if (updated !== null) return { published: updated, publishedKnown: 'stated' };
  return { published: null, publishedKnown: 'unknown' };
}
