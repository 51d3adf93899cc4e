import large from '../../../data/models/scorer/large.json' with { type: 'json' };
import unread from '../../../data/models/scorer/rules.json' with { type: 'json' };
import small from '../../../data/models/scorer/scorer.json' with { type: 'json' };
import { FEATURES } from './features.ts';

// One tree of the boosted ensemble: feature, threshold, left and right child; leaves hold a value.
interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

interface Model {
  readonly features: readonly string[];
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** Log-odds that a candidate with these features is right (gradient-boosted trees, see the model card beside the weights). */
function scoreOf(features: readonly number[], model: Model): number {
  let score = model.base;
  for (const tree of model.trees) {
    let node = 0;
    let left = tree.left[node] ?? -1;
    while (left >= 0) {
      const value = features[tree.feature[node] ?? 0] ?? 0;
      node = value <= (tree.threshold[node] ?? 0) ? left : (tree.right[node] ?? -1);
      left = tree.left[node] ?? -1;
    }
    score += tree.value[node] ?? 0;
  }
  return score;
}

const MODELS = { small, large, unread } as const;

/** Which weights: for a handful of articles, for thousands of passages, or for questions that the reader did not read. */
export type Weights = keyof typeof MODELS;

/** Probability 0..1 that a candidate is right. */
export function probabilityOf(features: readonly number[], weights: Weights): number {
  return 1 / (1 + Math.exp(-scoreOf(features, MODELS[weights])));
}

/** All models were trained on exactly these features in this order. */
export function scorerFits(): boolean {
  return Object.values(MODELS).every(
    (model: Model) =>
      model.features.length === FEATURES.length && model.features.every((name, i) => name === FEATURES[i]),
  );
}
