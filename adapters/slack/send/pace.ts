import type { Clock } from '../../../src/ports/types.ts';

/** Slack takes about one message a second in a channel; digests that fall due together wait for each other. */
const GAP_MS = 1_050;

/** Sends in the channel's turn: a while after the one before was answered, for on the way two may come closer together. */
export function createPace(clock: Clock): <T>(channel: string, send: () => Promise<T>) => Promise<T> {
  /** When the last message of a channel was answered. */
  const answered = new Map<string, Promise<number>>();
  return async (channel, send) => {
    const before = answered.get(channel);
    const sent = (async () => {
      const wait = before === undefined ? 0 : (await before) + GAP_MS - clock.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      return send();
    })();
    const end = (): number => clock.now();
    const done = sent.then(end, end);
    answered.set(channel, done);
    void done.then(async (at) => {
      await new Promise((resolve) => setTimeout(resolve, at + GAP_MS - clock.now()).unref());
      if (answered.get(channel) === done) answered.delete(channel);
    });
    return sent;
  };
}
