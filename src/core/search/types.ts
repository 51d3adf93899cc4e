import type { Hit, Passage } from '../types.ts';

/** Terms to rank by. `boost` multiplies the term's weight; `phrases` earn a bonus when their words stand together. */
export interface Query {
  readonly text: string;
  readonly boosts?: ReadonlyMap<string, number>;
  readonly phrases?: readonly string[];
  /** Only passages of these articles; all when absent. */
  readonly articles?: ReadonlySet<string>;
  readonly explain?: boolean;
}

/** A typing error mended against the vocabulary: shown in the answer's caveats. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** The in-process inverted index over the passages of one snapshot. Immutable. */
export interface PassageIndex {
  readonly size: number;
  search(query: Query, k: number): Hit[];
  /** Corrections that a search for this text would make. */
  corrections(text: string): Correction[];
  /** Document frequency of a word's stem, 0 when unknown. */
  frequency(word: string): number;
  passages(): readonly Passage[];
}
