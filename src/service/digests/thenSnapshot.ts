import type { SourceDocument } from '../../core/article/types.ts';
import type { PassageIndex } from '../../core/search/types.ts';
import { buildSnapshot, type Snapshot } from '../../core/snapshot.ts';
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
    const made = buildSnapshot(documents, { index: NO_INDEX });
    kept.set(key, made);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return made;
  };
}

/** The corpus as if nothing had been published from a day on; undated articles count as old. */
export function beforeDay(now: Snapshot, day: IsoDate): Snapshot {
  const documents = now.articles
    .filter((article) => article.published === null || article.published < day)
    .map(
      ({ id, text, revision, seq, title, publisher, published, url }): SourceDocument => ({
        id,
        text,
        revision,
        seq,
        ...(title === null ? {} : { title }),
        ...(publisher === null ? {} : { publisher }),
        ...(published === null ? {} : { published }),
        ...(url === null ? {} : { url }),
      }),
    );
  return buildSnapshot(documents, { index: NO_INDEX });
}

/** The highest `seq` of a corpus: where a cursor stands that has seen all of it. */
export function seqOf(snapshot: Snapshot): number {
  return snapshot.articles.reduce((top, { seq }) => Math.max(top, seq), 0);
}
