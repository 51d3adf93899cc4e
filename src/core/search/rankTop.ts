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

/** Where to look for scored passages: the first `count` of `touched`, or everywhere when `dense`. */
interface Scored {
  readonly work: Accumulators;
  readonly dense: boolean;
  readonly count: number;
  readonly allowed: Uint8Array | undefined;
}

/** Keeps the best `limit` passages in a heap whose root is the worst of them. */
function collectTop({ work, dense, count, allowed }: Scored, limit: number): number[] {
  const { scores, touched } = work;
  const heap: number[] = [];
  let floor = 0;
  for (let i = 0; i < count; i++) {
    const candidate = dense ? i : (touched[i] ?? 0);
    const score = scores[candidate] ?? 0;
    if (score < floor || score === 0 || (allowed !== undefined && allowed[candidate] === 0)) continue;
    // Walked in rising order, a later passage with the same score is never better.
    if (dense && score === floor) continue;
    if (heap.length < limit) {
      let at = heap.length;
      heap.push(candidate);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!worse(scores, heap[at] ?? 0, heap[parent] ?? 0)) break;
        swap(heap, at, parent);
        at = parent;
      }
      if (heap.length === limit) floor = scores[heap[0] ?? 0] ?? 0;
    } else if (worse(scores, heap[0] ?? 0, candidate)) {
      heap[0] = candidate;
      sink(scores, heap);
      floor = scores[heap[0] ?? 0] ?? 0;
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

/** A share of the passages from which on it is cheaper to walk all scores than to list those touched. */
const DENSE_SHARE = 0.25;

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
  const bound = (term: WeightedTerm): number => term.weight * (data.peaks[term.term] ?? 0);
  const name = (term: WeightedTerm): string => data.terms[term.term] ?? '';
  const ordered = [...terms].sort((a, b) => bound(b) - bound(a) || (name(a) < name(b) ? -1 : 1));
  let postings = ordered.reduce((sum, term) => sum + frequency(data, term), 0);
  let remaining = ordered.reduce((sum, term) => sum + bound(term), 0);
  let reachable = 0;
  let count = 0;
  let dense = false;
  let kept = -1;
  for (const term of ordered) {
    const own = frequency(data, term);
    const walked = dense ? data.size : count;
    // Looking for the cut walks all scores: worth it only before much longer lists.
    if (kept < 0 && reachable > remaining && postings > 2 * walked) {
      const scored = { work, dense, count: walked, allowed };
      const heap = collectTop(scored, limit);
      const threshold = heap.length < limit ? 0 : (scores[heap[0] ?? 0] ?? 0);
      // Sums of 32-bit floats are off by some 1e-7: the margin keeps the cut safe.
      if (threshold > remaining * 1.0001) kept = prune(scored, threshold - remaining * 1.0001);
    }
    dense ||= kept < 0 && count + own > data.size * DENSE_SHARE;
    if (kept >= 0) probe(data, term, work, kept);
    else if (dense) addEverywhere(data, term, scores);
    else count = addListed(data, term, work, count);
    reachable += bound(term);
    remaining -= bound(term);
    postings -= own;
  }
  const listed = kept >= 0 ? kept : count;
  const everywhere = dense && kept < 0;
  const best = collectTop({ work, dense: everywhere, count: everywhere ? data.size : listed, allowed }, limit);
  best.sort((a, b) => (worse(scores, a, b) ? 1 : -1));
  const result = best.map((number) => ({ number, score: scores[number] ?? 0 }));
  if (dense) scores.fill(0);
  else for (let i = 0; i < count; i++) scores[touched[i] ?? 0] = 0;
  return result;
}

function frequency(data: IndexData, term: WeightedTerm): number {
  return (data.offsets[term.term + 1] ?? 0) - (data.offsets[term.term] ?? 0);
}

function addEverywhere(data: IndexData, term: WeightedTerm, scores: Float32Array): void {
  const { passages, impacts } = data;
  const { weight } = term;
  const end = data.offsets[term.term + 1] ?? 0;
  for (let at = data.offsets[term.term] ?? 0; at < end; at++) {
    const passage = passages[at] ?? 0;
    scores[passage] = (scores[passage] ?? 0) + weight * (impacts[at] ?? 0);
  }
}

/** Adds every posting of the term; newly seen passages are listed in `touched`. */
function addListed(data: IndexData, term: WeightedTerm, work: Accumulators, seen: number): number {
  const { scores, touched } = work;
  const { passages, impacts } = data;
  const end = data.offsets[term.term + 1] ?? 0;
  let count = seen;
  for (let at = data.offsets[term.term] ?? 0; at < end; at++) {
    const passage = passages[at] ?? 0;
    const before = scores[passage] ?? 0;
    if (before === 0) touched[count++] = passage;
    scores[passage] = before + term.weight * (impacts[at] ?? 0);
  }
  return count;
}

/** Moves the passages that score at least `floor` to the front of `touched`, rising by number; returns how many. */
function prune({ work, dense, count, allowed }: Scored, floor: number): number {
  const { scores, touched } = work;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const passage = dense ? i : (touched[i] ?? 0);
    if ((scores[passage] ?? 0) < floor || (allowed !== undefined && allowed[passage] === 0)) continue;
    // Dense passages are listed here for the first time; listed ones change places, so that all can be reset.
    if (!dense) touched[i] = touched[kept] ?? 0;
    touched[kept++] = passage;
  }
  if (!dense) touched.subarray(0, kept).sort();
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
