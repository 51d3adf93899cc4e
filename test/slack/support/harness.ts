import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSlack } from '../../../adapters/slack/startSlack.ts';
import type { Reply } from '../../../src/core/reply/types.ts';
import { parseCommand } from '../../../src/core/verbs/parse.ts';
import type { Command, Known } from '../../../src/core/verbs/types.ts';
import type { SeenStore } from '../../../src/ports/store.ts';
import type { Log } from '../../../src/ports/types.ts';
import type { RunningPlatform } from '../../../src/service/platform.ts';
import type { Asker, Said, Service } from '../../../src/service/types.ts';
import { type SlackCall, SlackLoopback, type SlackLoopbackOptions } from '../../support/platforms/slack-loopback.mjs';
import { slowClock } from '../../support/slowClock.ts';
import { answer } from './replies.ts';

/** What the service double was asked. */
export interface Heard {
  readonly command: Command;
  readonly asker: Asker;
  readonly thread: readonly string[];
}

export interface Doubles {
  readonly reply?: (heard: Heard) => Promise<Reply> | Reply;
  readonly press?: (action: string, id: string, asker: Asker) => Promise<Reply> | Reply;
  readonly seen?: SeenStore;
}

export interface Harness {
  readonly slack: SlackLoopback;
  readonly platform: RunningPlatform;
  /** Of /slack/events. */
  readonly url: string;
  readonly base: string;
  readonly heard: readonly Heard[];
  readonly logged: readonly string[];
  /** Channels that were lost or came back. */
  readonly channels: readonly string[];
  /** Calls of one method, refused ones left out. */
  calls(method: string): readonly SlackCall[];
  /** Stops both; rejects when any call of the adapter was wrong. */
  stop(): Promise<void>;
}

export type HarnessOptions = SlackLoopbackOptions & { readonly socket?: boolean };

/** Real Bolt over HTTP or Socket Mode between a loopback Slack and a service double. */
export async function startHarness(doubles: Doubles = {}, options: HarnessOptions = {}): Promise<Harness> {
  const slack = await new SlackLoopback({ now: slowClock(), ...options }).start();
  const heard: Heard[] = [];
  const logged: string[] = [];
  const channels: string[] = [];
  const port = await freePort();
  const platform = await startSlack({
    config: {
      botToken: slack.botToken,
      apiUrl: slack.apiUrl,
      way: options.socket
        ? { kind: 'socket', appToken: slack.appToken }
        : { kind: 'http', signingSecret: slack.signingSecret },
    },
    service: serviceDouble(doubles, heard),
    store: { seen: doubles.seen ?? memorySeen() },
    digests: {
      channelLost: async (_tenant, _platform, channel, why) => channels.push(`lost ${channel}: ${why}`),
      channelReturned: async (_tenant, _platform, channel) => channels.push(`back ${channel}`),
    },
    clock: { now: Date.now },
    log: recordingLog(logged),
    port,
  });
  const base = `http://127.0.0.1:${port}`;
  return {
    slack,
    platform,
    base,
    url: `${base}/slack/events`,
    heard,
    logged,
    channels,
    calls: (method) => slack.calls.filter((call) => call.method === method && call.failed === undefined),
    async stop() {
      await platform.stop();
      await slack.stop();
      const problems = slack.problems();
      if (problems.length > 0) throw new Error(`Slack found wrong: ${problems.join('; ')}`);
    },
  };
}

const PATIENCE_MS = 60_000;

/** Polls until the condition holds; rejects at last, for a poll that nobody ends keeps the runner from ending. */
export async function until<T>(condition: () => T, patienceMs = PATIENCE_MS): Promise<NonNullable<T>> {
  const began = performance.now();
  for (;;) {
    const value = condition();
    if (value) return value;
    if (performance.now() - began > patienceMs) throw new Error(`waited in vain for ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function memorySeen(): SeenStore {
  const keys = new Set<string>();
  return {
    async first(tenant, key) {
      const whole = `${tenant} ${key}`;
      if (keys.has(whole)) return false;
      keys.add(whole);
      return true;
    },
  };
}

const KNOWN: Known = { name: () => false, id: () => true, now: 0, zone: 'UTC' };

function serviceDouble({ reply, press }: Doubles, heard: Heard[]): Service {
  const run = async (command: Command, asker: Asker, { thread = [] }: Said = {}): Promise<Reply> => {
    const said = { command, asker, thread };
    heard.push(said);
    return reply ? reply(said) : answer({ question: command.text });
  };
  const unused = (): never => {
    throw new Error('the adapter does not use this');
  };
  return {
    run,
    say: (text, asker, said) => run(parseCommand(text, KNOWN), asker, said),
    press: async (action, id, asker) => (press ? press(action, id, asker) : answer()),
    known: () => KNOWN,
    suggest: () => [],
    ask: unused,
    search: unused,
    events: unused,
    timeline: unused,
    export: unused,
  };
}

function recordingLog(lines: string[]): Log {
  return { log: (level, event, fields = {}) => lines.push(JSON.stringify({ level, event, ...fields })) };
}
