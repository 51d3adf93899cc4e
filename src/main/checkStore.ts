import type { Check } from '../../adapters/cli/types.ts';
import type { Settings } from '../config/types.ts';
import type { Log } from '../ports/types.ts';

/** Whether the store opens and its tables are up to date. */
export async function checkStore(settings: Settings, _log: Log): Promise<Check> {
  const where = settings.databaseUrl === null ? 'SQLite' : 'PostgreSQL';
  return { name: 'store', state: 'off', detail: `${where}, not used yet`, fix: null };
}
