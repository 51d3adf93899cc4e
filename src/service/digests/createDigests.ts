import type { Reply } from '../../core/reply/types.ts';
import type { Platform } from '../../ports/poster.ts';
import { createScheduler, type Scheduler } from '../../schedule/scheduler.ts';
import { nextSlot } from '../../schedule/slots.ts';
import { derivedId } from '../../store/ids.ts';
import type { ServiceDeps, UseCases } from '../deps.ts';
import type { Asker } from '../types.ts';
import { postNow } from './postNow.ts';
import { NO_SUBSCRIPTION, previewDigest, previewOne } from './previewDigest.ts';
import { createRefresh } from './refreshCorpus.ts';
import { createDigestRunner } from './runDigest.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import type { DigestDeps, DigestParts, Refreshed } from './types.ts';
import { noSuch, setPaused, unsubscribe } from './unsubscribe.ts';

/** Subscriptions and digests: the use cases for ServiceDeps, and the schedule that carries them out. */
export interface Digests {
  readonly cases: UseCases;
  readonly press: NonNullable<ServiceDeps['press']>;
  readonly suggestIds: NonNullable<ServiceDeps['suggestIds']>;
  readonly status: NonNullable<ServiceDeps['status']>;
  /** `start()` once the posters are there, `stop()` on SIGTERM, before the store is closed. */
  readonly scheduler: Scheduler;
  /** Reads the folder again (SIGHUP). */
  refresh(): Promise<Refreshed>;
  /** Thrown out, archived, turned private: its digests pause, none is deleted. Gives how many did. */
  channelLost(tenant: string, platform: Platform, channel: string, why: string): Promise<number>;
  /** Back again: what the loss had paused goes on; what was paused by hand stays so. */
  channelReturned(tenant: string, platform: Platform, channel: string): Promise<number>;
}

export function createDigests(deps: DigestDeps & { readonly worker: string }): Digests {
  const { store, clock } = deps;
  const refresh = createRefresh(deps);
  const runner = createDigestRunner(deps, refresh);
  const scheduler = createScheduler({ ...deps, compose: runner.compose });
  const known = new Map<string, Set<string>>();
  const parts: DigestParts = {
    ...deps,
    refresh,
    deliveryId: ({ tenant, subscription, slot, kind }) => derivedId(tenant, subscription, slot, kind),
    async deliverNow() {
      if (deps.posters.size === 0) return false;
      await scheduler.runOnce();
      return true;
    },
    remember(tenant, id, there) {
      const ids = known.get(tenant) ?? new Set();
      if (there) ids.add(id);
      else ids.delete(id);
      known.set(tenant, ids);
    },
  };

  async function press(action: string, id: string, asker: Asker): Promise<Reply | null> {
    if (!['preview', 'post', 'run', 'pause', 'resume', 'unsubscribe'].includes(action)) return null;
    const one = await store.subscriptions.get(asker.tenant, id);
    if (one === null && !(action === 'post' && id === NO_SUBSCRIPTION)) return noSuch(id);
    switch (action) {
      case 'preview':
        return previewOne(parts, runner, asker, one);
      case 'post':
      case 'run':
        return postNow(parts, runner, asker, one);
      case 'unsubscribe':
        return unsubscribe(parts, id, asker);
      default:
        return setPaused(parts, id, asker, action === 'pause');
    }
  }

  return {
    cases: {
      subscribe: (command, asker) => subscribe(parts, command, asker),
      subscriptions: (_command, asker) => subscriptions(parts, asker),
      unsubscribe: (command, asker) => unsubscribe(parts, command.id, asker),
      digest: (command, asker) =>
        command.post ? postNow(parts, runner, asker, null) : previewDigest(parts, runner, asker, command.since),
    },
    press,
    suggestIds: (kind, asker) => (kind === 'subscription' ? [...(known.get(asker.tenant) ?? [])] : []),
    status: () => [`Store: ${store.about.where}`],
    scheduler,
    refresh,
    async channelLost(tenant, platform, channel, why) {
      let paused = 0;
      for (const one of await store.subscriptions.inChannel(platform, channel)) {
        if (one.tenant !== tenant) continue;
        if (await store.subscriptions.setState(tenant, one.id, 'paused', why)) paused += 1;
      }
      return paused;
    },
    async channelReturned(tenant, platform, channel) {
      let resumed = 0;
      for (const one of await store.subscriptions.inChannel(platform, channel)) {
        if (one.tenant !== tenant || one.state !== 'paused' || one.reason === 'by hand') continue;
        const next = nextSlot(one, clock.now());
        if (await store.subscriptions.setState(tenant, one.id, 'active', null, next)) resumed += 1;
      }
      return resumed;
    },
  };
}
