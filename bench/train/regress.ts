import { probabilityOfClaim } from '../../src/core/answer/claims/claims.ts';

export interface Labelled {
  readonly features: readonly number[];
  readonly label: 0 | 1;
}

const STEPS = 3000;
const RATE = 0.3;
/** Weight of the squared weights against the mean loss. */
const RIDGE = 0.002;

/** Weights of a logistic regression, one a feature: gradient descent on mean log loss with a ridge. */
export function regress(rows: readonly Labelled[]): number[] {
  const weights = new Array<number>(rows[0]?.features.length ?? 0).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const row of rows) {
      const { features, label } = row;
      const error = (probabilityOfClaim(row, weights) - label) / rows.length;
      for (const [at, value] of features.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
    }
    for (const [at, slope] of gradient.entries()) weights[at] = (weights[at] ?? 0) - RATE * slope;
  }
  return weights;
}
