import bolt, { type webApi } from '@slack/bolt';
import type { Log } from '../../../src/ports/types.ts';
import { within } from '../../../src/service/jobs.ts';
import { boltLogger } from '../api/boltLogger.ts';
import { type Failure, readFailure } from '../api/failure.ts';
import { failureWords } from '../api/words.ts';
import { SlackStartError } from '../startError.ts';
import type { Connection } from './types.ts';

const OPEN_MS = 15_000;
const CLOSE_MS = 2_000;
/** Waits before the first, second, … attempt to connect again; the last one stays. */
const WAITS_MS = [0, 1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * Events over Slack's Socket Mode, which needs no public address. We connect again ourselves: the library's own way waits
 * five seconds at every routine change of connection, and a refused attempt would end the process as an unhandled rejection.
 */
export function socketConnection(appToken: string, clientOptions: webApi.WebClientOptions, log: Log): Connection {
  const receiver = new bolt.SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...clientOptions } },
  });
  const { client } = receiver;
  let state: 'opening' | 'open' | 'closed' = 'opening';

  /** One attempt; null when it worked. */
  async function attempt(): Promise<Failure | null> {
    const late: Failure = { kind: 'unknown', why: `no greeting from Slack within ${OPEN_MS / 1000} s` };
    const started = client.start().then(
      () => null,
      (error: unknown) => readFailure(error),
    );
    const failure = await within(OPEN_MS, started, late);
    if (failure === late) await within(CLOSE_MS, client.disconnect(), undefined);
    return failure;
  }

  async function connectAgain(): Promise<void> {
    state = 'opening';
    for (let n = 0; state === 'opening'; n += 1) {
      await pause(WAITS_MS[Math.min(n, WAITS_MS.length - 1)] ?? 0);
      if (isClosed()) return;
      const failure = await attempt();
      if (isClosed()) return;
      if (failure === null) {
        log.log('info', 'slack socket connected again');
        return;
      }
      const { message, fix } = socketWords(failure);
      log.log(n < 2 ? 'warn' : 'error', 'slack socket lost', { why: message, fix });
    }
  }

  // A function, for the compiler takes the state for unchanged across an await.
  function isClosed(): boolean {
    return state === 'closed';
  }

  // At once, not after the await: a connection that breaks in between would never be noticed.
  client.on('connected', () => {
    if (state === 'opening') state = 'open';
  });
  client.on('disconnected', () => {
    if (state !== 'open') return;
    connectAgain().catch((error: unknown) => log.log('error', 'slack socket', { cause: String(error) }));
  });

  return {
    receiver,
    async open() {
      const failure = await attempt();
      if (failure !== null) {
        state = 'closed';
        const { message, fix } = socketWords(failure);
        throw new SlackStartError(message, fix);
      }
      return 'Socket Mode';
    },
    async close() {
      state = 'closed';
      await within(CLOSE_MS, client.disconnect(), undefined);
    },
  };
}

function socketWords(failure: Failure): { readonly message: string; readonly fix: string } {
  if (failure.kind !== 'refused') {
    return { message: failureWords(failure).message, fix: 'Check the network, a proxy, and SLACK_API_URL' };
  }
  return {
    message: `Socket Mode is refused (${failure.code})`,
    fix: 'Turn on Socket Mode in the app’s settings, and put an app-level token with connections:write into SLACK_APP_TOKEN',
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
