import type { BaseInteraction } from 'discord.js';

/** What a person is called in the server, else their own display name. */
export function personName({ member, user }: Pick<BaseInteraction, 'member' | 'user'>): string {
  // Members that came over the wire have `nick`, cached ones `nickname`.
  const nick = member === null ? null : 'nickname' in member ? member.nickname : member.nick;
  return nick ?? user.globalName ?? user.username;
}
