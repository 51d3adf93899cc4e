import model from '../../../data/models/scorer/scorer.json' with { type: 'json' };
import { FEATURES } from './features.ts';

// One tree of the boosted ensemble: feature, threshold, left and right child; leaves hold a value.
interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
}

const trees: readonly Tree[] = model.trees;

/** Log-odds that a candidate with these features is right (gradient-boosted trees, see the model card beside the weights). */
export function scoreOf(features: readonly number[]): number {
  let score = model.base;
  for (const tree of trees) {
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

/** Probability 0..1 that a candidate is right. */
export function probabilityOf(features: readonly number[]): number {
  return 1 / (1 + Math.exp(-scoreOf(features)));
}

/** The model was trained on exactly these features in this order. */
export function scorerFits(): boolean {
  return model.features.length === FEATURES.length && model.features.every((name, i) => name === FEATURES[i]);
}
