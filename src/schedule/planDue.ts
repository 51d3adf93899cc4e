import type { Instant } from '../core/types.ts';
import type { DuePlan, Subscription } from '../ports/store.ts';
import { LATEST_MS } from './limits.ts';
import { lastSlot, nextSlot } from './slots.ts';

/** The slot of a due subscription: the latest that has passed, so that a long absence makes one catch-up at most. */
export function planDue(subscription: Subscription, now: Instant): DuePlan {
  try {
    // When the rules of a zone changed since, the time that was promised counts, not one before it.
    const slot = Math.max(lastSlot(subscription, now), subscription.nextDue);
    const nextDue = nextSlot(subscription, now);
    return { slot, nextDue, skip: now - slot > LATEST_MS ? TOO_LATE : null };
  } catch (error) {
    // A zone that this Node does not know, although another one did when the subscription was made.
    const why = error instanceof Error ? error.message : String(error);
    return { slot: subscription.nextDue, nextDue: now + LATEST_MS, skip: `cannot be planned: ${why}` };
  }
}

export const TOO_LATE = 'Chips was not running, and the slot is more than a day ago';
