import type { MessageFlags, RepliableInteraction } from 'discord.js';
import type { Reply } from '../../../src/core/reply/types.ts';
import { type Failure, failureCode, readFailure } from '../api/failure.ts';
import { missingToPost } from '../api/permissions.ts';
import type { Desk } from '../receive/types.ts';
import type { DiscordContent } from '../render/types.ts';
import { messageOptions, plainOptions } from './messageOptions.ts';

export interface Outgoing {
  readonly reply: Reply;
  readonly content: DiscordContent;
  /** A message of its own with this visibility; without it, what was deferred is filled in. */
  readonly flags?: MessageFlags.Ephemeral | 0;
}

/** Late, a second time, or forgotten: Discord wants to hear no more of it. */
const OVER: ReadonlySet<number> = new Set([10008, 10015, 10062, 40060]);
const TOKEN_ENDED = 50027;
const INVALID_FORM = 50035;

/** Answers an acknowledged interaction. Gives why it did not work; what can be mended by other means is tried first. */
export async function sendTo(
  desk: Pick<Desk, 'client' | 'log'>,
  interaction: RepliableInteraction,
  outgoing: Outgoing,
): Promise<Failure | null> {
  const { log } = desk;
  const failure = await attempt(interaction, outgoing, messageOptions(outgoing.content));
  if (failure === null) return null;
  log.log('warn', 'discord answer', { failed: failureCode(failure) });
  if (failure.kind !== 'refused' || OVER.has(failure.code)) return failure;
  if (failure.code === INVALID_FORM) {
    log.log('error', 'discord does not take the embeds', { code: failure.code, reply: outgoing.reply.kind });
    return attempt(interaction, outgoing, plainOptions(outgoing.reply));
  }
  if (failure.code === TOKEN_ENDED && isPublic(interaction, outgoing)) return toChannel(desk, interaction, outgoing);
  return failure;
}

async function attempt(
  interaction: RepliableInteraction,
  { flags }: Outgoing,
  options: ReturnType<typeof messageOptions>,
): Promise<Failure | null> {
  try {
    if (flags === undefined) await interaction.editReply(options);
    else await interaction.followUp(flags === 0 ? options : { ...options, flags });
    return null;
  } catch (error) {
    return readFailure(error);
  }
}

function isPublic(interaction: RepliableInteraction, { flags }: Outgoing): boolean {
  return flags === undefined ? interaction.ephemeral === false : flags === 0;
}

/** After a quarter of an hour only the channel itself is left; what was private is never said there. */
async function toChannel(
  { client, log }: Pick<Desk, 'client' | 'log'>,
  { channelId, appPermissions, channel }: RepliableInteraction,
  { content }: Outgoing,
): Promise<Failure | null> {
  const inThread = channel?.isThread() === true;
  if (channelId === null || missingToPost(appPermissions, inThread).length > 0) {
    return { kind: 'refused', code: TOKEN_ENDED };
  }
  try {
    const place = channel ?? (await client.channels.fetch(channelId));
    if (!place?.isSendable()) return { kind: 'refused', code: TOKEN_ENDED };
    await place.send(messageOptions(content));
    return null;
  } catch (error) {
    const failure = readFailure(error);
    log.log('warn', 'discord answer in the channel', { failed: failureCode(failure) });
    return failure;
  }
}
