import { buildBriefing } from '../../core/digest/buildBriefing.ts';
import { buildDigest } from '../../core/digest/buildDigest.ts';
import type { DigestBody } from '../../core/digest/types.ts';
import { instantWords } from '../../core/reply/digestLines.ts';
import type { Control, DigestReply } from '../../core/reply/types.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Cursor, Delivery, Subscription } from '../../ports/store.ts';
import type { Composed } from '../../schedule/types.ts';
import { sameTopic } from './covers.ts';
import { digestReply } from './digestReply.ts';
import { createThen, seqOf } from './thenSnapshot.ts';
import type { DigestDeps, Refreshed } from './types.ts';

const NOTHING: DigestBody = { lines: [], more: 0 };

export interface DigestRunner {
  /** What a slot posts, or why it posts nothing. */
  compose(subscription: Subscription, delivery: Delivery): Promise<Composed>;
  /** The same outside the timetable: always a reply. `deliveryId` is null for a preview. */
  show(
    subscription: Subscription,
    deliveryId: string | null,
    controls: readonly Control[],
  ): Promise<{ readonly reply: DigestReply; readonly cursor: Cursor }>;
}

/** Reads the folder, compares what was told with what is there now, and writes the digest. */
export function createDigestRunner(deps: DigestDeps, refresh: () => Promise<Refreshed>): DigestRunner {
  const { store, clock, corpusOf } = deps;
  const thenOf = createThen(store);

  async function run(subscription: Subscription) {
    const { problems } = await refresh();
    const { snapshot } = corpusOf(subscription.tenant);
    const now = clock.now();
    const told = await toldUpTo(deps, subscription);
    const { topic, zone } = subscription;
    const body =
      told === null ? buildBriefing(snapshot, { topic, now, zone }) : await compare(subscription, told, snapshot, now);
    const cursor = { seq: Math.max(seqOf(snapshot), told?.seq ?? 0), at: now };
    return { snapshot, told, body, cursor, failing: [...problems, ...(await missedSlots(deps, subscription, told))] };
  }

  async function compare(subscription: Subscription, told: Cursor, snapshot: Snapshot, now: number) {
    const then = await thenOf(subscription.tenant, told.seq, snapshot);
    const { topic, zone } = subscription;
    return buildDigest(then, snapshot, { topic, at: told.at, nowInstant: now, zone });
  }

  function dress(
    subscription: Subscription,
    made: Awaited<ReturnType<typeof run>>,
    deliveryId: string | null,
    controls: readonly Control[],
  ): DigestReply {
    return digestReply(made.body ?? NOTHING, made.snapshot, {
      briefing: made.told === null,
      topic: subscription.topic,
      zone: subscription.zone,
      from: made.told?.at ?? null,
      to: made.cursor.at,
      failing: made.failing,
      nextRun: subscription.state === 'active' ? subscription.nextDue : null,
      deliveryId,
      controls,
    });
  }

  return {
    async compose(subscription, delivery) {
      const made = await run(subscription);
      const { cursor } = made;
      if (made.body === null && !subscription.always) return { state: 'skip', why: 'nothing new', cursor };
      return { state: 'post', reply: dress(subscription, made, delivery.id, []), cursor };
    },
    async show(subscription, deliveryId, controls) {
      const made = await run(subscription);
      return { reply: dress(subscription, made, deliveryId, controls), cursor: made.cursor };
    },
  };
}

/** Two digests a day on one topic in one channel tell each thing once: the later cursor of both counts. */
async function toldUpTo({ store }: DigestDeps, subscription: Subscription): Promise<Cursor | null> {
  const { platform, channel, tenant, topic } = subscription;
  const others = (await store.subscriptions.inChannel(platform, channel)).filter(
    (each) => each.tenant === tenant && sameTopic(each.topic, topic),
  );
  const cursors = [subscription, ...others].flatMap(({ cursor }) => cursor ?? []);
  return cursors.toSorted((a, b) => b.at - a.at)[0] ?? null;
}

/** What should have been told since and was not: said once, in the next digest. */
async function missedSlots(
  { store }: DigestDeps,
  { tenant, id, zone }: Subscription,
  told: Cursor | null,
): Promise<readonly string[]> {
  const recent = await store.deliveries.recent(tenant, id, 10);
  return recent
    .filter(({ kind, slot }) => kind === 'digest' && (told === null || slot > told.at))
    .filter(
      ({ state, why }) => state === 'failed' || (state === 'skipped' && why !== null && /more than a day/u.test(why)),
    )
    .map(({ slot, why }) => `The digest of ${instantWords(slot, zone)} was not posted: ${why ?? 'unknown'}.`)
    .slice(0, 3);
}
