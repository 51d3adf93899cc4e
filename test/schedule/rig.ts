import type { Reply } from '../../src/core/reply/types.ts';
import type { FindResult, Platform, Poster, PostMark, PostResult, PostTarget } from '../../src/ports/poster.ts';
import type { Store, Subscription } from '../../src/ports/store.ts';
import type { Log } from '../../src/ports/types.ts';
import { createScheduler, type Scheduler } from '../../src/schedule/scheduler.ts';
import type { Composed } from '../../src/schedule/types.ts';

export interface Posted {
  readonly target: PostTarget;
  readonly reply: Reply;
  readonly mark: PostMark;
}

/** A platform in memory: shows what was asked of it, and answers what a test puts into `answers`. */
export class FakePlatform implements Poster {
  readonly platform: Platform;
  readonly repeatWindowMs: number;
  find?: (target: PostTarget, deliveryId: string, since: number) => Promise<FindResult>;
  /** Every call. */
  readonly calls: Posted[] = [];
  /** What members of the channel see: with a window, the same nonce shows once. */
  readonly shown: Posted[] = [];
  /** Results of the next calls; a successful post when it runs out. `lost` is shown, but its answer is not heard. */
  answers: (PostResult | 'lost')[] = [];
  before: () => Promise<void> = async () => {};

  constructor(platform: Platform = 'slack', options: { repeatWindowMs?: number; readable?: boolean } = {}) {
    this.platform = platform;
    this.repeatWindowMs = options.repeatWindowMs ?? 0;
    if (options.readable) {
      this.find = async (_target, deliveryId) =>
        this.shown.some(({ mark }) => mark.deliveryId === deliveryId)
          ? { status: 'found', ref: `read back ${deliveryId}` }
          : { status: 'absent' };
    }
  }

  async post(target: PostTarget, reply: Reply, mark: PostMark): Promise<PostResult> {
    await this.before();
    const call = { target, reply, mark };
    this.calls.push(call);
    const answer = this.answers.shift() ?? ({ status: 'sent', ref: `m${this.calls.length}` } as const);
    const arrives = answer === 'lost' || answer.status === 'sent';
    const repeated = this.repeatWindowMs > 0 && this.shown.some((each) => each.mark.nonce === mark.nonce);
    if (arrives && !repeated) this.shown.push(call);
    return answer === 'lost' ? { status: 'unknown', why: 'time-out' } : answer;
  }
}

export interface Rig {
  readonly scheduler: Scheduler;
  readonly composed: Subscription[];
}

export const silent: Log = { log: () => {} };

export function schedulerOn(
  store: Store,
  clock: { at: number },
  posters: readonly Poster[],
  options: { worker?: string; compose?: (subscription: Subscription) => Promise<Composed> } = {},
): Rig {
  const composed: Subscription[] = [];
  const scheduler = createScheduler({
    store,
    posters: new Map(posters.map((poster) => [poster.platform, poster])),
    clock: { now: () => clock.at },
    log: silent,
    worker: options.worker ?? 'w1',
    async compose(subscription, delivery) {
      composed.push(subscription);
      if (options.compose) return options.compose(subscription);
      const message = `digest ${subscription.id} of ${new Date(delivery.slot).toISOString()}`;
      return {
        state: 'post',
        reply: { kind: 'notice', message, details: [], controls: [] },
        cursor: { seq: 1, at: clock.at },
      };
    },
  });
  return { scheduler, composed };
}

export function messages(posts: readonly Posted[]): readonly string[] {
  return posts.map(({ reply }) => (reply.kind === 'notice' ? reply.message : reply.kind));
}
