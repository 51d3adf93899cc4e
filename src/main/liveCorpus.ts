import type { SourceDocument } from '../core/article/types.ts';
import type { CorpusFolder } from '../ports/corpusFolder.ts';
import type { Store } from '../ports/store.ts';
import type { Log, Reader } from '../ports/types.ts';
import type { OpenedCorpus } from '../service/askCorpus.ts';
import { openSnapshot } from './openSnapshot.ts';

/** The shared corpus while the program runs: on disk, in the store as revisions, and as the snapshot that answers. */
export interface LiveCorpus {
  current(): OpenedCorpus;
  /** Reads the folder again; what changed becomes revisions and a new snapshot. Running questions keep the old one. */
  refresh(): Promise<void>;
  /** Makes these, with the store's revisions, the corpus that answers: whoever read the folder has them at hand. */
  replace(documents: readonly SourceDocument[]): Promise<void>;
}

const BASE = 'base';

/** Opens the shared corpus; rejects when the folder or the store cannot be read. */
export async function openLiveCorpus(parts: {
  readonly folder: CorpusFolder;
  readonly store: Store;
  readonly reader: Reader;
  readonly log: Log;
  /** Where the index of a large corpus is kept between starts. */
  readonly cacheFile?: string;
}): Promise<LiveCorpus> {
  const { folder, store, reader, log } = parts;
  const cache = parts.cacheFile === undefined ? {} : { cacheFile: parts.cacheFile };
  let corpus: OpenedCorpus | null = null;
  let running: Promise<void> | null = null;
  let started = 0;
  let shown = 0;

  async function load(): Promise<void> {
    const { documents, problems } = await folder.read();
    for (const problem of problems) log.log('warn', 'corpus.file', { problem });
    const results = await store.articles.replaceAll(BASE, documents);
    const changed = results.filter(({ outcome }) => outcome !== 'unchanged').length;
    if (corpus !== null && changed === 0) return;
    await replace(await store.articles.upTo(BASE, null));
    log.log('info', 'corpus.read', { articles: documents.length, changed });
  }

  async function replace(documents: readonly SourceDocument[]): Promise<void> {
    started += 1;
    const turn = started;
    const opened = await openSnapshot(documents, { log, ...cache });
    // A later call may have had less to parse: what it brought is newer.
    if (turn < shown) return;
    shown = turn;
    corpus = { ...opened, reader };
  }

  async function refresh(): Promise<void> {
    // Two digests at the same minute read the folder once.
    running ??= load().finally(() => {
      running = null;
    });
    await running;
  }

  await refresh();
  return {
    refresh,
    replace,
    current() {
      if (corpus === null) throw new Error('the corpus was never read');
      return corpus;
    },
  };
}
