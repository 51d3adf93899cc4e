import type { Clock } from '../../../src/ports/types.ts';

/** Slack takes about one message a second in a channel; digests that fall due together wait for each other. */
const GAP_MS = 1_050;

/** Waits for the channel's turn. */
export function createPace(clock: Clock): (channel: string) => Promise<void> {
  const nextTurn = new Map<string, number>();
  return async (channel) => {
    const now = clock.now();
    const turn = Math.max(now, nextTurn.get(channel) ?? now);
    nextTurn.set(channel, turn + GAP_MS);
    for (const [other, at] of nextTurn) if (at < now) nextTurn.delete(other);
    if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
  };
}
