import { isStopWord } from '../text/stopWords.ts';
import type { Hit, Passage } from '../types.ts';
import { createIndexBuilder } from './builder.ts';
import type { IndexData } from './data.ts';
import { createMender, type Mender } from './mend.ts';
import { RANKING } from './parameters.ts';
import { createScan, scanWords } from './scan.ts';
import { createAccumulators, rankTop, type WeightedTerm } from './top.ts';
import type { Correction, PassageIndex, Query } from './types.ts';
import { normalizeSurface, termOf } from './words.ts';

export interface IndexOptions {
  /** Known names in lower case: a word among them is never mended, even when the articles lack it. */
  readonly names?: ReadonlySet<string>;
}

/** Builds the index over the passages of one snapshot, on the calling thread. */
export function buildPassageIndex(passages: readonly Passage[], options: IndexOptions = {}): PassageIndex {
  const builder = createIndexBuilder(RANKING);
  for (const passage of passages) builder.add(passage);
  return createPassageIndex(builder.finish(), passages, options);
}

/** Wraps finished arrays and the passages they were made of. */
export function createPassageIndex(
  data: IndexData,
  passages: readonly Passage[],
  options: IndexOptions = {},
): PassageIndex {
  const termNumbers = new Map(data.terms.map((term, number) => [term, number]));
  const accumulators = createAccumulators(data.size);
  const scan = createScan();
  let mender: Mender | undefined;

  const frequencyOf = (term: number): number => (data.offsets[term + 1] ?? 0) - (data.offsets[term] ?? 0);
  const idf = (term: number): number => {
    const df = frequencyOf(term);
    return Math.log(1 + (data.size - df + 0.5) / (df + 0.5));
  };

  const wordsOf = (text: string): string[] => {
    scanWords(text, scan);
    const words: string[] = [];
    for (let i = 0; i < scan.count; i++) words.push(normalizeSurface(text.slice(scan.starts[i], scan.ends[i])));
    return words;
  };

  const mendWord = (word: string): string | null => {
    if (termNumbers.has(termOf(word)) || isStopWord(word) || options.names?.has(word)) return null;
    mender ??= createMender(data.words, data.counts);
    return mender.mend(word);
  };

  const termsOf = (query: Query): WeightedTerm[] => {
    const words = wordsOf(query.text);
    const content = words.filter((word) => !isStopWord(word));
    const boosts = new Map([...(query.boosts ?? [])].map(([word, boost]) => [termOf(normalizeSurface(word)), boost]));
    const weights = new Map<number, number>();
    for (const word of content.length > 0 ? content : words) {
      const stem = termOf(mendWord(word) ?? word);
      const term = termNumbers.get(stem);
      if (term === undefined) continue;
      weights.set(term, (weights.get(term) ?? 0) + (boosts.get(stem) ?? 1));
    }
    return [...weights].map(([term, weight]) => ({ term, weight: (weight * idf(term)) / 255 }));
  };

  const allowedBy = (articles: ReadonlySet<string> | undefined): Uint8Array | undefined => {
    if (articles === undefined) return undefined;
    return Uint8Array.from(data.order, (given) => (articles.has(passages[given]?.article ?? '') ? 1 : 0));
  };

  return {
    size: data.size,
    search(query, k) {
      if (!(k >= 1)) return [];
      const ranked = rankTop(data, termsOf(query), Math.floor(k), accumulators, allowedBy(query.articles));
      return ranked.flatMap(({ number, score }): Hit[] => {
        const passage = passages[data.order[number] ?? -1];
        return passage === undefined ? [] : [{ passage, score }];
      });
    },
    corrections(text) {
      const found: Correction[] = [];
      for (const word of wordsOf(text)) {
        const to = mendWord(word);
        if (to !== null) found.push({ from: word, to });
      }
      return found;
    },
    frequency(word) {
      const term = termNumbers.get(termOf(normalizeSurface(word)));
      return term === undefined ? 0 : frequencyOf(term);
    },
    passages: () => passages,
  };
}
