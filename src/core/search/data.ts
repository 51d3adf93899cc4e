/** The inverted index as plain arrays: what is searched, transferred between threads and written to the cache file. */
export interface IndexData {
  /** Number of passages. A passage's number in the index is its rank by id, so that input order never shows. */
  readonly size: number;
  /** `order[number]` is the position of the passage in the list that was given. */
  readonly order: Uint32Array;
  /** Stems, by term number. */
  readonly terms: readonly string[];
  /** Normalised words as they occur, for mending typing errors; `counts` are occurrences. */
  readonly words: readonly string[];
  readonly counts: Uint32Array;
  /** Postings of term t: `passages[offsets[t] .. offsets[t + 1])`, rising. */
  readonly offsets: Uint32Array;
  readonly passages: Uint32Array;
  /** Saturated BM25 term frequency of each posting, 0..255 standing for 0..1. */
  readonly impacts: Uint8Array;
  /** Largest impact of each term: bounds what the term can add. */
  readonly peaks: Uint8Array;
}

/** What the builder reads of a passage. */
export interface IndexedText {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
}

/** Weights of BM25; see `parameters.ts` for the values in use and how they were found. */
export interface RankingParameters {
  readonly k1: number;
  readonly b: number;
  /** What one occurrence in the title or in the words of the date counts, in occurrences in the body. */
  readonly titleWeight: number;
  readonly dateWeight: number;
}

/** What nearness adds to BM25, in shares of the weights of the words that stand near each other. */
export interface NearnessParameters {
  readonly window: number;
  readonly nearWeight: number;
  readonly phraseWeight: number;
  /** For a word that stands in the passage in the very form of the question, not only with its stem. */
  readonly formWeight: number;
}
