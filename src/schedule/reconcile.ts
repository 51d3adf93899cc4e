import type { Poster, PostTarget } from '../ports/poster.ts';
import type { Delivery, Outcome } from '../ports/store.ts';
import type { Clock } from '../ports/types.ts';

/**
 * What to do with a delivery that may be out already (its worker died, or the answer got lost): end it, or post again.
 * Posting again is safe while the platform drops repeats of the nonce, or when the channel was read and has it not.
 */
export async function reconcile(
  delivery: Delivery,
  poster: Poster,
  target: PostTarget,
  clock: Clock,
): Promise<Outcome | 'post'> {
  const { postingAt, cursor } = delivery;
  if (postingAt === null) return 'post';
  if (clock.now() - postingAt < poster.repeatWindowMs) return 'post';
  if (!poster.find) return { state: 'uncertain', why: `the post of ${iso(postingAt)} was never confirmed`, cursor };
  // The clocks of platform and bot may differ by a little.
  const found = await poster.find(target, delivery.id, postingAt - 60_000);
  if (found.status === 'found') return { state: 'sent', ref: found.ref, cursor };
  if (found.status === 'absent') return 'post';
  return {
    state: 'uncertain',
    why: `the post of ${iso(postingAt)} was never confirmed, and the channel cannot be read back: ${found.why}`,
    cursor,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
