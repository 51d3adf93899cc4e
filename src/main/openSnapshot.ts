import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SourceDocument } from '../core/article/types.ts';
import { assembleSnapshot, type PreparedArticles, prepareArticles, type Snapshot } from '../core/snapshot.ts';
import type { Log, SearchIndex } from '../ports/types.ts';
import { openSearchIndex } from '../store/searchIndex/openSearchIndex.ts';

export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  readonly index: SearchIndex;
}

/**
 * Parses the documents and opens their index without holding the event loop up: in slices, and for a large corpus on a
 * thread of its own. `cacheFile` keeps the index of a large corpus between starts; a damaged one is replaced.
 */
export async function openSnapshot(
  documents: readonly SourceDocument[],
  options: { readonly log: Log; readonly cacheFile?: string },
): Promise<OpenedSnapshot> {
  const prepared = await prepareInSlices(documents);
  const { passages, revision } = prepared;
  const opened = await openSearchIndex({ ...options, passages, revision });
  return { snapshot: assembleSnapshot(prepared, opened.index), index: opened };
}

/** Where the index of the corpus in `corpusDir` is kept: one file a corpus, so that two never push each other out. */
export function indexCacheFile(dataDir: string, corpusDir: string): string {
  const name = createHash('sha256').update(resolve(corpusDir)).digest('hex').slice(0, 12);
  return join(dataDir, 'index', `${name}.bin`);
}

async function prepareInSlices(documents: readonly SourceDocument[]): Promise<PreparedArticles> {
  const steps = prepareArticles(documents);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
