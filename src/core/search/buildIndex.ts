import { createLexicon } from './buildPassageIndex.ts';
import { createIndexBuilder } from './createIndexBuilder.ts';
import { createSearcher, type Readable } from './createSearcher.ts';
import { RANKING } from './parameters.ts';

/** A passage as a library user has it; `id` comes back with each hit. */
export interface LibraryPassage {
  readonly id: string;
  /** The document it is part of; passages of one document share it. */
  readonly docId: string;
  /** Null or empty when the document has none. */
  readonly title: string | null;
  readonly text: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: its year, month and day can be searched for. */
  readonly date?: string | null;
}

/** `score` has no upper bound and no unit; higher is better, and it never rises down a list. */
export interface LibraryHit {
  readonly id: string;
  readonly score: number;
}

export interface LibraryIndex {
  /** The best `limit` passages (10 when absent), best first, ties by id; `[]` when no word of `text` is known. */
  search(text: string, limit?: number): LibraryHit[];
}

/**
 * Full-text index over passages, kept in memory on the calling thread: BM25 with stems, phrases and nearness, typing
 * errors mended. The passages' text is read again by searches and must not change afterwards.
 */
export function buildIndex(passages: readonly LibraryPassage[]): LibraryIndex {
  const builder = createIndexBuilder(RANKING);
  const readable: Readable[] = [];
  for (const { id, text, title, date } of passages) {
    builder.add({ id, text, title, date: date ?? null });
    readable.push({ text, title });
  }
  const data = builder.finish();
  const searcher = createSearcher(data, readable, createLexicon(data, {}));
  const ids = passages.map(({ id }) => id);
  return {
    search(text, limit = 10) {
      if (!(limit >= 1)) return [];
      return searcher({ text }, Math.floor(limit)).map(({ given, score }) => ({ id: ids[given] ?? '', score }));
    },
  };
}
