import bolt, { type webApi } from '@slack/bolt';
import type { Log } from '../../../src/ports/types.ts';
import { boltLogger } from './boltLogger.ts';

const TIMEOUT_MS = 10_000;
const OFFICIAL = 'https://slack.com/api/';

/** Two clients: one that repeats reads, and one that sends each message once. */
export interface Clients {
  readonly reads: webApi.WebClient;
  /** A post that timed out may be out: repeating it is decided by whoever knows, never here. */
  readonly posts: webApi.WebClient;
  /** For Bolt itself; with time-outs on every request. */
  readonly options: webApi.WebClientOptions;
}

/** Web API clients for one bot token. */
export function createClients(botToken: string, apiUrl: string | null, log: Log): Clients {
  const options: webApi.WebClientOptions = {
    slackApiUrl: apiUrl ?? OFFICIAL,
    logger: boltLogger(log),
    timeout: TIMEOUT_MS,
    fetch: fetchInTime,
    retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2000 },
  };
  return {
    options,
    reads: new bolt.webApi.WebClient(botToken, { ...options }),
    posts: new bolt.webApi.WebClient(botToken, {
      ...options,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    }),
  };
}

/** `respond()` has no time-out of its own. */
const fetchInTime: webApi.FetchFunction = (url, init = {}) =>
  fetch(url, { ...init, signal: init.signal ?? AbortSignal.timeout(TIMEOUT_MS) });
