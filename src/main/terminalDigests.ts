import type { Settings } from '../config/types.ts';
import { openCorpusFolder } from '../ingest/openCorpusFolder.ts';
import type { Store } from '../ports/store.ts';
import type { Log, Reader } from '../ports/types.ts';
import type { UseCases } from '../service/deps.ts';
import { createDigests, type Digests } from '../service/digests/createDigests.ts';
import { openStore } from '../store/openStore.ts';
import { randomIds } from './ids.ts';
import { openLiveCorpus } from './liveCorpus.ts';
import { indexCacheFile } from './openSnapshot.ts';

/** Subscriptions in the terminal. The store is opened by the first verb that needs it: a question leaves no file. */
export function terminalDigests(
  settings: Settings,
  reader: Reader,
  log: Log,
): { readonly cases: UseCases; close(): Promise<void> } {
  let store: Store | null = null;
  let opening: Promise<Digests> | null = null;

  async function open(): Promise<Digests> {
    const folder = openCorpusFolder(settings.corpus);
    store = await openStore({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, now: Date.now });
    const live = await openLiveCorpus({
      folder,
      store,
      reader,
      log,
      cacheFile: indexCacheFile(settings.dataDir, settings.corpus),
    });
    return createDigests({
      store,
      clock: { now: Date.now },
      log,
      ids: randomIds,
      zone: settings.timeZone,
      // Platforms post from their own process; here is none.
      posters: new Map(),
      corpusOf: live.current,
      folder,
      corpusChanged: live.replace,
      worker: randomIds.next(16),
    });
  }
  const digests = (): Promise<Digests> => {
    opening ??= open();
    return opening;
  };

  return {
    cases: {
      subscribe: async (...given) => (await (await digests()).cases.subscribe?.(...given)) ?? null,
      subscriptions: async (...given) => (await (await digests()).cases.subscriptions?.(...given)) ?? null,
      unsubscribe: async (...given) => (await (await digests()).cases.unsubscribe?.(...given)) ?? null,
      digest: async (...given) => (await (await digests()).cases.digest?.(...given)) ?? null,
    },
    close: async () => {
      await opening?.catch(() => null);
      await store?.close();
    },
  };
}
