import bolt from '@slack/bolt';
import type { SlackSettings } from '../../src/config/types.ts';
import { createJobs } from '../../src/service/jobs.ts';
import type { PlatformParts, RunningPlatform } from '../../src/service/platform.ts';
import { boltLogger, withoutSecrets } from './api/boltLogger.ts';
import { createClients } from './api/client.ts';
import { type Identity, identify } from './api/identity.ts';
import { createPeople } from './api/people.ts';
import { httpConnection } from './connect/http.ts';
import { socketConnection } from './connect/socket.ts';
import { listenToChannels } from './receive/channelEvents.ts';
import { listenToCommands } from './receive/command.ts';
import { listenToHome } from './receive/home.ts';
import { listenToMessages } from './receive/messages.ts';
import { listenToButtons } from './receive/press.ts';
import { listenToShortcuts } from './receive/shortcut.ts';
import { createThreads } from './receive/threads.ts';
import { createSeenOnce } from './seenOnce.ts';
import { createOutbox } from './send/outbox.ts';
import { createPoster } from './send/poster.ts';

/** SIGTERM promises ten seconds for everything; a job that takes longer than this is left. */
const DRAIN_MS = 6_000;

export interface SlackParts extends Omit<PlatformParts, 'ids' | 'store'> {
  readonly config: SlackSettings;
  readonly store: Pick<PlatformParts['store'], 'seen'>;
}

/** Connects to Slack, by Socket Mode or HTTP, and answers. Rejects with a `SlackStartError` that says what to do. */
export async function startSlack(parts: SlackParts): Promise<RunningPlatform> {
  const { config, service, digests, store, clock, log, port } = parts;
  const clients = createClients(config.botToken, config.apiUrl, log);
  const identity = await identify(clients, log);
  const connection =
    config.way.kind === 'socket'
      ? socketConnection(config.way.appToken, clients.options, log)
      : httpConnection(config.way.signingSecret, port, log);
  const app = new bolt.App({
    receiver: connection.receiver,
    authorize: constantly(config.botToken, identity),
    // Bolt would otherwise look its own memory up before every listener.
    convoStore: false,
    logger: boltLogger(log),
    clientOptions: { ...clients.options },
  });
  app.error(async (error) => {
    log.log('error', 'bolt', { code: error.code, message: withoutSecrets(error.message) });
  });
  const jobs = createJobs();
  const desk = {
    service,
    digests,
    identity,
    clients,
    people: createPeople(clients, clock, log),
    threads: createThreads(clients, identity.botUserId, clock, log),
    outbox: createOutbox(clients, log),
    jobs,
    seenOnce: createSeenOnce({ seen: store.seen, tenant: identity.tenant, clock, log }),
    clock,
    log,
  };
  listenToCommands(app, desk);
  listenToMessages(app, desk);
  listenToButtons(app, desk);
  listenToShortcuts(app, desk);
  listenToHome(app, desk);
  listenToChannels(app, desk);
  const way = await connection.open();
  return {
    platform: 'slack',
    ready: `Slack ready: workspace ${identity.team}, ${way}`,
    poster: createPoster(clients, clock, log),
    async stop() {
      // Whatever comes from now on is not acknowledged, so Slack delivers it again, to the next process.
      await connection.close();
      const left = await jobs.drain(DRAIN_MS);
      if (left > 0) log.log('warn', 'slack answers left unfinished', { left });
    },
  };
}

/** The token is one workspace's: nothing is looked up between an event and its acknowledgement. */
function constantly(botToken: string, { botId, botUserId, teamId }: Identity): () => Promise<bolt.AuthorizeResult> {
  const result = { botToken, botUserId, teamId, ...(botId === undefined ? {} : { botId }) };
  // A copy each time, for Bolt writes into it.
  return async () => ({ ...result });
}
