import { type Client, type Message, MessageFlags, type SendableChannels, SnowflakeUtil } from 'discord.js';
import type { FindResult, Poster, PostResult, PostTarget } from '../../../src/ports/poster.ts';
import type { Log } from '../../../src/ports/types.ts';
import { type Failure, failureCode, readFailure } from '../api/failure.ts';
import { mayReadBack, missingToPost } from '../api/permissions.ts';
import { failureWords, isPermanent, missingWords } from '../api/words.ts';
import { renderDiscord } from '../renderDiscord.ts';
import { messageOptions, plainOptions } from './messageOptions.ts';

/** Discord says "the past few minutes" for how long it knows a nonce; this is on the safe side. */
const REPEAT_WINDOW_MS = 120_000;
const PAGE = 100;
const PAGES = 5;
const INVALID_FORM = 50035;

/**
 * Digests and notices, silent. The nonce makes Discord drop a repeated post for some minutes; later the channel is read
 * back for the delivery id in the footer, for a message that is fetched again has lost its nonce.
 */
export function createPoster(client: Client, log: Log): Poster {
  return {
    platform: 'discord',
    repeatWindowMs: REPEAT_WINDOW_MS,
    async post(target, reply, { deliveryId, nonce }): Promise<PostResult> {
      try {
        const channel = await channelOf(client, target);
        if (channel === null) return NOT_THERE;
        const missing = missingToPost(heldIn(channel), channel.isThread());
        if (missing.length > 0) return refusal({ kind: 'refused', code: 50013 }, missing);
        const quiet = { nonce, enforceNonce: true, flags: MessageFlags.SuppressNotifications } as const;
        const content = renderDiscord(reply, { audience: 'channel', deliveryId });
        try {
          const message = await channel.send({ ...messageOptions(content), ...quiet });
          return { status: 'sent', ref: message.id };
        } catch (error) {
          const failure = readFailure(error);
          if (failure.kind !== 'refused' || failure.code !== INVALID_FORM) throw error;
          log.log('error', 'discord does not take the embeds', { code: failure.code, reply: reply.kind });
          const message = await channel.send({ ...plainOptions(reply, deliveryId), ...quiet });
          return { status: 'sent', ref: message.id };
        }
      } catch (error) {
        const failure = readFailure(error);
        log.log('warn', 'discord post', { failed: failureCode(failure) });
        return resultOf(failure);
      }
    },
    find: (target, deliveryId, since) => find(client, target, deliveryId, since),
  };
}

const NOT_THERE: PostResult = {
  status: 'refused',
  why: 'There is no such channel in this server. Subscribe in another channel.',
  permanent: true,
};

/** Null for a channel of another server than the tenant's, or one that takes no messages. */
async function channelOf(client: Client, target: PostTarget): Promise<SendableChannels | null> {
  if (target.kind === 'person') return client.users.createDM(target.user);
  const channel = await client.channels.fetch(target.channel);
  if (!channel?.isSendable()) return null;
  const guild = target.tenant.startsWith('discord:') ? target.tenant.slice('discord:'.length) : null;
  return guild === null || (!channel.isDMBased() && channel.guildId === guild) ? channel : null;
}

function heldIn(channel: SendableChannels) {
  if (channel.isDMBased()) return null;
  const { me } = channel.guild.members;
  return me === null ? null : channel.permissionsFor(me);
}

function resultOf(failure: Failure): PostResult {
  switch (failure.kind) {
    case 'limited':
      return { status: 'retry', afterMs: failure.afterMs, why: failureWords(failure).message };
    case 'unreached':
      return { status: 'retry', afterMs: 0, why: failure.why };
    case 'refused':
      return refusal(failure);
    case 'unknown':
      return { status: 'unknown', why: failure.why };
  }
}

function refusal(failure: Extract<Failure, { readonly kind: 'refused' }>, missing: readonly string[] = []): PostResult {
  const { message, fix } = missing.length > 0 ? missingWords(missing) : failureWords(failure);
  return { status: 'refused', why: `${message}. ${fix}`, permanent: isPermanent(failure.code) };
}

async function find(client: Client, target: PostTarget, deliveryId: string, since: number): Promise<FindResult> {
  try {
    const channel = await channelOf(client, target);
    if (channel === null) return { status: 'unable', why: 'the channel is not there any more' };
    // Without the permission Discord gives an empty list, which would look like "absent".
    if (!mayReadBack(heldIn(channel))) {
      return { status: 'unable', why: 'Chips lacks the permission “Read Message History” in this channel' };
    }
    let after = String(SnowflakeUtil.generate({ timestamp: since }));
    for (let page = 0; page < PAGES; page += 1) {
      const messages = await channel.messages.fetch({ after, limit: PAGE, cache: false });
      const found = messages.find((message) => message.author.id === client.user?.id && carries(message, deliveryId));
      if (found) return { status: 'found', ref: found.id };
      if (messages.size < PAGE) return { status: 'absent' };
      after = [...messages.keys()].reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b), after);
    }
    return { status: 'unable', why: `more than ${PAGES * PAGE} messages have been written since` };
  } catch (error) {
    const { message, fix } = failureWords(readFailure(error));
    return { status: 'unable', why: `${message}. ${fix}` };
  }
}

function carries({ embeds, content }: Message, deliveryId: string): boolean {
  return content.includes(deliveryId) || embeds.some((embed) => embed.footer?.text.includes(deliveryId) === true);
}
