import type { NearnessParameters, RankingParameters } from './data.ts';

/**
 * MRR@10 averaged over four sets of encyclopaedia and Wikinews paragraphs (756, 2301, 967 and 1428 paragraphs with
 * their questions; `bench/retrieval.ts`): k1 1.2, b .5 gives 83.3; k1 .9 gives 83.6, 2 gives 82.4; b .3 gives 82.8.
 * Together with nearness b .75 is best (85.2; .45 gives 84.9). Without the title 82.8, counted twice 83.3.
 */
export const RANKING: RankingParameters = { k1: 0.9, b: 0.75, titleWeight: 1, dateWeight: 0.5 };

/**
 * Same sets: BM25 alone 83.6, with the best stretch of 12 words 84.5, with neighbouring pairs 84.4, with both 85.2,
 * with forms as written 85.3. Windows of 10 to 30 words and weights of .3 to 1 all lie within .3 of each other.
 */
export const NEARNESS: NearnessParameters = { window: 12, nearWeight: 0.5, phraseWeight: 0.6, formWeight: 0.2 };

/** Passages whose text is read again for nearness. */
export const REREAD = 50;

/** What a synonym counts beside the word itself. */
export const SYNONYM_WEIGHT = 0.25;
