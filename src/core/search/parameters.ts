import type { RankingParameters } from './data.ts';

export const RANKING: RankingParameters = { k1: 1.2, b: 0.5, titleWeight: 1, dateWeight: 0.5 };
