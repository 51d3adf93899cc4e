import { REST } from 'discord.js';
import type { DiscordSettings } from '../../src/config/types.ts';
import type { MetaStore } from '../../src/ports/store.ts';
import { restOptions } from './api/client.ts';
import { readFailure } from './api/failure.ts';
import { failureWords } from './api/words.ts';
import { inviteLink } from './commands/invite.ts';
import { clearGlobal, registerCommands } from './commands/register.ts';

/** What `chips discord …` has to say: lines for people, and whether it worked. */
export interface DiscordCommandResult {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** `register [--clear-global]` and `invite`; null for any other words. `meta` remembers what was registered. */
export function discordCommand(
  words: readonly string[],
  config: DiscordSettings,
  meta: MetaStore | null,
): Promise<DiscordCommandResult> | null {
  const [verb, ...flags] = words;
  if (verb === 'invite' && flags.length === 0) return Promise.resolve({ lines: [invited(config)], ok: true });
  if (verb !== 'register' || flags.some((flag) => flag !== '--clear-global')) return null;
  return register(config, flags.length > 0, meta);
}

async function register(
  config: DiscordSettings,
  clear: boolean,
  meta: MetaStore | null,
): Promise<DiscordCommandResult> {
  const { applicationId, guildId, token, apiUrl } = config;
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  const registry = { rest, applicationId, guildId };
  const lines: string[] = [];
  try {
    await registerCommands(registry, meta);
    lines.push(
      guildId === null
        ? 'Registered /chips for every server. Discord’s apps show it after a reload (Ctrl+R).'
        : `Registered /chips for the server ${guildId}; it is there at once.`,
    );
    if (clear && guildId !== null) {
      await clearGlobal(registry);
      lines.push('Took the global commands away.');
    }
    if (clear && guildId === null) {
      lines.push('--clear-global does nothing here: without DISCORD_GUILD_ID the global commands are the only ones.');
    }
    return { lines: [...lines, invited(config)], ok: true };
  } catch (error) {
    const failure = readFailure(error);
    const forbidden = failure.kind === 'refused' && [403, 50001, 10004].includes(failure.code);
    const { message, fix } = forbidden
      ? {
          message: 'Chips is not in that server, or DISCORD_APPLICATION_ID is of another application',
          fix: 'Open the link below.',
        }
      : failureWords(failure);
    return { lines: [...lines, `Not registered: ${message}. ${fix}`, invited(config)], ok: false };
  }
}

function invited({ applicationId }: DiscordSettings): string {
  return `Invite link: ${inviteLink(applicationId)}`;
}
