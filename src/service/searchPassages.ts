import type { SearchIndex } from '../ports/types.ts';
import type { Found } from './types.ts';

/** Longer queries are cut: a search box takes words, not books. UTF-16 units. */
const QUERY_LENGTH = 2_000;

/** The `limit` best passages for a text, best first. */
export async function searchPassages(index: SearchIndex, text: string, limit: number): Promise<readonly Found[]> {
  const words = text.slice(0, QUERY_LENGTH);
  if (words.trim() === '' || limit < 1) return [];
  const hits = await index.search({ text: words }, limit);
  return hits.map(({ passage, score }) => ({
    id: passage.id,
    article: passage.article,
    start: passage.start,
    end: passage.end,
    text: passage.text,
    score,
  }));
}
