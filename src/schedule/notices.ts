import { instantWords } from '../core/reply/digestLines.ts';
import { plainText } from '../core/reply/lines.ts';
import type { NoticeReply } from '../core/reply/types.ts';
import type { Delivery, Subscription } from '../ports/store.ts';
import type { ScheduleDeps } from './types.ts';

/** What an owner is told, in words without any platform. */
export type Trouble =
  | { readonly kind: 'uncertain'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'paused'; readonly why: string };

/** Tells the owner once about a slot; the key of the notice keeps a second one away. A notice about a notice is none. */
export async function tellOwner(
  { store, log, clock }: ScheduleDeps,
  subscription: Subscription | null,
  delivery: Delivery,
  trouble: Trouble,
): Promise<void> {
  log.log('warn', `delivery ${trouble.kind}`, {
    delivery: delivery.id,
    subscription: delivery.subscription,
    kind: delivery.kind,
    why: trouble.why,
  });
  const owner = subscription?.owner ?? null;
  if (delivery.kind === 'notice' || owner === null || subscription === null) return;
  const { tenant, slot, platform } = delivery;
  await store.deliveries.add({
    tenant,
    subscription: delivery.subscription,
    slot,
    kind: 'notice',
    platform,
    target: 'person',
    to: owner,
    runAt: clock.now(),
    payload: noticeOf(subscription, delivery, trouble),
    cursor: null,
  });
}

function noticeOf(subscription: Subscription, delivery: Delivery, { kind, why }: Trouble): NoticeReply {
  const slot = instantWords(delivery.slot, subscription.zone);
  const which = `Your digest ${subscription.id} of ${slot}`;
  const details = [`Reason: ${why}.`];
  if (kind === 'uncertain') {
    const lost = delivery.payload === null ? [] : plainText(delivery.payload).split('\n');
    return {
      kind: 'notice',
      message: `${which} may or may not have been posted. It is not posted again, so that nobody reads it twice.`,
      details: [...details, 'This is the message that may have been lost:', ...lost],
      controls: [],
    };
  }
  if (kind === 'failed') {
    return {
      kind: 'notice',
      message: `${which} could not be posted.`,
      details: [...details, 'What it would have said comes with the next one.'],
      controls: [],
    };
  }
  return {
    kind: 'notice',
    message: `Your digest ${subscription.id} is paused: the channel does not take it any more.`,
    details: [
      ...details,
      'Invite Chips to the channel again (or unarchive it) and resume the digest; nothing is lost.',
    ],
    controls: [
      { action: 'resume', label: 'Resume', id: subscription.id },
      { action: 'unsubscribe', label: 'Stop', id: subscription.id },
    ],
  };
}
