import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { answers, subcommand } from '../discord/support/harness.ts';
import { shown } from '../discord/support/shown.ts';
import { DiscordLoopback, ids } from '../support/platforms/discord-loopback.mjs';
import { type Program, startProgram, writeCorpus } from './support/program.ts';

const MINUTE_MS = 60_000;
/** Time to subscribe before the minute is full. */
const LEAD_MS = 8_000;

const corpus = writeCorpus({
  'bridge.txt': `---
title: Velmora opens its harbour bridge
publisher: Velmora Courier
published: 2021-05-04
---

This story and everybody in it is fiction.

Mayor Anna Lindqvist met Governor Peter Okafor in Velmora on 3 May 2021 and opened the harbour bridge.
`,
});
const dataDir = mkdtempSync(join(tmpdir(), 'chips-data-'));
let discord: DiscordLoopback;
let program: Program | null = null;

async function start(): Promise<void> {
  program = await startProgram({
    CHIPS_CORPUS: corpus,
    CHIPS_DATA_DIR: dataDir,
    DISCORD_API_URL: discord.restOptions.api,
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: ids.application,
    DISCORD_GUILD_ID: ids.guild,
  });
  await program.line(/^Discord ready/u);
}

async function say(verb: string, values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const interaction = discord.dispatchInteraction({ options: subcommand(verb, values) });
  const [deferred, edited] = await answers(discord, interaction, 2);
  expect(deferred).toMatchObject({ data: { flags: 64 } });
  return shown(edited?.['embeds']);
}

async function posted(): Promise<Record<string, unknown>> {
  for (;;) {
    const [message] = discord.channelMessages;
    if (message) return message;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

afterEach(async () => {
  await program?.dispose();
  await discord.stop();
});
afterAll(() => {
  for (const folder of [corpus, dataDir]) rmSync(folder, { recursive: true, force: true });
});

describe('a daily digest in a Discord channel', () => {
  it('is confirmed with time and zone, posted once in its minute, and not again after a restart', async () => {
    discord = await new DiscordLoopback().start();
    await start();
    const slot = Math.ceil((Date.now() + LEAD_MS) / MINUTE_MS) * MINUTE_MS;
    const time = new Date(slot).toISOString().slice(11, 16);
    expect(await say('subscribe', { cadence: 'daily', time, zone: 'UTC' })).toContain(`${time} UTC`);

    const message = await posted();
    expect(Date.now()).toBeGreaterThanOrEqual(slot);
    expect(Date.now() - slot).toBeLessThan(50_000);
    expect(message).toMatchObject({ channel_id: ids.channel, content: '', flags: 1 << 12 });
    const text = shown(message['embeds']);
    expect(text).toContain('Mayor Anna Lindqvist met Governor Peter Okafor in Velmora');
    expect(text).toContain('Velmora Courier');
    expect(text).toMatch(/ · [0-9a-z]{24}$/u);
    const { body } = discord.calls.find(({ path }) => path === `/channels/${ids.channel}/messages`) ?? {};
    expect(body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [], replied_user: false } });

    await program?.terminate();
    await program?.dispose();
    await start();
    expect(await say('subscriptions')).toContain(time);
    expect(discord.channelMessages).toHaveLength(1);
    expect(discord.problems()).toEqual([]);
  }, 150_000);
});
