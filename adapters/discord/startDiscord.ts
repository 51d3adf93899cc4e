import { type Client, Events } from 'discord.js';
import type { DiscordSettings } from '../../src/config/types.ts';
import { createJobs, within } from '../../src/service/jobs.ts';
import { LimitedMap } from '../../src/service/limitedMap.ts';
import type { PlatformParts, RunningPlatform } from '../../src/service/platform.ts';
import { createClient } from './api/client.ts';
import { closedError, connect } from './api/connect.ts';
import { failureCode, readFailure } from './api/failure.ts';
import { inviteLink } from './commands/invite.ts';
import { registerIfChanged } from './commands/register.ts';
import { listenToGuilds } from './receive/guildEvents.ts';
import { listenToInteractions } from './receive/interactions.ts';
import { onMessage } from './receive/messages.ts';
import { createSeenOnce } from './seenOnce.ts';
import { createPoster } from './send/poster.ts';

/** SIGTERM promises ten seconds for everything; a job that takes longer than this is left. */
const DRAIN_MS = 7_000;
const REGISTER_MS = 10_000;
const CLOSE_MS = 1_000;

export interface DiscordParts extends Omit<PlatformParts, 'ids' | 'port' | 'store'> {
  readonly config: DiscordSettings;
  readonly store: Pick<PlatformParts['store'], 'seen' | 'meta' | 'shown' | 'subscriptions'>;
}

/** Connects to Discord and answers. Rejects with a `DiscordStartError` that says what to do. */
export async function startDiscord(parts: DiscordParts): Promise<RunningPlatform> {
  const { config, service, digests, store, clock, log } = parts;
  const client = createClient(config.apiUrl);
  const jobs = createJobs();
  const desk = {
    client,
    service,
    digests,
    store,
    jobs,
    seenOnce: createSeenOnce({ seen: store.seen, clock, log }),
    interactions: new LimitedMap<true>(clock, 5_000),
    clock,
    log,
  };
  client.on(Events.Error, (error) => log.log('warn', 'discord', { failed: failureCode(readFailure(error)) }));
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.log('error', 'discord connection ended', { code, why: closedError(code).message });
  });
  listenToInteractions(client, desk);
  client.on(Events.MessageCreate, (message) => onMessage(desk, message));
  listenToGuilds(client, desk);
  const ready = await connect(client, config.token);
  await register(ready, parts);
  const { size } = ready.guilds.cache;
  if (size === 0) log.log('warn', 'discord: Chips is in no server', { invite: inviteLink(ready.application.id) });
  return {
    platform: 'discord',
    ready: `Discord ready: ${ready.user.username}, ${size === 1 ? '1 server' : `${size} servers`}`,
    poster: createPoster(client, log),
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      const left = await jobs.drain(DRAIN_MS);
      if (left > 0) log.log('warn', 'discord answers left unfinished', { left });
      await within(CLOSE_MS, client.destroy(), undefined);
    },
  };
}

/** Commands that cannot be registered now still work as they were; the log says what to do. */
async function register(client: Client<true>, { config, store, log }: DiscordParts): Promise<void> {
  const { id } = client.application;
  if (id !== config.applicationId) {
    log.log('warn', 'discord: DISCORD_APPLICATION_ID is of another application than the token', { belongs: id });
  }
  const registry = { rest: client.rest, applicationId: id, guildId: config.guildId };
  try {
    const changed = await within(REGISTER_MS, registerIfChanged(registry, store.meta), null);
    if (changed === null) log.log('warn', 'discord commands not registered yet: Discord takes long', {});
    else if (changed) log.log('info', 'discord commands registered', { guild: config.guildId });
  } catch (error) {
    log.log('error', 'discord commands not registered', {
      failed: failureCode(readFailure(error)),
      fix: `Invite Chips: ${inviteLink(id)} and then run "chips discord register".`,
    });
  }
}
