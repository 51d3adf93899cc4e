import type { Shown, ShownRecord } from '../ports/shown.ts';
import type { Ids } from '../ports/types.ts';

/** Remembers the last `limit` things shown while the process lives: the terminal, and tests of adapters. */
export function shownInMemory(ids: Ids, limit = 500): Shown {
  const records = new Map<string, { readonly tenant: string; readonly record: ShownRecord }>();
  return {
    async keep(tenant, record) {
      const id = ids.next();
      records.set(id, { tenant, record });
      for (const oldest of records.keys()) {
        if (records.size <= limit) break;
        records.delete(oldest);
      }
      return id;
    },
    async find(tenant, id) {
      const found = records.get(id);
      return found?.tenant === tenant ? found.record : null;
    },
  };
}
