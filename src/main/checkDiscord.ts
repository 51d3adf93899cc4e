import type { Check } from '../../adapters/cli/types.ts';
import type { DiscordSettings } from '../config/types.ts';
import { probe, textOf } from './probe.ts';

const OFFICIAL = 'https://discord.com/api';

/** Token and application id of Discord; asked of Discord itself. */
export async function* checkDiscord(discord: DiscordSettings | null, clocks: number[]): AsyncGenerator<Check> {
  if (!discord) {
    yield { name: 'discord', state: 'off', detail: 'not set up', fix: 'See docs/setup-discord.md to set it up.' };
    return;
  }
  const api = discord.apiUrl ?? OFFICIAL;
  const told = await probe(`${api}/v10/applications/@me`, `Bot ${discord.token}`, 'GET');
  if ('down' in told) {
    yield {
      name: 'discord',
      state: 'fail',
      detail: `${api} cannot be reached: ${told.down}`,
      fix: 'Check the network, a proxy, and DISCORD_API_URL.',
    };
    return;
  }
  if (told.clockOffset !== null) clocks.push(told.clockOffset);
  if (told.status === 401) {
    yield {
      name: 'discord token',
      state: 'fail',
      detail: 'Discord refuses it',
      fix: 'Reset the token on the "Bot" page and copy it again.',
    };
    return;
  }
  if (told.status !== 200) {
    yield {
      name: 'discord token',
      state: 'warn',
      detail: `Discord answered ${told.status}`,
      fix: 'Try again in a minute.',
    };
    return;
  }
  yield {
    name: 'discord token',
    state: 'ok',
    detail: `application ${textOf(told.body['name']) ?? textOf(told.body['id']) ?? 'without a name'}`,
    fix: null,
  };
  if (told.body['id'] !== undefined && told.body['id'] !== discord.applicationId) {
    yield {
      name: 'discord application',
      state: 'fail',
      detail: 'DISCORD_APPLICATION_ID is of another application than the token',
      fix: 'Copy both from the same application in the developer portal.',
    };
  }
  // The library is loaded only where Discord is set up.
  const { inviteLink } = await import('../../adapters/discord/commands/invite.ts');
  yield { name: 'discord invite', state: 'ok', detail: inviteLink(discord.applicationId), fix: null };
}
