import type { IndexData } from './data.ts';
import { explainHit } from './explainHit.ts';
import { createOccurrenceReader, nearnessBonus, type Sought } from './nearness.ts';
import { NEARNESS, RANKING, REREAD } from './parameters.ts';
import { type Accumulators, createAccumulators, type Ranked, rankTop } from './rankTop.ts';
import { type Lexicon, type QueryTerm, type ReadQuery, readQuery } from './readQuery.ts';
import { createScan } from './scanWords.ts';
import type { Query } from './types.ts';

/** The text of a passage as the ranking reads it again. */
export interface Readable {
  readonly text: string;
  readonly title: string | null;
}

export interface Found {
  /** Position of the passage in the list that the index was built from. */
  readonly given: number;
  readonly score: number;
  readonly explanation?: readonly string[];
}

export type Searcher = (query: Query, k: number, allowed?: Uint8Array) => Found[];

/** BM25's (k1 + 1), and impacts are stored in 255ths. */
const SCALE = (RANKING.k1 + 1) / 255;

/** Ranks by BM25, then reads the best passages again for phrases and nearness. Scores never rise down the list. */
export function createSearcher(data: IndexData, passages: readonly Readable[], lexicon: Lexicon): Searcher {
  const scan = createScan();
  let work: Accumulators | undefined;

  const impactOf = (term: QueryTerm, number: number): number => {
    const end = data.offsets[term.term + 1] ?? 0;
    let low = data.offsets[term.term] ?? 0;
    for (let high = end; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((data.passages[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low < end && data.passages[low] === number ? (data.impacts[low] ?? 0) : 0;
  };

  const rerank = (query: ReadQuery, ranked: readonly Ranked[], explain: boolean): Found[] => {
    const sought: Sought = {
      stems: new Map(query.asked.map(({ stem }, slot) => [stem, slot])),
      forms: query.forms,
      weights: query.asked.map(({ weight }) => weight),
      pairs: query.pairs,
    };
    const read = createOccurrenceReader(sought, scan);
    const found = ranked.map(({ number, score }, place) => {
      const given = data.order[number] ?? 0;
      const { text = '', title = null } = passages[given] ?? {};
      const occurrences = place < REREAD ? read(text) : null;
      const bonus = occurrences === null ? null : nearnessBonus(occurrences, sought, NEARNESS);
      const total = bonus === null ? score : score + bonus.near + bonus.phrase + bonus.form;
      const scoreOf = (term: QueryTerm): number => term.weight * SCALE * impactOf(term, number);
      const ranking = { query, sought, text, title, occurrences, bonus, scoreOf };
      return { number, given, score: total, explanation: (): string[] => explainHit(ranking) };
    });
    found.sort((a, b) => b.score - a.score || a.number - b.number);
    return found.map(({ given, score, explanation }) =>
      explain ? { given, score, explanation: explanation() } : { given, score },
    );
  };

  return (query, k, allowed) => {
    const read = readQuery(query, lexicon);
    const terms = [...read.asked, ...read.related].filter(({ weight }) => weight > 0);
    if (terms.length === 0 || data.size === 0) return [];
    work ??= createAccumulators(data.size);
    const weighted = terms.map(({ term, weight }) => ({ term, weight: weight * SCALE }));
    const ranked = rankTop(data, weighted, Math.max(k, REREAD), work, allowed);
    return rerank(read, ranked, query.explain === true).slice(0, k);
  };
}
