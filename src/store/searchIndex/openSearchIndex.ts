import { setImmediate } from 'node:timers/promises';
import { createPassageIndex } from '../../core/search/buildPassageIndex.ts';
import type { IndexData } from '../../core/search/data.ts';
import { checkIndex, decodeIndex, encodeIndex, type IndexIdentity } from '../../core/search/encodeIndex.ts';
import { createFingerprint } from '../../core/search/fingerprintOf.ts';
import type { PassageIndex } from '../../core/search/types.ts';
import type { Passage } from '../../core/types.ts';
import type { Log, SearchIndex } from '../../ports/types.ts';
import { buildInSlices } from './buildInSlices.ts';
import { buildInWorker } from './buildInWorker.ts';
import { readCacheFile, writeCacheFile } from './cacheFile.ts';

export interface OpenOptions {
  readonly passages: readonly Passage[];
  /** Names the corpus and its state (tenant and revision): an index of any other is built anew. */
  readonly revision: string;
  /** Where the index is kept between starts; without it every start builds. */
  readonly cacheFile?: string;
  /** Known names that are never mended; see `IndexOptions`. */
  readonly names?: ReadonlySet<string>;
  /** From this many passages on the index is built on a thread of its own and kept in the cache file. */
  readonly workerFrom?: number;
  readonly log?: Log;
  readonly signal?: AbortSignal;
}

export interface OpenedIndex extends SearchIndex {
  /** The same index for synchronous use in core. */
  readonly index: PassageIndex;
  /** Where it came from: the cache file, a thread of its own, or this thread. */
  readonly source: 'cache' | 'worker' | 'slices';
}

/** Below, building takes less time than starting a thread and checking a file. */
const WORKER_FROM = 5_000;

/**
 * Opens the index of a snapshot from its cache file, or builds it without holding the event loop up. A damaged or
 * foreign cache file is replaced; one that cannot be written is logged and does without. Rejects only on abort.
 */
export async function openSearchIndex(options: OpenOptions): Promise<OpenedIndex> {
  const { passages, revision, log } = options;
  const names = options.names === undefined ? {} : { names: options.names };
  const finish = (data: IndexData, source: OpenedIndex['source']): OpenedIndex => {
    const index = createPassageIndex(data, passages, names);
    return { index, source, search: async (query, k) => index.search(query, k) };
  };
  if (passages.length < (options.workerFrom ?? WORKER_FROM)) {
    return finish(await buildInSlices(passages, options.signal), 'slices');
  }
  const identity: IndexIdentity = { revision, fingerprint: await fingerprintInSlices(passages) };
  const cached = options.cacheFile === undefined ? null : await readCacheFile(options.cacheFile);
  const kept = cached !== null && (await isWhole(cached)) ? decodeIndex(cached, identity, true) : null;
  if (kept !== null) return finish(kept, 'cache');
  if (cached !== null) log?.log('info', 'search.cache.rebuilt', { passages: passages.length });

  const { bytes, data, source } = await build(options, identity);
  if (options.cacheFile !== undefined) await keep(options.cacheFile, bytes ?? encodeIndex(data, identity), log);
  return finish(data, source);
}

interface Built {
  readonly bytes: Uint8Array | null;
  readonly data: IndexData;
  readonly source: 'worker' | 'slices';
}

async function build(options: OpenOptions, identity: IndexIdentity): Promise<Built> {
  const { passages, signal, log } = options;
  try {
    const bytes = await buildInWorker(passages, identity, signal);
    const data = decodeIndex(bytes, identity, true);
    if (data !== null) return { bytes, data, source: 'worker' };
    log?.log('warn', 'search.worker.unreadable', { passages: passages.length });
  } catch (error) {
    signal?.throwIfAborted();
    // No thread to be had (memory, limits, a bundler that lost the file): slower, but the same index.
    log?.log('warn', 'search.worker.failed', { error: error instanceof Error ? error.message : String(error) });
  }
  return { bytes: null, data: await buildInSlices(passages, signal), source: 'slices' };
}

async function keep(path: string, bytes: Uint8Array, log: Log | undefined): Promise<void> {
  try {
    await writeCacheFile(path, bytes);
  } catch (error) {
    log?.log('warn', 'search.cache.unwritable', { error: error instanceof Error ? error.message : String(error) });
  }
}

async function fingerprintInSlices(passages: readonly Passage[]): Promise<number> {
  const fingerprint = createFingerprint();
  for (let from = 0; from < passages.length; from += 5_000) {
    for (const passage of passages.slice(from, from + 5_000)) fingerprint.add(passage);
    await setImmediate();
  }
  return fingerprint.value();
}

async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const steps = checkIndex(bytes);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
