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
    for (const { features, label } of rows) {
      const score = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-score)) - label) / rows.length;
      for (const [at, value] of features.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
    }
    for (const [at, slope] of gradient.entries()) weights[at] = (weights[at] ?? 0) - RATE * slope;
  }
  return weights;
}
