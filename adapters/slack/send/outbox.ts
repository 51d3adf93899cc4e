import type { RespondFn } from '@slack/bolt';
import type { Log } from '../../../src/ports/types.ts';
import type { Clients } from '../api/client.ts';
import { type Failure, readFailure } from '../api/failure.ts';
import type { SlackContent } from '../render/types.ts';
import { patiently } from './patiently.ts';
import { post, QUIET } from './post.ts';

/** Where somebody said or pressed something. */
export interface Place {
  readonly channel: string;
  readonly user: string;
  /** Time stamp of the thread's first message; null outside threads. */
  readonly thread: string | null;
  /** Answers by the response_url (five times, 30 minutes); null for events, which have none. */
  readonly respond: RespondFn | null;
}

/** `outside`: it went out by the response_url, for the app is not in the channel. */
export type ChannelResult = 'sent' | 'outside' | { readonly failure: Failure };

export interface Outbox {
  /** Only the person sees it. Tries the response_url, an ephemeral message, then their direct messages. */
  toPerson(place: Place, content: SlackContent, options?: { readonly replace?: boolean }): Promise<void>;
  /** Everybody in the channel or thread sees it. */
  toChannel(place: Place, content: SlackContent): Promise<ChannelResult>;
}

/** Sends to people and channels with the falls-back that Slack's limits ask for. */
export function createOutbox(clients: Clients, log: Log): Outbox {
  async function byResponse(
    place: Place,
    content: SlackContent,
    type: 'ephemeral' | 'in_channel',
    replace: boolean,
  ): Promise<'sent' | 'next'> {
    if (!place.respond) return 'next';
    try {
      await place.respond({
        response_type: type,
        replace_original: replace,
        text: content.text,
        blocks: [...content.blocks],
        ...QUIET,
        ...(place.thread === null ? {} : { thread_ts: place.thread }),
      });
      return 'sent';
    } catch (error) {
      const failure = readFailure(error);
      log.log('info', 'slack response_url', { failed: failure.kind === 'refused' ? failure.code : failure.kind });
      // An answer that may be there already is not given twice.
      return failure.kind === 'unknown' ? 'sent' : 'next';
    }
  }

  async function ephemeral({ channel, user, thread }: Place, content: SlackContent): Promise<Failure | null> {
    try {
      await clients.posts.chat.postEphemeral({
        channel,
        user,
        text: content.text,
        blocks: [...content.blocks],
        ...(thread === null ? {} : { thread_ts: thread }),
      });
      return null;
    } catch (error) {
      return readFailure(error);
    }
  }

  async function join(channel: string): Promise<boolean> {
    try {
      await clients.reads.conversations.join({ channel });
      return true;
    } catch {
      // A private channel, or no scope for it: then somebody has to invite.
      return false;
    }
  }

  return {
    async toPerson(place, content, { replace = false } = {}) {
      if ((await byResponse(place, content, 'ephemeral', replace)) === 'sent') return;
      const direct = isDirect(place.channel);
      if (!direct) {
        const failure = await ephemeral(place, content);
        if (failure === null) return;
        log.log('info', 'slack ephemeral', { failed: failure.kind === 'refused' ? failure.code : failure.kind });
        if (failure.kind === 'unknown') return;
      }
      const target = direct ? place.channel : place.user;
      const posted = await patiently(() => post(clients, log, target, content, direct ? { thread: place.thread } : {}));
      if ('failure' in posted) {
        const { failure } = posted;
        log.log('warn', 'slack answer not delivered', {
          why: failure.kind === 'refused' ? failure.code : failure.kind,
        });
      }
    },

    async toChannel(place, content) {
      const send = () => patiently(() => post(clients, log, place.channel, content, { thread: place.thread }));
      let posted = await send();
      if ('failure' in posted && refusedAs(posted.failure, 'not_in_channel') && (await join(place.channel))) {
        posted = await send();
      }
      if (!('failure' in posted)) return 'sent';
      // A response_url reaches channels that we are not in: private ones, and other people's direct messages.
      const outside = refusedAs(posted.failure, 'not_in_channel') || refusedAs(posted.failure, 'channel_not_found');
      if (outside && (await byResponse(place, content, 'in_channel', false)) === 'sent') return 'outside';
      return { failure: posted.failure };
    },
  };
}

/** A conversation of two, where everything is private already. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

function refusedAs(failure: Failure, code: string): boolean {
  return failure.kind === 'refused' && failure.code === code;
}
