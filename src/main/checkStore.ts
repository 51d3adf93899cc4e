import type { Check } from '../../adapters/cli/types.ts';
import type { Settings } from '../config/types.ts';
import { openStore } from '../store/openStore.ts';

/** Whether the store opens, its tables are up to date, and it can be written to. */
export async function checkStore(settings: Settings): Promise<Check> {
  try {
    const store = await openStore({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl, now: Date.now });
    try {
      await store.check();
      const { engine, where, schema } = store.about;
      return { name: 'store', state: 'ok', detail: `${engine} ${where}, schema ${schema}`, fix: null };
    } finally {
      await store.close();
    }
  } catch (error) {
    // The store's errors bring their own sentence and what to do; any other is a bug that at least gets its name.
    const fix = error instanceof Error && 'fix' in error && typeof error.fix === 'string' ? error.fix : 'See the log.';
    return { name: 'store', state: 'fail', detail: error instanceof Error ? error.message : String(error), fix };
  }
}
