import type { webApi } from '@slack/bolt';
import type { Log } from '../../../src/ports/types.ts';
import type { Clients } from '../api/client.ts';
import { type Failure, readFailure } from '../api/failure.ts';
import { UNFIT } from '../api/words.ts';
import type { SlackContent } from '../render/types.ts';

/** Nothing of ours or of an article ever unfolds; this goes with every message, repeated ones too. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export interface PostOptions {
  readonly thread?: string | null;
  /** Goes into the message's metadata, to find it again. */
  readonly deliveryId?: string;
}

export type Posted = { readonly ts: string; readonly channel: string } | { readonly failure: Failure };

/** Posts once. A message whose blocks Slack does not take goes out as plain text; that should never happen and is logged. */
export async function post(
  clients: Clients,
  log: Log,
  channel: string,
  content: SlackContent,
  options: PostOptions = {},
): Promise<Posted> {
  const first = await attempt(clients, argumentsOf(channel, content, options));
  if (!('failure' in first) || first.failure.kind !== 'refused' || !UNFIT.has(first.failure.code)) return first;
  log.log('error', 'slack does not take the blocks', { code: first.failure.code });
  return attempt(clients, { ...argumentsOf(channel, { text: content.text, blocks: [] }, options) });
}

function argumentsOf(channel: string, content: SlackContent, options: PostOptions): webApi.ChatPostMessageArguments {
  return {
    channel,
    text: content.text,
    ...(content.blocks.length === 0 ? { mrkdwn: false } : { blocks: [...content.blocks] }),
    ...QUIET,
    ...(options.thread ? { thread_ts: options.thread } : {}),
    ...(options.deliveryId === undefined
      ? {}
      : { metadata: { event_type: 'chips_digest', event_payload: { delivery_id: options.deliveryId } } }),
  };
}

async function attempt(clients: Clients, message: webApi.ChatPostMessageArguments): Promise<Posted> {
  try {
    const { ts, channel } = await clients.posts.chat.postMessage(message);
    return { ts: ts ?? '', channel: channel ?? message.channel };
  } catch (error) {
    return { failure: readFailure(error) };
  }
}
