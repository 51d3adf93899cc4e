import type { BaseInteraction } from 'discord.js';
import type { Spoken } from '../api/asker.ts';

type Fields = Pick<BaseInteraction, 'guildId' | 'channelId' | 'user' | 'authorizingIntegrationOwners' | 'client'>;

/** Who used an interaction, where. */
export function spokenIn({ guildId, channelId, user, authorizingIntegrationOwners, client }: Fields): Spoken {
  const installed =
    guildId !== null &&
    (client.guilds.cache.has(guildId) || Object.values(authorizingIntegrationOwners).includes(guildId));
  return { guild: guildId, installed, channel: channelId, user: user.id };
}
