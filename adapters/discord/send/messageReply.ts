import type { Message } from 'discord.js';
import type { Reply } from '../../../src/core/reply/types.ts';
import { type Failure, failureCode, readFailure } from '../api/failure.ts';
import { mayReadBack, missingToPost } from '../api/permissions.ts';
import { failureWords, mendReply, missingWords } from '../api/words.ts';
import type { Desk } from '../receive/types.ts';
import { renderDiscord } from '../renderDiscord.ts';
import { messageOptions, plainOptions } from './messageOptions.ts';

const INVALID_FORM = 50035;
const ONLY_EMBEDS = 'Embed Links';

type Options = ReturnType<typeof messageOptions>;

/** Replies to a message where it stands; where that is not permitted, its author is told privately what is missing. */
export async function replyTo({ log }: Pick<Desk, 'log'>, message: Message, reply: Reply): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  const me = channel.isDMBased() ? null : channel.guild.members.me;
  const held = channel.isDMBased() || me === null ? null : channel.permissionsFor(me);
  const missing = missingToPost(held, channel.isThread());
  if (missing.some((name) => name !== ONLY_EMBEDS)) {
    log.log('warn', 'discord reply not permitted', { missing: missing.join(', ') });
    return tellAuthor(message, mendReply(missingWords(missing), 'I could not answer in the channel.'));
  }
  const quoting = mayReadBack(held);
  const content = renderDiscord(reply, { audience: 'channel' });
  // Without the permission for embeds Discord would show an empty message.
  const first = missing.length > 0 ? plainOptions(reply) : messageOptions(content);
  let failure = await attempt(message, first, quoting);
  if (failure?.kind === 'refused' && failure.code === INVALID_FORM) {
    log.log('error', 'discord does not take the embeds', { code: failure.code, reply: reply.kind });
    failure = await attempt(message, plainOptions(reply), false);
  }
  if (failure === null) return;
  log.log('warn', 'discord reply', { failed: failureCode(failure) });
  await tellAuthor(message, mendReply(failureWords(failure, missing), 'I could not answer in the channel.'));
}

async function attempt(message: Message, options: Options, quoting: boolean): Promise<Failure | null> {
  try {
    if (quoting) await message.reply(options);
    else if (message.channel.isSendable()) await message.channel.send(options);
    return null;
  } catch (error) {
    return readFailure(error);
  }
}

async function tellAuthor(message: Message, reply: Reply): Promise<void> {
  if (message.guildId === null) return;
  // Many people take no messages from bots; then the log is all that is left.
  await message.author.send(messageOptions(renderDiscord(reply))).catch(() => undefined);
}
