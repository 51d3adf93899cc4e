import { instantWords } from '../../core/reply/digestLines.ts';
import type { Reply } from '../../core/reply/types.ts';
import type { DeliveryKey, Subscription } from '../../ports/store.ts';
import type { Asker } from '../types.ts';
import { mainSubscription, unsubscribed } from './previewDigest.ts';
import type { DigestRunner } from './runDigest.ts';
import { type DigestParts, placeOf } from './types.ts';

/** Posts the channel's digest now, through the same deliveries as a slot, and tells the asker how it went. */
export async function postNow(
  parts: DigestParts,
  runner: DigestRunner,
  asker: Asker,
  wanted: Subscription | null,
): Promise<Reply> {
  const subscription = wanted ?? (await mainSubscription(parts, asker));
  if (subscription === null && placeOf(asker) === null) {
    return {
      kind: 'error',
      message: 'The terminal is no channel to post to, and no subscription was made here.',
      fix: '"digest" prints it here; "subscribe … --channel slack:ID" makes one for a channel.',
      controls: [],
    };
  }
  const one = subscription ?? unsubscribed(parts, asker);
  const slot = parts.clock.now();
  const key: DeliveryKey = {
    tenant: one.tenant,
    // No subscription stands behind it, and none may be found under this name.
    subscription: subscription?.id ?? `now-${one.channel}`,
    slot,
    kind: 'digest',
  };
  const { reply, cursor } = await runner.show(one, parts.deliveryId(key), []);
  await parts.store.deliveries.add({
    ...key,
    platform: one.platform,
    target: 'channel',
    to: one.channel,
    runAt: slot,
    payload: reply,
    cursor: subscription === null ? null : cursor,
  });
  await parts.store.audit.add(one.tenant, {
    at: slot,
    who: asker.user,
    what: `posted a digest in ${one.platform}:${one.channel}`,
  });
  const here = parts.posters.has(one.platform) && (await parts.deliverNow());
  return outcome(parts, key, one, here);
}

async function outcome(parts: DigestParts, key: DeliveryKey, one: Subscription, here: boolean): Promise<Reply> {
  const delivery = await parts.store.deliveries.get(key);
  const notice = (message: string): Reply => ({ kind: 'notice', message, details: [], controls: [] });
  switch (delivery?.state) {
    case 'sent':
      return notice('Posted.');
    case 'uncertain':
      return notice(`It may or may not have been posted: ${delivery.why ?? 'no answer'}. Look in the channel first.`);
    case 'failed':
    case 'skipped':
      return {
        kind: 'error',
        message: `It was not posted: ${delivery.why ?? 'refused'}.`,
        fix: 'Invite Chips to the channel, or check its permissions there, and try again.',
        controls: [],
      };
    case 'pending': {
      if (!here) return notice(`It goes out as soon as Chips runs for ${one.platform}.`);
      const why = delivery.why === null ? '' : ` (${delivery.why})`;
      return notice(`Kept, and posted at ${instantWords(delivery.runAt, one.zone)}${why}.`);
    }
    case 'sending':
    case undefined:
      return notice('It is being posted.');
  }
}
