import type { IndexData } from './data.ts';

export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

export interface Ranked {
  /** Passage number in the index. */
  readonly number: number;
  readonly score: number;
}

/** Working arrays of one index, reused by every search. */
export interface Accumulators {
  readonly scores: Float32Array;
  readonly touched: Uint32Array;
}

export function createAccumulators(size: number): Accumulators {
  return { scores: new Float32Array(size), touched: new Uint32Array(size) };
}

/** Of two passages with equal scores the one with the smaller number (id) goes first. */
function worse(scores: Float32Array, a: number, b: number): boolean {
  const left = scores[a] ?? 0;
  const right = scores[b] ?? 0;
  return left < right || (left === right && a > b);
}

/** Keeps the best `limit` passages in a heap whose root is the worst of them. */
function collectTop(scores: Float32Array, touched: Uint32Array, count: number, limit: number): number[] {
  const heap: number[] = [];
  for (let i = 0; i < count; i++) {
    const candidate = touched[i] ?? 0;
    if (heap.length < limit) {
      let at = heap.length;
      heap.push(candidate);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!worse(scores, heap[at] ?? 0, heap[parent] ?? 0)) break;
        swap(heap, at, parent);
        at = parent;
      }
    } else if (worse(scores, heap[0] ?? 0, candidate)) {
      heap[0] = candidate;
      sink(scores, heap);
    }
  }
  return heap;
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = kept;
}

function sink(scores: Float32Array, heap: number[]): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const child = right < heap.length && worse(scores, heap[right] ?? 0, heap[left] ?? 0) ? right : left;
    if (!worse(scores, heap[child] ?? 0, heap[at] ?? 0)) return;
    swap(heap, at, child);
    at = child;
  }
}

/** First posting in [from, end) whose passage is not below `target`: doubling steps, then halving. */
function gallop(passages: Uint32Array, from: number, end: number, target: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < end && (passages[high] ?? 0) < target) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > end) high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The best `limit` passages by summed weight × impact, best first, ties by passage number.
 * Terms go from the one that can add most to the one that can add least (MaxScore, Turtle and Flood 1995): once
 * the passages seen so far cannot be overtaken by an unseen one, the longest lists are only probed for them.
 */
export function rankTop(
  data: IndexData,
  terms: readonly WeightedTerm[],
  limit: number,
  work: Accumulators,
  allowed?: Uint8Array,
): Ranked[] {
  const { scores, touched } = work;
  const bound = (t: WeightedTerm): number => t.weight * (data.peaks[t.term] ?? 0);
  const ordered = [...terms].sort(
    (a, b) => bound(b) - bound(a) || ((data.terms[a.term] ?? '' < (data.terms[b.term] ?? '')) ? -1 : 1),
  );
  const rest = new Float64Array(ordered.length + 1);
  for (let i = ordered.length - 1; i >= 0; i--) {
    const term = ordered[i];
    if (term !== undefined) rest[i] = (rest[i + 1] ?? 0) + bound(term);
  }
  let count = 0;
  let probing = false;
  let kept = 0;
  ordered.forEach((term, i) => {
    const remaining = rest[i] ?? 0;
    if (!probing && count >= limit) {
      const heap = collectTop(scores, touched, count, limit);
      const threshold = scores[heap[0] ?? 0] ?? 0;
      if (threshold > remaining * 1.0001) {
        probing = true;
        kept = prune(scores, touched, count, threshold - remaining * 1.0001);
      }
    }
    if (probing) probe(data, term, work, kept);
    else count = add(data, term, work, count, allowed);
  });
  const best = collectTop(scores, touched, probing ? kept : count, limit);
  best.sort((a, b) => (worse(scores, a, b) ? 1 : -1));
  const result = best.map((number) => ({ number, score: scores[number] ?? 0 }));
  for (let i = 0; i < count; i++) scores[touched[i] ?? 0] = 0;
  return result;
}

/** Adds every posting of the term; newly seen passages are listed in `touched`. */
function add(data: IndexData, term: WeightedTerm, work: Accumulators, seen: number, allowed?: Uint8Array): number {
  const { scores, touched } = work;
  const { passages, impacts } = data;
  const end = data.offsets[term.term + 1] ?? 0;
  let count = seen;
  for (let at = data.offsets[term.term] ?? 0; at < end; at++) {
    const passage = passages[at] ?? 0;
    if (allowed !== undefined && allowed[passage] === 0) continue;
    const before = scores[passage] ?? 0;
    if (before === 0) touched[count++] = passage;
    scores[passage] = before + term.weight * (impacts[at] ?? 0);
  }
  return count;
}

/** Moves the passages that score at least `floor` to the front of `touched`, rising by number; returns how many. */
function prune(scores: Float32Array, touched: Uint32Array, count: number, floor: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const passage = touched[i] ?? 0;
    if ((scores[passage] ?? 0) < floor) continue;
    touched[i] = touched[kept] ?? 0;
    touched[kept++] = passage;
  }
  touched.subarray(0, kept).sort();
  return kept;
}

function probe(data: IndexData, term: WeightedTerm, work: Accumulators, kept: number): void {
  const { scores, touched } = work;
  const end = data.offsets[term.term + 1] ?? 0;
  let at = data.offsets[term.term] ?? 0;
  for (let i = 0; i < kept && at < end; i++) {
    const passage = touched[i] ?? 0;
    at = gallop(data.passages, at, end, passage);
    if (at < end && data.passages[at] === passage) {
      scores[passage] = (scores[passage] ?? 0) + term.weight * (data.impacts[at] ?? 0);
    }
  }
}
