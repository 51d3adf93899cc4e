import { TZDate } from '@date-fns/tz';
import { buildDigest } from '../../core/digest/buildDigest.ts';
import type { Reply } from '../../core/reply/types.ts';
import type { IsoDate } from '../../core/types.ts';
import type { Subscription } from '../../ports/store.ts';
import type { Asker } from '../types.ts';
import { digestReply } from './digestReply.ts';
import type { DigestRunner } from './runDigest.ts';
import { beforeDay } from './thenSnapshot.ts';
import { type DigestParts, placeOf } from './types.ts';

/** The button's id where a channel has no subscription: what it posts is the channel's own. */
export const NO_SUBSCRIPTION = 'now';

/** What the channel's digest would say now, for the asker alone; since a day when one is named. Moves no cursor. */
export async function previewDigest(
  parts: DigestParts,
  runner: DigestRunner,
  asker: Asker,
  since: IsoDate | 'last' | null,
): Promise<Reply> {
  if (since !== null && since !== 'last') return sinceDay(parts, asker, since);
  return previewOne(parts, runner, asker, await mainSubscription(parts, asker));
}

/** The preview of one subscription, or of the channel's when it has none. */
export async function previewOne(
  parts: DigestParts,
  runner: DigestRunner,
  asker: Asker,
  subscription: Subscription | null,
): Promise<Reply> {
  const post = placeOf(asker) === null && subscription === null ? [] : [subscription?.id ?? NO_SUBSCRIPTION];
  const controls = post.map((id) => ({ action: 'post', label: 'Post it', id }) as const);
  return (await runner.show(subscription ?? unsubscribed(parts, asker), null, controls)).reply;
}

/** The digest that a channel's members think of: the one without a topic, else the first. */
export async function mainSubscription({ store }: DigestParts, asker: Asker): Promise<Subscription | null> {
  const place = placeOf(asker);
  const all = await store.subscriptions.list(asker.tenant);
  const here =
    place === null
      ? all
      : all.filter(({ platform, channel }) => platform === place.platform && channel === place.channel);
  return here.find(({ topic }) => topic === null) ?? here[0] ?? null;
}

/** A stand-in where nobody subscribed yet: a briefing in the asker's zone, with no next run. */
export function unsubscribed({ clock, zone }: DigestParts, asker: Asker): Subscription {
  const place = placeOf(asker);
  return {
    id: NO_SUBSCRIPTION,
    tenant: asker.tenant,
    platform: place?.platform ?? 'slack',
    channel: place?.channel ?? '',
    cadence: 'daily',
    day: null,
    time: '09:00',
    zone: asker.zone ?? zone,
    topic: null,
    always: true,
    owner: asker.user,
    state: 'paused',
    reason: null,
    nextDue: 0,
    cursor: null,
    createdAt: clock.now(),
  };
}

async function sinceDay(parts: DigestParts, asker: Asker, since: IsoDate): Promise<Reply> {
  const { problems } = await parts.refresh();
  const { snapshot } = parts.corpusOf(asker.tenant);
  const zone = asker.zone ?? parts.zone;
  const [year = 1970, month = 1, date = 1] = since.split('-').map(Number);
  const at = new TZDate(year, month - 1, date, zone).getTime();
  const to = parts.clock.now();
  const body = buildDigest(beforeDay(snapshot, since), snapshot, { at, nowInstant: to, zone });
  return digestReply(body ?? { lines: [], more: 0 }, snapshot, {
    briefing: false,
    topic: null,
    zone,
    from: at,
    to,
    failing: problems,
    nextRun: null,
    deliveryId: null,
    controls: [],
  });
}
