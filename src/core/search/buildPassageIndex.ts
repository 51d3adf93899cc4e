import { isStopWord } from '../text/stopWords.ts';
import type { Hit, Passage } from '../types.ts';
import { createIndexBuilder } from './createIndexBuilder.ts';
import { createMender, type Mender } from './createMender.ts';
import { createSearcher } from './createSearcher.ts';
import type { IndexData } from './data.ts';
import { COMMON_WORDS, NAME_WORDS } from './knownWords.ts';
import { RANKING } from './parameters.ts';
import { type Lexicon, readQuery } from './readQuery.ts';
import type { Correction, PassageIndex } from './types.ts';
import { normalizeSurface, termOf } from './words.ts';
import { wordsOf } from './wordsOf.ts';

export interface IndexOptions {
  /** Names beside the well-known ones: a word of theirs is never mended, even when no article has it. */
  readonly names?: ReadonlySet<string>;
}

/** Builds the index over the passages of one snapshot, on the calling thread. */
export function buildPassageIndex(passages: readonly Passage[], options: IndexOptions = {}): PassageIndex {
  const builder = createIndexBuilder(RANKING);
  for (const passage of passages) builder.add(passage);
  return createPassageIndex(builder.finish(), passages, options);
}

/** Wraps finished arrays and the passages, in the order that they were built from. */
export function createPassageIndex(
  data: IndexData,
  passages: readonly Passage[],
  options: IndexOptions = {},
): PassageIndex {
  const lexicon = createLexicon(data, options);
  const searcher = createSearcher(data, passages, lexicon);
  return {
    size: data.size,
    search(query, k) {
      if (!(k >= 1)) return [];
      const allowed = query.articles === undefined ? undefined : markAllowed(data, passages, query.articles);
      return searcher(query, Math.floor(k), allowed).flatMap(({ given, score, explanation }): Hit[] => {
        const passage = passages[given];
        if (passage === undefined) return [];
        return [explanation === undefined ? { passage, score } : { passage, score, explanation }];
      });
    },
    corrections: (text): Correction[] => [...readQuery({ text }, lexicon).corrections],
    frequency(word) {
      const term = lexicon.term(termOf(normalizeSurface(word)));
      return term === undefined ? 0 : (data.offsets[term + 1] ?? 0) - (data.offsets[term] ?? 0);
    },
    passages: () => passages,
  };
}

/** 1 for each passage, by number, of one of the articles. */
function markAllowed(data: IndexData, passages: readonly Passage[], articles: ReadonlySet<string>): Uint8Array {
  let last = '';
  let found = articles.has(last) ? 1 : 0;
  return Uint8Array.from(data.order, (given) => {
    const article = passages[given]?.article ?? '';
    // Passages of one article are neighbours: one look-up an article.
    if (article !== last) found = articles.has(article) ? 1 : 0;
    last = article;
    return found;
  });
}

/** The words of an index, their weights, and what unknown ones are read as. */
export function createLexicon(data: IndexData, options: IndexOptions): Lexicon {
  const numbers = new Map(data.terms.map((term, number) => [term, number]));
  // A name of several words blocks each of them.
  const names = new Set([...(options.names ?? [])].flatMap(wordsOf));
  const isMeant = (norm: string): boolean =>
    numbers.has(termOf(norm)) || isStopWord(norm) || names.has(norm) || COMMON_WORDS.has(norm) || NAME_WORDS.has(norm);
  let mender: Mender | undefined;
  return {
    term: (stem) => numbers.get(stem),
    weight(term) {
      const frequency = (data.offsets[term + 1] ?? 0) - (data.offsets[term] ?? 0);
      return Math.log(1 + (data.size - frequency + 0.5) / (frequency + 0.5));
    },
    mend(norm) {
      if (isMeant(norm)) return null;
      mender ??= createMender(data.words, data.counts);
      return mender.mend(norm);
    },
  };
}
