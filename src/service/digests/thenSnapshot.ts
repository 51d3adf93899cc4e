import { parseArticle } from '../../core/article/parseArticle.ts';
import type { Article, SourceDocument } from '../../core/article/types.ts';
import type { PassageIndex } from '../../core/search/types.ts';
import { assembleSnapshot, type Snapshot } from '../../core/snapshot.ts';
import type { IsoDate } from '../../core/types.ts';
import type { Store } from '../../ports/store.ts';
import { BASE } from './refreshCorpus.ts';

// The earlier corpus is compared, never searched: its index would be the dearest part of it.
const NO_INDEX: PassageIndex = {
  size: 0,
  search: () => [],
  corrections: () => [],
  frequency: () => 0,
  passages: () => [],
};

const KEPT = 4;

/** The corpus of a tenant as far as a cursor's `seq`, derived with today's code. The last few are kept. */
export function createThen(store: Store): (tenant: string, seq: number, now: Snapshot) => Promise<Snapshot> {
  const kept = new Map<string, Snapshot>();
  return async (tenant, seq, now) => {
    if (seqOf(now) <= seq) return now;
    const key = `${tenant}@${seq}`;
    const known = kept.get(key);
    if (known) return known;
    const tenants = tenant === BASE ? [BASE] : [BASE, tenant];
    const documents = (await Promise.all(tenants.map((each) => store.articles.upTo(each, seq)))).flat();
    const made = compared(
      `${key} of ${now.revision}`,
      documents.map((document) => parsedOf(now, document)),
    );
    kept.set(key, made);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return made;
  };
}

/** The corpus as if nothing had been published from a day on; undated articles count as old. */
export function beforeDay(now: Snapshot, day: IsoDate): Snapshot {
  const earlier = now.articles.filter((article) => article.published === null || article.published < day);
  return compared(`${now.revision} before ${day}`, earlier);
}

/** What did not change since is not parsed again: thousands of articles take seconds. */
function parsedOf(now: Snapshot, document: SourceDocument): Article {
  const article = now.article(document.id);
  const same = article?.revision === (document.revision ?? 1) && article.seq === (document.seq ?? 0);
  return article && same && article.text === document.text ? article : parseArticle(document);
}

function compared(revision: string, articles: readonly Article[]): Snapshot {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return assembleSnapshot({ revision, articles: sorted, passages: [] }, NO_INDEX);
}

/** The highest `seq` of a corpus: where a cursor stands that has seen all of it. */
export function seqOf(snapshot: Snapshot): number {
  return snapshot.articles.reduce((top, { seq }) => Math.max(top, seq), 0);
}
