import type { Registry } from '../core/entities/types.ts';
import { type Snapshot, WHOLE_REGISTRY_LIMIT } from '../core/snapshot.ts';

/** Articles that are looked at for a name when the corpus is too large to be resolved whole. */
const NEAR_ARTICLES = 40;

/** The entities of the corpus, or, when it is large, of the articles that a search for the text finds. */
export function registryAbout(snapshot: Snapshot, text: string): Registry {
  if (snapshot.articles.length <= WHOLE_REGISTRY_LIMIT) return snapshot.registry();
  const hits = snapshot.index.search({ text: text.slice(0, 200) }, NEAR_ARTICLES);
  return snapshot.registry([...new Set(hits.map((hit) => hit.passage.article))]);
}

/** The entities of the corpus, or, when it is large, of its newest articles: for proposals and examples. */
export function recentRegistry(snapshot: Snapshot): Registry {
  if (snapshot.articles.length <= WHOLE_REGISTRY_LIMIT) return snapshot.registry();
  return snapshot.registry(recentArticles(snapshot));
}

/** Ids of the newest articles, as many as may be looked at without a wait. */
export function recentArticles(snapshot: Snapshot): readonly string[] {
  const newest = snapshot.articles.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
  return newest.slice(0, NEAR_ARTICLES).map((article) => article.id);
}
