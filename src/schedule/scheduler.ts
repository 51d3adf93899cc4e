import type { Platform } from '../ports/poster.ts';
import { deliver } from './deliver.ts';
import { LEASE_MS } from './limits.ts';
import { planDue } from './planDue.ts';
import type { ScheduleDeps } from './types.ts';

/** The longest that a due time, a foreign lease or a mended store goes unnoticed. */
const LOOK_MS = 5_000;
/** Posts of one platform at a time. */
const AT_ONCE = 4;
const PRUNE_MS = 3_600_000;

export interface Scheduler {
  /** Looks now and then goes on by itself. */
  start(): void;
  /** Looks soon: something was added. */
  wake(): void;
  /** One look: makes the deliveries that are due and carries out what is ready. Rejects when the store fails. */
  runOnce(): Promise<void>;
  /**
   * Takes nothing new, waits up to `patienceMs` for running posts, then gives its leases back; the number of those that
   * were still open.
   */
  stop(patienceMs?: number): Promise<number>;
}

/** The one that sees to it that what is due gets delivered; any number of processes may run one on the same store. */
export function createScheduler(deps: ScheduleDeps): Scheduler {
  const { store, posters, clock, log, worker } = deps;
  // An adapter may come up after the schedule did.
  const served = (): readonly Platform[] => [...posters.keys()];
  let stopping = false;
  let started = false;
  let turning = false;
  let woken = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let failing: string | null = null;
  let pruned = clock.now();

  async function look(): Promise<void> {
    const platforms = served();
    for (const platform of platforms) {
      if (stopping) return;
      await store.deliveries.schedule(platform, clock.now(), (subscription) => planDue(subscription, clock.now()));
    }
    // All of them end before the look does, so that stopping waits for every post.
    const workers = platforms.flatMap((platform) => Array.from({ length: AT_ONCE }, () => work(platform)));
    const broken = (await Promise.allSettled(workers)).find((each) => each.status === 'rejected');
    if (broken) throw broken.reason;
    if (clock.now() - pruned > PRUNE_MS) {
      pruned = clock.now();
      await store.prune();
    }
  }

  async function work(platform: Platform): Promise<void> {
    const poster = posters.get(platform);
    while (poster && !stopping) {
      const delivery = await store.deliveries.claim(platform, worker, LEASE_MS, clock.now());
      if (!delivery) return;
      await deliver(deps, delivery, poster);
    }
  }

  function runOnce(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await look();
      } while (again && !stopping);
    })().finally(() => {
      running = null;
    });
    return running;
  }

  async function turn(): Promise<void> {
    let wait = LOOK_MS;
    turning = true;
    woken = false;
    try {
      await runOnce();
      if (failing !== null) log.log('info', 'schedule works again');
      failing = null;
      wait = await untilNext();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      // A store that is down for hours is said once, not every five seconds.
      if (why !== failing) log.log('error', 'schedule stands still', { why });
      failing = why;
    }
    turning = false;
    if (!stopping) timer = setTimeout(() => void turn(), woken ? 0 : wait);
  }

  async function untilNext(): Promise<number> {
    const platforms = served();
    const times = await Promise.all([store.subscriptions.nextDue(platforms), store.deliveries.nextRun(platforms)]);
    const next = Math.min(...times.map((time) => time ?? Number.POSITIVE_INFINITY));
    return Math.min(LOOK_MS, Math.max(0, next - clock.now()));
  }

  return {
    start() {
      if (started || stopping) return;
      started = true;
      void turn();
    },
    wake() {
      if (!started || stopping) return;
      woken = true;
      if (turning) return;
      clearTimeout(timer);
      void turn();
    },
    runOnce,
    async stop(patienceMs = 8_000) {
      stopping = true;
      clearTimeout(timer);
      let waiting: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        waiting = setTimeout(resolve, patienceMs);
      });
      await Promise.race([running?.catch(() => undefined), late]);
      clearTimeout(waiting);
      return store.deliveries.release(worker);
    },
  };
}
