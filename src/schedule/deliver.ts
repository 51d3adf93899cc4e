import type { Reply } from '../core/reply/types.ts';
import type { Poster, PostResult, PostTarget } from '../ports/poster.ts';
import type { Cursor, Delivery, Outcome, Subscription } from '../ports/store.ts';
import { backoffMs, LATEST_MS, LEASE_MS, MAX_ATTEMPTS, POST_TIMEOUT_MS, REFUSALS, SETTLE_MS } from './limits.ts';
import { tellOwner } from './notices.ts';
import { TOO_LATE } from './planDue.ts';
import { reconcile } from './reconcile.ts';
import type { ScheduleDeps } from './types.ts';

interface Ready {
  readonly reply: Reply;
  readonly cursor: Cursor | null;
}

/** Carries a claimed delivery through: reconcile, compose, mark, post, end. Gives the state it ended in. */
export async function deliver(
  deps: ScheduleDeps,
  claimed: Delivery,
  poster: Poster,
): Promise<Outcome['state'] | 'lost'> {
  const { store, clock } = deps;
  const { tenant, to } = claimed;
  const target: PostTarget =
    claimed.target === 'channel' ? { kind: 'channel', tenant, channel: to } : { kind: 'person', tenant, user: to };
  const subscription = await store.subscriptions.get(tenant, claimed.subscription);
  const ready = await prepare(deps, claimed, subscription, poster, target);
  if ('state' in ready) return end(deps, claimed, subscription, ready);
  const marked = await store.deliveries.markPosting(claimed, {
    payload: ready.reply,
    cursor: ready.cursor,
    at: clock.now(),
    leaseMs: LEASE_MS,
  });
  if (!marked) return 'lost';
  const delivery: Delivery = { ...claimed, payload: ready.reply, cursor: ready.cursor };
  const result = await withTimeout(poster.post(target, ready.reply, { deliveryId: claimed.id, nonce: claimed.id }));
  return end(deps, delivery, subscription, outcomeOf(deps, delivery, poster, result), result);
}

async function prepare(
  deps: ScheduleDeps,
  claimed: Delivery,
  subscription: Subscription | null,
  poster: Poster,
  target: PostTarget,
): Promise<Ready | Outcome> {
  const { clock, compose, log } = deps;
  const open = await reconcile(claimed, poster, target, clock);
  if (open !== 'post') return open;
  const { cursor } = claimed;
  if (claimed.payload !== null) return { reply: claimed.payload, cursor };
  if (subscription === null) return { state: 'skipped', why: 'unsubscribed meanwhile', cursor: null };
  if (subscription.state === 'paused') return { state: 'skipped', why: 'paused meanwhile', cursor: null };
  if (clock.now() - claimed.slot > LATEST_MS) return { state: 'skipped', why: TOO_LATE, cursor: null };
  try {
    const composed = await compose(subscription, claimed);
    if (composed.state === 'post') return { reply: composed.reply, cursor: composed.cursor };
    return { state: 'skipped', why: composed.why, cursor: composed.cursor };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.log('error', 'digest not composed', { delivery: claimed.id, why });
    return again(deps, claimed, `it could not be put together (${why})`, 0, false);
  }
}

function outcomeOf(deps: ScheduleDeps, delivery: Delivery, poster: Poster, result: PostResult): Outcome {
  // An earlier attempt of this delivery may still be the one that arrived.
  const before = delivery.postingAt !== null;
  switch (result.status) {
    case 'sent':
      return { state: 'sent', ref: result.ref, cursor: delivery.cursor };
    case 'retry':
      return again(deps, delivery, result.why, result.afterMs, before);
    case 'refused':
      return { state: 'failed', why: result.why };
    case 'unknown': {
      const canTell = poster.repeatWindowMs > 0 || poster.find !== undefined;
      if (!canTell) return { state: 'uncertain', why: result.why, cursor: delivery.cursor };
      return again(deps, delivery, result.why, poster.find ? SETTLE_MS : 0, true);
    }
  }
}

function again({ clock }: ScheduleDeps, delivery: Delivery, why: string, afterMs: number, posted: boolean): Outcome {
  const runAt = clock.now() + Math.max(afterMs, backoffMs(delivery.attempt));
  const giveUp = delivery.attempt >= MAX_ATTEMPTS || runAt - delivery.slot > LATEST_MS;
  if (!giveUp) return { state: 'pending', why, runAt, posted };
  if (posted) return { state: 'uncertain', why, cursor: delivery.cursor };
  return { state: 'failed', why: `${why} (given up after ${delivery.attempt} attempts)` };
}

async function end(
  deps: ScheduleDeps,
  delivery: Delivery,
  subscription: Subscription | null,
  outcome: Outcome,
  result?: PostResult,
): Promise<Outcome['state'] | 'lost'> {
  const { store, log } = deps;
  // Whoever took over after the lease ran out ends it; our own end then counts for nothing.
  if (!(await store.deliveries.finish(delivery, outcome))) return 'lost';
  log.log('info', 'delivery', { delivery: delivery.id, state: outcome.state, attempt: delivery.attempt });
  if (outcome.state === 'uncertain') {
    await tellOwner(deps, subscription, delivery, { kind: 'uncertain', why: outcome.why });
  }
  if (outcome.state !== 'failed') return outcome.state;
  const permanent = result?.status === 'refused' && result.permanent;
  if (delivery.kind === 'digest' && subscription && (permanent || (await refusedAgain(deps, delivery)))) {
    const paused = await store.subscriptions.setState(subscription.tenant, subscription.id, 'paused', outcome.why);
    if (paused) {
      await store.audit.add(paused.tenant, {
        at: deps.clock.now(),
        who: null,
        what: `paused digest ${paused.id}: ${outcome.why}`,
      });
      await tellOwner(deps, paused, delivery, { kind: 'paused', why: outcome.why });
      return 'failed';
    }
  }
  await tellOwner(deps, subscription, delivery, { kind: 'failed', why: outcome.why });
  return 'failed';
}

/** Refusing costs the platform too: Discord counts invalid requests and shuts such bots out. */
async function refusedAgain({ store }: ScheduleDeps, { tenant, subscription }: Delivery): Promise<boolean> {
  const digests = (await store.deliveries.recent(tenant, subscription, 3 * REFUSALS))
    .filter(({ kind, state }) => kind === 'digest' && state !== 'skipped' && state !== 'pending')
    .slice(0, REFUSALS);
  return digests.length === REFUSALS && digests.every(({ state }) => state === 'failed');
}

/** A poster that hangs must not outlive its lease. */
async function withTimeout(post: Promise<PostResult>): Promise<PostResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PostResult>((resolve) => {
    const why = `no answer within ${POST_TIMEOUT_MS / 1000} s`;
    timer = setTimeout(() => resolve({ status: 'unknown', why }), POST_TIMEOUT_MS);
    // A stopping process does not wait for it.
    timer.unref();
  });
  // A poster should never throw; when it does, nobody knows how far it came.
  const safe = post.catch((error: unknown): PostResult => {
    return { status: 'unknown', why: error instanceof Error ? error.message : String(error) };
  });
  try {
    return await Promise.race([safe, late]);
  } finally {
    clearTimeout(timer);
  }
}
