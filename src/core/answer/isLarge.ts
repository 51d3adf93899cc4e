import barsData from '../../../data/models/scorer/bars.json' with { type: 'json' };
import type { Snapshot } from '../snapshot.ts';

/** Whether a corpus is too large to be read whole: it has its own weights, bars and extractors. */
export function isLarge(snapshot: Snapshot): boolean {
  return snapshot.articles.length >= barsData.largeCorpus;
}
