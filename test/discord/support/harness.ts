import { startDiscord } from '../../../adapters/discord/startDiscord.ts';
import type { Reply } from '../../../src/core/reply/types.ts';
import { parseCommand } from '../../../src/core/verbs/parse.ts';
import type { Command, Known, VerbOption } from '../../../src/core/verbs/types.ts';
import type { ShownRecord } from '../../../src/ports/shown.ts';
import type { MetaStore, SeenStore, Subscription, SubscriptionStore } from '../../../src/ports/store.ts';
import type { Log } from '../../../src/ports/types.ts';
import type { RunningPlatform } from '../../../src/service/platform.ts';
import type { Asker, Said, Service } from '../../../src/service/types.ts';
import { answer } from '../../slack/support/replies.ts';
import {
  type DiscordCall,
  type DiscordInteraction,
  DiscordLoopback,
  type DiscordLoopbackOptions,
  ids,
} from '../../support/platforms/discord-loopback.mjs';
import { slowClock } from '../../support/slowClock.ts';

/** What the service double was asked. */
export interface Heard {
  readonly command: Command;
  readonly asker: Asker;
  readonly thread: readonly string[];
}

export interface Doubles {
  readonly reply?: (heard: Heard) => Promise<Reply> | Reply;
  readonly press?: (action: string, id: string, asker: Asker) => Promise<Reply> | Reply;
  readonly suggest?: (kind: NonNullable<VerbOption['suggest']>, typed: string) => readonly string[];
  readonly shown?: (tenant: string, id: string) => ShownRecord | null;
  readonly seen?: SeenStore;
  readonly meta?: MetaStore;
  readonly subscriptions?: readonly Subscription[];
  readonly guildId?: string;
  readonly discord?: DiscordLoopback;
}

export interface Harness {
  readonly discord: DiscordLoopback;
  readonly platform: RunningPlatform;
  readonly heard: readonly Heard[];
  readonly logged: readonly string[];
  /** Channels that were lost or came back. */
  readonly channels: readonly string[];
  stop(): Promise<void>;
}

/** Real discord.js between a loopback Discord and a service double. */
export async function startHarness(doubles: Doubles = {}, options: DiscordLoopbackOptions = {}): Promise<Harness> {
  const discord = doubles.discord ?? (await new DiscordLoopback({ now: slowClock(), ...options }).start());
  const heard: Heard[] = [];
  const logged: string[] = [];
  const channels: string[] = [];
  const platform = await startDiscord({
    config: {
      token: discord.token,
      applicationId: ids.application,
      guildId: doubles.guildId ?? null,
      apiUrl: discord.restOptions.api,
    },
    service: serviceDouble(doubles, heard),
    store: {
      seen: doubles.seen ?? memorySeen(),
      meta: doubles.meta ?? memoryMeta(),
      shown: { keep: unused, find: async (tenant, id) => doubles.shown?.(tenant, id) ?? null },
      subscriptions: listed(doubles.subscriptions ?? []),
    },
    digests: {
      channelLost: async (_tenant, _platform, channel, why) => channels.push(`lost ${channel}: ${why}`),
      channelReturned: async (_tenant, _platform, channel) => channels.push(`back ${channel}`),
    },
    clock: { now: Date.now },
    log: recordingLog(logged),
  });
  return {
    discord,
    platform,
    heard,
    logged,
    channels,
    async stop() {
      await platform.stop();
      await discord.stop();
      judge(discord, logged);
    },
  };
}

/** Every test ends with no request that Discord would not take, and no secret in the log. */
function judge(discord: DiscordLoopback, logged: readonly string[]): void {
  const problems = discord.problems();
  if (problems.length > 0) throw new Error(`Discord would not take this:\n${problems.join('\n')}`);
  const leaked = logged.filter((line) => line.includes(discord.token) || line.includes('interaction-token'));
  if (leaked.length > 0) throw new Error(`a token was logged:\n${leaked.join('\n')}`);
}

/** Polls until the condition holds; gives up after a minute, so that a failing test ends. */
export async function until<T>(condition: () => T): Promise<NonNullable<T>> {
  const end = Date.now() + 60_000;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`this never came true: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** All answers to an interaction, once there are `count`. */
export function answers(
  discord: DiscordLoopback,
  interaction: DiscordInteraction,
  count: number,
): Promise<readonly Body[]> {
  return until(() => {
    const calls = discord.answersTo(interaction);
    return calls.length >= count ? calls.map(bodyOf) : null;
  });
}

/** A recorded body, which the rules have judged. */
export type Body = Readonly<Record<string, unknown>> & { readonly method: string; readonly path: string };

export function bodyOf({ method, path, body }: DiscordCall): Body {
  return { method, path, ...(typeof body === 'object' ? body : {}) };
}

export function subcommand(name: string, values: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  const options = Object.entries(values).map(([option, value]) => ({
    name: option,
    type: typeof value === 'boolean' ? 5 : 3,
    value,
  }));
  return [{ name, type: 1, options }];
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

export function memoryMeta(): MetaStore {
  const values = new Map<string, string>();
  return {
    get: async (tenant, key) => values.get(`${tenant} ${key}`) ?? null,
    set: async (tenant, key, value) => {
      values.set(`${tenant} ${key}`, value);
    },
  };
}

const KNOWN: Known = { name: () => false, id: () => true, now: 0, zone: 'UTC' };

const unused = (): never => {
  throw new Error('the adapter does not use this');
};

function serviceDouble({ reply, press, suggest }: Doubles, heard: Heard[]): Service {
  const run = async (command: Command, asker: Asker, { thread = [] }: Said = {}): Promise<Reply> => {
    const said = { command, asker, thread };
    heard.push(said);
    return reply ? reply(said) : answer({ question: command.verb === 'ask' ? command.question : command.text });
  };
  return {
    run,
    say: (text, asker, said) => run(parseCommand(text, KNOWN), asker, said),
    press: async (action, id, asker) => (press ? press(action, id, asker) : answer()),
    known: () => KNOWN,
    suggest: (kind, typed) => suggest?.(kind, typed) ?? [],
    ask: unused,
    search: unused,
    events: unused,
    timeline: unused,
    export: unused,
  };
}

function listed(all: readonly Subscription[]): SubscriptionStore {
  return {
    list: async (tenant) => all.filter((each) => each.tenant === tenant),
    add: unused,
    get: unused,
    inChannel: unused,
    remove: unused,
    setState: unused,
    nextDue: unused,
  };
}

function recordingLog(lines: string[]): Log {
  return { log: (level, event, fields = {}) => lines.push(JSON.stringify({ level, event, ...fields })) };
}
