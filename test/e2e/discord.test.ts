import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answers, type Body, subcommand } from '../discord/support/harness.ts';
import { shown } from '../discord/support/shown.ts';
import { DiscordLoopback, ids } from '../support/platforms/discord-loopback.mjs';
import { slowClock } from '../support/slowClock.ts';
import { isRunning, type Program, startProgram, writeCorpus } from './support/program.ts';

const SENTENCE =
  'Mayor Anna Lindqvist met Governor Peter Okafor in Velmora on 3 May 2021 and opened the harbour bridge.';
const corpus = writeCorpus({
  'bridge.txt': `---
title: Velmora opens its harbour bridge
publisher: Velmora Courier
published: 2021-05-04
---

This story and everybody in it is fiction.

${SENTENCE}

The bridge [cost](https://evil.example) 40 million crowns, @everyone was told.
`,
});

let discord: DiscordLoopback;
let program: Program | null = null;

beforeEach(async () => {
  discord = await new DiscordLoopback({ now: slowClock() }).start();
});
afterEach(async () => {
  await program?.dispose();
  program = null;
  await discord.stop();
});
afterAll(() => rmSync(corpus, { recursive: true, force: true }));

async function start(settings: Readonly<Record<string, string>> = {}): Promise<Program> {
  program = await startProgram({
    CHIPS_CORPUS: corpus,
    DISCORD_API_URL: discord.restOptions.api,
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: ids.application,
    ...settings,
  });
  return program;
}

async function ask(question: string): Promise<Body> {
  const interaction = discord.dispatchInteraction({ options: subcommand('ask', { question }) });
  const [deferred, edited] = await answers(discord, interaction, 2);
  expect(deferred).toMatchObject({ type: 5, data: { flags: 64 } });
  return edited ?? { method: '', path: '' };
}

describe('the built program on Discord', () => {
  it('prints one ready line, answers with the proven card, shares it, and ends with everything it started', async () => {
    const running = await start({ CHIPS_READER: 'on' });
    expect(await running.line(/ready/u)).toBe('Discord ready: chips, 1 server');
    let card = await ask('who met in Velmora');
    // The reading model takes a while to load, and longer on a busy machine.
    while (/^\W*Not in the corpus/u.test(shown(card['embeds']))) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      card = await ask('who met in Velmora');
    }
    for (const part of ['Peter Okafor', `“${SENTENCE}”`, 'Velmora Courier · 4 May 2021']) {
      expect(shown(card['embeds'])).toContain(part);
    }
    await ask('how much did the bridge cost');

    const [, share] = /"custom_id":"(chips:share:[^"]+)"/u.exec(JSON.stringify(card['components'])) ?? [];
    const pressed = discord.interaction({ type: 3 });
    const message = {
      id: discord.snowflake(),
      channel_id: ids.channel,
      author: { id: ids.bot, username: 'chips', bot: true },
      flags: 64,
      components: card['components'],
      embeds: [],
      attachments: [],
      mentions: [],
      mention_roles: [],
      content: '',
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      pinned: false,
      type: 20,
    };
    discord.dispatch('INTERACTION_CREATE', { ...pressed, data: { component_type: 2, custom_id: share }, message });
    const [, shared] = await answers(discord, pressed, 2);
    expect(shown(shared?.['embeds'])).toContain('Dana asked: who met in Velmora');
    expect(shown(shared?.['embeds'])).toContain(SENTENCE);

    const children = running.children();
    const { code, ms } = await running.terminate();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(children.filter(isRunning)).toEqual([]);
    expect(running.out()).toBe('Discord ready: chips, 1 server\n');
    expect(running.err()).not.toMatch(/loopback\.token|interaction-token/u);
    expect(discord.problems()).toEqual([]);
  });

  it('registers its commands at the first start and not again at the second', async () => {
    const puts = () => discord.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path);
    const first = await start({ CHIPS_DATA_DIR: `${corpus}-data` });
    await first.line(/ready/u);
    expect(puts()).toEqual([`/applications/${ids.application}/commands`]);
    await first.terminate();
    await first.dispose();
    const second = await start({ CHIPS_DATA_DIR: `${corpus}-data` });
    await second.line(/ready/u);
    expect(puts()).toHaveLength(1);
    rmSync(`${corpus}-data`, { recursive: true, force: true });
    expect(discord.problems()).toEqual([]);
  });

  it('finishes an answer that is on its way when it is told to stop', async () => {
    const running = await start();
    await running.line(/ready/u);
    const question = 'who met in Velmora';
    const interaction = discord.dispatchInteraction({ options: subcommand('ask', { question }) });
    await answers(discord, interaction, 1);
    const { code, ms } = await running.terminate();
    expect({ code, soon: ms < 10_000 }).toEqual({ code: 0, soon: true });
    const [, edited] = await answers(discord, interaction, 2);
    expect(shown(edited?.['embeds'])).toContain('Velmora');
    expect(discord.problems()).toEqual([]);
  }, 60_000);

  it('explains a refused token in words and ends', async () => {
    const running = await start({ DISCORD_TOKEN: 'another.token' });
    await expect(running.line(/ready/u)).rejects.toThrow('the program ended');
    expect(running.err()).toContain('the token is refused');
    expect(running.err()).toContain('DISCORD_TOKEN');
    expect(running.err()).not.toMatch(/another\.token|\bat .*\.js:/u);
  });
});
