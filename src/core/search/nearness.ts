import type { NearnessParameters } from './data.ts';
import { type Scan, scanWords } from './scanWords.ts';
import { normalizeSurface, termOf } from './words.ts';

/** Where the words of the query stand in one passage: word positions, rising, and the query term at each. */
export interface Occurrences {
  readonly positions: number[];
  readonly terms: number[];
  /** Query terms that stand there in the form of the question. */
  readonly forms: Set<number>;
}

/** Query terms `first` and `second` follow each other in the question at most `gap` words apart. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly gap: number;
}

/** What nearness looks for: query terms by stem, the forms asked with, their weights and the neighbours. */
export interface Sought {
  readonly stems: ReadonlyMap<string, number>;
  readonly forms: ReadonlySet<string>;
  readonly weights: readonly number[];
  readonly pairs: readonly Pair[];
}

/** A reader of passages that remembers every word form it met in this search. */
export function createOccurrenceReader(sought: Sought, scan: Scan): (text: string) => Occurrences {
  // A stem begins like its word, so that most words of a passage are passed over by their first letter.
  const first = new Uint8Array(128);
  for (const stem of sought.stems.keys()) {
    const code = stem.charCodeAt(0);
    if (code >= 128) continue;
    first[code] = 1;
    first[stem.charAt(0).toUpperCase().charCodeAt(0)] = 1;
  }
  const known = new Map<string, { term: number; exact: boolean }>();
  const lookUp = (surface: string): { term: number; exact: boolean } => {
    let found = known.get(surface);
    if (found === undefined) {
      const norm = normalizeSurface(surface);
      found = { term: sought.stems.get(termOf(norm)) ?? -1, exact: sought.forms.has(norm) };
      known.set(surface, found);
    }
    return found;
  };
  return (text) => {
    const found: Occurrences = { positions: [], terms: [], forms: new Set() };
    scanWords(text, scan);
    for (let i = 0; i < scan.count; i++) {
      const start = scan.starts[i] ?? 0;
      const code = text.charCodeAt(start);
      if (code < 128 && first[code] === 0) continue;
      const { term, exact } = lookUp(text.slice(start, scan.ends[i]));
      if (term < 0) continue;
      found.positions.push(i);
      found.terms.push(term);
      if (exact) found.forms.add(term);
    }
    return found;
  };
}

/** Summed weight of the distinct query terms in the best stretch of `width` words. */
function bestWindow(found: Occurrences, weights: readonly number[], width: number): number {
  const inside = weights.map(() => 0);
  let sum = 0;
  let best = 0;
  let first = 0;
  found.positions.forEach((position, at) => {
    const term = found.terms[at] ?? 0;
    if (inside[term] === 0) sum += weights[term] ?? 0;
    inside[term] = (inside[term] ?? 0) + 1;
    while (position - (found.positions[first] ?? 0) >= width) {
      const left = found.terms[first] ?? 0;
      inside[left] = (inside[left] ?? 0) - 1;
      if (inside[left] === 0) sum -= weights[left] ?? 0;
      first++;
    }
    if (sum > best) best = sum;
  });
  return best;
}

/** True when the two terms of the pair follow each other in the passage as closely as in the question. */
export function hasPair(found: Occurrences, pair: Pair): boolean {
  for (let at = 0; at < found.terms.length; at++) {
    if (found.terms[at] !== pair.first) continue;
    const position = found.positions[at] ?? 0;
    for (let next = at + 1; next < found.terms.length; next++) {
      const distance = (found.positions[next] ?? 0) - position;
      if (distance > pair.gap) break;
      if (found.terms[next] === pair.second) return true;
    }
  }
  return false;
}

/** The parts of what a passage earns because the words of the question stand together in it. */
export interface NearnessBonus {
  readonly near: number;
  readonly phrase: number;
  readonly form: number;
}

export function nearnessBonus(found: Occurrences, sought: Sought, parameters: NearnessParameters): NearnessBonus {
  const { weights } = sought;
  let phrase = 0;
  for (const pair of sought.pairs) {
    if (hasPair(found, pair)) phrase += Math.min(weights[pair.first] ?? 0, weights[pair.second] ?? 0);
  }
  let form = 0;
  for (const term of found.forms) form += weights[term] ?? 0;
  return {
    near: parameters.nearWeight * bestWindow(found, weights, parameters.window),
    phrase: parameters.phraseWeight * phrase,
    form: parameters.formWeight * form,
  };
}
