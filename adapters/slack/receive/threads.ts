import type { Clock, Log } from '../../../src/ports/types.ts';
import { within } from '../../../src/service/jobs.ts';
import { LimitedMap } from '../../../src/service/limitedMap.ts';
import type { Clients } from '../api/client.ts';
import { readFailure } from '../api/failure.ts';
import { readMessageText } from './readText.ts';

/** The earlier questions of a thread, so that "and when?" is understood. */
export interface Threads {
  earlier(channel: string, thread: string, before: string): Promise<readonly string[]>;
  /** All questions of the thread so far, oldest first. */
  remember(channel: string, thread: string, questions: readonly string[]): void;
}

const MOST = 6;
const KEPT_MS = 7 * 24 * 3_600_000;
const PATIENCE_MS = 2_000;

/** Remembers what it heard; a thread from before the last start is read from Slack where the scope allows it. */
export function createThreads(clients: Clients, botUserId: string, clock: Clock, log: Log): Threads {
  const known = new LimitedMap<readonly string[]>(clock, 2_000);

  async function read(channel: string, thread: string, before: string): Promise<readonly string[]> {
    try {
      const { messages = [] } = await clients.reads.conversations.replies({ channel, ts: thread, limit: 100 });
      const mention = `<@${botUserId}`;
      return messages
        .filter((message) => message.bot_id === undefined && message.user !== botUserId && message.user !== undefined)
        .filter((message) => Number(message.ts) < Number(before))
        .filter((message) => channel.startsWith('D') || message.text?.includes(mention) === true)
        .map((message) => readMessageText(message.text ?? '', botUserId))
        .filter((text) => text !== '')
        .slice(-MOST);
    } catch (error) {
      const failure = readFailure(error);
      log.log('debug', 'slack thread not read', { why: failure.kind === 'refused' ? failure.code : failure.kind });
      return [];
    }
  }

  return {
    async earlier(channel, thread, before) {
      const heard = known.get(`${channel}/${thread}`);
      if (heard) return heard;
      // The first message of a thread has nothing before it.
      return thread === before ? [] : within(PATIENCE_MS, read(channel, thread, before), []);
    },
    remember(channel, thread, questions) {
      known.set(`${channel}/${thread}`, questions.slice(-MOST), KEPT_MS);
    },
  };
}
