import type { FindResult, Poster, PostResult, PostTarget } from '../../../src/ports/poster.ts';
import type { Clock, Log } from '../../../src/ports/types.ts';
import type { Clients } from '../api/client.ts';
import { type Failure, readFailure } from '../api/failure.ts';
import { failureWords, isPermanent } from '../api/words.ts';
import { renderSlack } from '../renderSlack.ts';
import { createPace } from './pace.ts';
import { post } from './post.ts';

const PAGES = 5;

/**
 * Digests and notices. Slack drops no repeats, so each attempt posts at most once; the delivery id goes into the
 * message's metadata, by which it is found again where the scope for reading history is granted.
 */
export function createPoster(clients: Clients, clock: Clock, log: Log): Poster {
  const inTurn = createPace(clock);
  return {
    platform: 'slack',
    repeatWindowMs: 0,
    async post(target, reply, { deliveryId }): Promise<PostResult> {
      const channel = idOf(target);
      const content = renderSlack(reply, { audience: 'channel' });
      const posted = await inTurn(channel, () => post(clients, log, channel, content, { deliveryId }));
      return 'failure' in posted ? resultOf(posted.failure) : { status: 'sent', ref: posted.ts };
    },
    find: (target, deliveryId, since) => find(clients, target, deliveryId, since),
  };
}

function idOf(target: PostTarget): string {
  return target.kind === 'channel' ? target.channel : target.user;
}

function resultOf(failure: Failure): PostResult {
  const { message, fix } = failureWords(failure);
  switch (failure.kind) {
    case 'limited':
      return { status: 'retry', afterMs: failure.afterMs, why: message };
    case 'unreached':
      return { status: 'retry', afterMs: 0, why: message };
    case 'refused':
      return { status: 'refused', why: `${message}. ${fix}`, permanent: isPermanent(failure.code) };
    case 'unknown':
      return { status: 'unknown', why: message };
  }
}

async function find(clients: Clients, target: PostTarget, deliveryId: string, since: number): Promise<FindResult> {
  // Their direct messages have a channel id that only the post itself would have told.
  if (target.kind === 'person') return { status: 'unable', why: 'direct messages are not read back' };
  try {
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const told = await clients.reads.conversations.history({
        channel: target.channel,
        oldest: String(Math.floor(since / 1000)),
        include_all_metadata: true,
        limit: 100,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const found = told.messages?.find((message) => deliveryOf(message.metadata) === deliveryId);
      if (found?.ts) return { status: 'found', ref: found.ts };
      cursor = told.response_metadata?.next_cursor;
      if (!cursor) return { status: 'absent' };
    }
    return { status: 'unable', why: `more than ${PAGES * 100} messages have been written since` };
  } catch (error) {
    const { message, fix } = failureWords(readFailure(error));
    return { status: 'unable', why: `${message}. ${fix}` };
  }
}

function deliveryOf(metadata: unknown): string | null {
  if (typeof metadata !== 'object' || metadata === null || !('event_payload' in metadata)) return null;
  const { event_payload: payload } = metadata;
  if (typeof payload !== 'object' || payload === null || !('delivery_id' in payload)) return null;
  return typeof payload.delivery_id === 'string' ? payload.delivery_id : null;
}
