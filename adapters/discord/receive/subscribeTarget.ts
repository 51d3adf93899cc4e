import type { BaseInteraction, GuildMember, GuildTextBasedChannel } from 'discord.js';
import type { Reply } from '../../../src/core/reply/types.ts';
import type { Command } from '../../../src/core/verbs/types.ts';
import { mayWrite, missingToPost } from '../api/permissions.ts';
import { missingWords } from '../api/words.ts';
import type { Desk } from './types.ts';

type From = Pick<BaseInteraction, 'guildId' | 'channelId' | 'user'>;

/** An error when a digest is wanted in a channel of another server, or where the person could not write themselves. */
export async function refusedTarget({ client }: Desk, command: Command, from: From): Promise<Reply | null> {
  if (command.verb !== 'subscribe' || command.channel?.platform !== 'discord') return null;
  if (command.channel.id === from.channelId) return null;
  const channel = await guildChannel(client, command.channel.id);
  const member = channel?.guildId === from.guildId ? await memberOf(channel, from.user.id) : null;
  if (channel && member && mayWrite(channel.permissionsFor(member), channel.isThread())) return null;
  return {
    kind: 'error',
    message: 'A digest can only go to a channel of this server that you can write in.',
    fix: 'Choose another channel, or type the command there.',
    controls: [],
  };
}

/** A subscription for a channel where Chips may not post is confirmed together with what is still to be done. */
export async function withPermissionNote({ client }: Desk, command: Command, from: From, reply: Reply): Promise<Reply> {
  if (reply.kind !== 'notice' || command.verb !== 'subscribe') return reply;
  const id = command.channel?.platform === 'discord' ? command.channel.id : from.channelId;
  const channel = id === null ? null : await guildChannel(client, id);
  const me = channel?.guild.members.me;
  if (!channel || !me) return reply;
  const missing = missingToPost(channel.permissionsFor(me), channel.isThread());
  if (missing.length === 0) return reply;
  const { message, fix } = missingWords(missing);
  return { ...reply, details: [...reply.details, `${message}, so the digest could not be posted. ${fix}`] };
}

async function guildChannel(client: Desk['client'], id: string): Promise<GuildTextBasedChannel | null> {
  const channel = await client.channels.fetch(id).catch(() => null);
  return channel && !channel.isDMBased() && channel.isTextBased() ? channel : null;
}

async function memberOf(channel: GuildTextBasedChannel, user: string): Promise<GuildMember | null> {
  return channel.guild.members.fetch(user).catch(() => null);
}
