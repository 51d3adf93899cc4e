import type { SourceDocument } from '../../core/article/types.ts';
import type { CorpusFolder } from '../../ports/corpusFolder.ts';
import type { Store } from '../../ports/store.ts';
import type { DigestDeps, Refreshed } from './types.ts';

export const BASE = 'base';

/** The folder as the store knows it. */
export interface BaseCorpus {
  /** With the store's `revision` and `seq`. */
  readonly documents: readonly SourceDocument[];
  readonly problems: readonly string[];
  /** Whether a file was added, edited or taken away since it was last read. */
  readonly changed: boolean;
}

/** Reads the folder into the store's base corpus: what is new or edited becomes a revision with the next `seq`. */
export async function readBaseCorpus(store: Store, folder: CorpusFolder): Promise<BaseCorpus> {
  const { documents, problems } = await folder.read();
  const results = await store.articles.replaceAll(BASE, documents);
  const byId = new Map(results.map((result) => [result.id, result]));
  return {
    documents: documents.map((document) => {
      const put = byId.get(document.id);
      return put ? { ...document, revision: put.revision, seq: put.seq } : document;
    }),
    problems,
    changed: results.some(({ outcome }) => outcome !== 'unchanged'),
  };
}

/**
 * Reads the folder again and makes it the corpus that is answered from, when anything changed. Calls that come while one
 * runs wait for one more. A folder that cannot be read leaves the corpus as it is and is told in `problems`.
 */
export function createRefresh(deps: DigestDeps): () => Promise<Refreshed> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Refreshed> | null = null;

  async function refresh(): Promise<Refreshed> {
    const { folder, store, log } = deps;
    if (!folder) return { changed: false, problems: [] };
    try {
      const { documents, problems } = await readBaseCorpus(store, folder);
      // Against what is answered from, not against the store: another process may have stored the edit already.
      const changed = keyOf(documents) !== keyOf(deps.corpusOf(BASE).snapshot.articles);
      if (changed) {
        await deps.corpusChanged(documents);
        log.log('info', 'corpus read again', { articles: documents.length });
      }
      return { changed, problems };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.log('error', 'corpus cannot be read again', { why });
      return { changed: false, problems: [`The folder of articles cannot be read: ${why}`] };
    }
  }

  return () => {
    waiting ??= last.then(() => {
      waiting = null;
      const running = refresh();
      last = running;
      return running;
    });
    return waiting;
  };
}

function keyOf(articles: readonly { readonly id: string; readonly revision?: number }[]): string {
  return articles
    .map(({ id, revision }) => `${id}@${revision ?? 0}`)
    .toSorted()
    .join('\n');
}
