// Gradient-boosted trees with logistic loss, Newton leaves, histogram splits: Friedman 2001; Chen and Guestrin 2016.
// None of npm's tree packages is kept up and pure JavaScript, and the whole of it is a page.

export interface Tree {
  readonly feature: number[];
  readonly threshold: number[];
  readonly left: number[];
  readonly right: number[];
  readonly value: number[];
}

export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly minWeight: number;
  readonly lambda: number;
  /** Shares of rows and of features that one tree sees, drawn by a fixed seed. */
  readonly rowShare: number;
  readonly featureShare: number;
}

const BINS = 48;

/** Fits trees to 0/1 labels; `weights` tells how much each row counts. */
export function boost(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  weights: readonly number[],
  options: BoostOptions,
): { base: number; trees: Tree[] } {
  const n = rows.length;
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, f) => binEdges(rows.map((row) => row[f] ?? 0)));
  const binned = Array.from({ length: width }, (_, f) =>
    Uint8Array.from(rows, (row) => binOf(edges[f] ?? [], row[f] ?? 0)),
  );
  const positive = labels.reduce((sum, label, i) => sum + label * (weights[i] ?? 1), 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const base = Math.log(positive / (total - positive));
  const score = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees: Tree[] = [];
  const random = seededRandom(11);
  let seen: boolean[] = [];
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] ?? 0)));
      gradient[i] = (p - (labels[i] ?? 0)) * (weights[i] ?? 1);
      hessian[i] = Math.max(p * (1 - p), 1e-6) * (weights[i] ?? 1);
    }
    const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
    seen = Array.from({ length: width }, () => random() < options.featureShare);
    const members = Uint32Array.from({ length: n }, (_, i) => i).filter(() => random() < options.rowShare);
    grow(tree, members, 0);
    for (let i = 0; i < n; i++) score[i] = (score[i] ?? 0) + leafOf(tree, rows[i] ?? []);
    trees.push(tree);
  }
  return { base, trees };

  function grow(tree: Tree, members: Uint32Array, depth: number): number {
    const node = tree.feature.length;
    let g = 0;
    let h = 0;
    for (const i of members) {
      g += gradient[i] ?? 0;
      h += hessian[i] ?? 0;
    }
    tree.feature.push(0);
    tree.threshold.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    tree.value.push(0);
    const split = depth < options.depth ? bestSplit(members, g, h) : null;
    if (!split) {
      const value = (-g / (h + options.lambda)) * options.rate;
      tree.value[node] = Math.round(value * 1e5) / 1e5;
      return node;
    }
    const column = binned[split.feature] ?? new Uint8Array(n);
    tree.feature[node] = split.feature;
    tree.threshold[node] = edges[split.feature]?.[split.bin] ?? 0;
    tree.left[node] = grow(
      tree,
      members.filter((i) => (column[i] ?? 0) <= split.bin),
      depth + 1,
    );
    tree.right[node] = grow(
      tree,
      members.filter((i) => (column[i] ?? 0) > split.bin),
      depth + 1,
    );
    return node;
  }

  function bestSplit(members: Uint32Array, g: number, h: number): { feature: number; bin: number } | null {
    let best: { feature: number; bin: number } | null = null;
    let bestGain = 1e-3;
    const own = (g * g) / (h + options.lambda);
    for (let f = 0; f < width; f++) {
      if (!seen[f]) continue;
      const column = binned[f] ?? new Uint8Array(n);
      const sums = new Float64Array(BINS * 2);
      for (const i of members) {
        const bin = column[i] ?? 0;
        sums[bin * 2] = (sums[bin * 2] ?? 0) + (gradient[i] ?? 0);
        sums[bin * 2 + 1] = (sums[bin * 2 + 1] ?? 0) + (hessian[i] ?? 0);
      }
      let gl = 0;
      let hl = 0;
      for (let bin = 0; bin < (edges[f]?.length ?? 0); bin++) {
        gl += sums[bin * 2] ?? 0;
        hl += sums[bin * 2 + 1] ?? 0;
        const hr = h - hl;
        if (hl < options.minWeight || hr < options.minWeight) continue;
        const gain = (gl * gl) / (hl + options.lambda) + ((g - gl) * (g - gl)) / (hr + options.lambda) - own;
        if (gain > bestGain) {
          bestGain = gain;
          best = { feature: f, bin };
        }
      }
    }
    return best;
  }
}

/** Value of the leaf that a row falls into. */
export function leafOf(tree: Tree, row: readonly number[]): number {
  let node = 0;
  while ((tree.left[node] ?? -1) >= 0)
    node =
      ((row[tree.feature[node] ?? 0] ?? 0) <= (tree.threshold[node] ?? 0) ? tree.left[node] : tree.right[node]) ?? 0;
  return tree.value[node] ?? 0;
}

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Upper edges of up to BINS − 1 bins of about equal count. */
function binEdges(values: number[]): number[] {
  const sorted = [...new Set(values)].toSorted((a, b) => a - b);
  if (sorted.length <= BINS - 1)
    return sorted.slice(0, -1).map((value, i) => Math.round(((value + (sorted[i + 1] ?? value)) / 2) * 1e6) / 1e6);
  const all = values.toSorted((a, b) => a - b);
  const edges = new Set<number>();
  for (let i = 1; i < BINS - 1; i++)
    edges.add(Math.round((all[Math.floor((i * all.length) / (BINS - 1))] ?? 0) * 1e6) / 1e6);
  return [...edges].toSorted((a, b) => a - b);
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
