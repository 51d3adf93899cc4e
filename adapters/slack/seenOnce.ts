import type { SeenStore } from '../../src/ports/store.ts';
import type { Clock, Log } from '../../src/ports/types.ts';
import { LimitedMap } from '../../src/service/limitedMap.ts';

/** True the first time; Slack delivers an event up to four times, and a day later when it was out of reach. */
export type SeenOnce = (key: string) => Promise<boolean>;

const TTL_MS = 26 * 3_600_000;

/** Remembers in the store, so that two processes and a restart know; in memory alone while the store is out of order. */
export function createSeenOnce(parts: {
  readonly seen: SeenStore;
  readonly tenant: string;
  readonly clock: Clock;
  readonly log: Log;
}): SeenOnce {
  const { seen, tenant, clock, log } = parts;
  const memory = new LimitedMap<true>(clock, 10_000);
  return async (key) => {
    if (memory.get(key)) return false;
    memory.set(key, true, TTL_MS);
    try {
      return await seen.first(tenant, `slack:${key}`, TTL_MS);
    } catch (error) {
      log.log('warn', 'seen events are remembered in memory only', {
        cause: error instanceof Error ? error.message : String(error),
      });
      return true;
    }
  };
}
