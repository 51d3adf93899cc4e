import { publishedWords } from '../core/reply/dateText.ts';
import type { ListReply } from '../core/reply/types.ts';
import { count } from '../core/reply/words.ts';
import type { Snapshot } from '../core/snapshot.ts';

/** The publishers of the corpus with how much and how new it is; those with the newest article first. */
export function sourcesReply(snapshot: Snapshot): ListReply {
  const byPublisher = new Map<string, { articles: number; newest: string }>();
  for (const { publisher, published } of snapshot.articles) {
    const name = publisher ?? 'Publisher unknown';
    const { articles, newest } = byPublisher.get(name) ?? { articles: 0, newest: '' };
    const date = published ?? '';
    byPublisher.set(name, { articles: articles + 1, newest: date.localeCompare(newest) > 0 ? date : newest });
  }
  const rows = [...byPublisher].map(([publisher, found]) => ({ publisher, ...found }));
  return {
    kind: 'list',
    title: `Sources: ${count(snapshot.articles.length, 'article')}`,
    rows: rows
      .toSorted((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : a.publisher < b.publisher ? -1 : 1))
      .map(({ publisher, articles, newest }) => ({
        id: null,
        text: publisher,
        detail: `${count(articles, 'article')}, ${newest === '' ? 'undated' : `newest ${publishedWords(newest, 'stated')}`}`,
        citation: null,
        controls: [],
      })),
    empty: 'There are no articles yet.',
    controls: [],
  };
}
