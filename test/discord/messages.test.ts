import { afterEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/core/types.ts';
import { answer } from '../slack/support/replies.ts';
import { type DiscordLoopback, ids } from '../support/platforms/discord-loopback.mjs';
import { type Doubles, type Harness, memorySeen, startHarness, until } from './support/harness.ts';
import { shown } from './support/shown.ts';

const open: Harness[] = [];

async function start(doubles?: Doubles, options?: Parameters<typeof startHarness>[1]): Promise<Harness> {
  const harness = await startHarness(doubles, options);
  open.push(harness);
  return harness;
}

afterEach(async () => {
  for (const harness of open.splice(0)) await harness.stop();
});

const BOT = { id: ids.bot, username: 'chips', discriminator: '0001', avatar: null, bot: true };
const DANA = { id: ids.user, username: 'dana', discriminator: '0', global_name: 'Dana', avatar: null };
const MENTION = { content: `<@${ids.bot}> who met in Detroit`, mentions: [BOT] };

function message(discord: DiscordLoopback, over: Readonly<Record<string, unknown>> = {}) {
  return {
    id: discord.snowflake(),
    channel_id: ids.channel,
    guild_id: ids.guild,
    author: DANA,
    member: { roles: [], joined_at: '2024-01-01T00:00:00.000000+00:00', deaf: false, mute: false, flags: 0 },
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    flags: 0,
    ...over,
  };
}

const posts = (discord: DiscordLoopback) =>
  until(() => (discord.channelMessages.length > 0 ? discord.channelMessages : null));

/** Takes a permission away in the channel; an administrator's could not be. */
function deny(discord: DiscordLoopback, bits: bigint): void {
  const role = { id: ids.guild, name: '@everyone', permissions: String(2147483647n & ~(1n << 3n)), position: 0 };
  const look = { color: 0, colors: { primary_color: 0 }, hoist: false, managed: false, mentionable: false, flags: 0 };
  discord.dispatch('GUILD_ROLE_UPDATE', { guild_id: ids.guild, role: { ...role, ...look } });
  const channel = { id: ids.channel, type: 0, name: 'general', guild_id: ids.guild, position: 0 };
  const everyone = { id: ids.guild, type: 0, allow: '0', deny: String(bits) };
  discord.dispatch('CHANNEL_UPDATE', { ...channel, permission_overwrites: [everyone] });
}

function lastBody(discord: DiscordLoopback) {
  return discord.calls.findLast(({ method, path }) => method === 'POST' && path.endsWith('/messages'))?.body;
}

describe('a message', () => {
  it('that mentions Chips is answered in public by a reply that pings nobody', async () => {
    const { discord, heard } = await start();
    const said = message(discord, MENTION);
    discord.dispatch('MESSAGE_CREATE', said);
    const [posted] = await posts(discord);
    expect(shown(posted?.['embeds'])).toContain('Yasutoshi Nishimura and Gina Raimondo');
    expect(lastBody(discord)).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: said.id, fail_if_not_exists: false },
    });
    expect(JSON.stringify(posted?.['components'])).not.toContain('chips:share');
    expect(heard).toMatchObject([
      { command: { verb: 'ask', question: 'who met in Detroit' }, asker: { tenant: `discord:${ids.guild}` } },
    ]);
  });

  it('that replies to an answer is understood by its question', async () => {
    const { discord, heard } = await start({
      shown: (_tenant, id) =>
        id === 'a1'
          ? { kind: 'answer', request: { question: 'who met in Detroit' }, answer: {} as Answer, user: null }
          : null,
    });
    const button = { type: 2, style: 2, custom_id: 'chips:evidence:a1', label: 'More evidence' };
    const answered = message(discord, { author: BOT, components: [{ type: 1, components: [button] }] });
    discord.dispatch('MESSAGE_CREATE', answered);
    const reference = { message_id: answered.id, channel_id: ids.channel, guild_id: ids.guild };
    const reply = { type: 19, content: 'and when?', message_reference: reference, referenced_message: answered };
    discord.dispatch('MESSAGE_CREATE', message(discord, { ...reply, mentions: [BOT] }));
    await posts(discord);
    expect(heard).toMatchObject([{ command: { question: 'and when?' }, thread: ['who met in Detroit'] }]);
  });

  it('written to Chips directly needs no mention', async () => {
    const { discord, heard } = await start();
    const channel_id = '1100000000000000009';
    const direct = message(discord, {
      channel_id,
      guild_id: undefined,
      content: 'who met in Detroit',
      channel_type: 1,
    });
    discord.dispatch('MESSAGE_CREATE', direct);
    const [posted] = await posts(discord);
    expect(posted).toMatchObject({ channel_id });
    expect(heard).toMatchObject([{ asker: { tenant: `discord-user:${ids.user}`, channel: channel_id } }]);
  });

  it('delivered three times, to two processes, gets one answer', async () => {
    const seen = memorySeen();
    const first = await start({ seen });
    const second = await startHarness({ seen, discord: first.discord });
    const said = message(first.discord, MENTION);
    for (let i = 0; i < 3; i += 1) first.discord.dispatch('MESSAGE_CREATE', said);
    await posts(first.discord);
    // A later message ends after whatever the first ones set going.
    first.discord.dispatch('MESSAGE_CREATE', message(first.discord, { ...MENTION, content: `<@${ids.bot}> and then` }));
    await until(() => first.discord.channelMessages.length >= 2);
    await second.platform.stop();
    const questions = [...first.heard, ...second.heard].map(({ command }) => command.text);
    expect(questions.toSorted()).toEqual(['and then', 'who met in Detroit']);
  });

  it.each([
    ['of a bot', { ...MENTION, author: { ...BOT, id: '1100000000000000077' } }],
    ['of its own', { ...MENTION, author: BOT }],
    ['of a webhook', { ...MENTION, webhook_id: '1100000000000000078' }],
    ['to others', { content: 'who met in Detroit' }],
    ['to everyone', { content: '@everyone look', mention_everyone: true }],
  ])('%s is left alone', async (_who, over) => {
    const { discord, heard } = await start();
    discord.dispatch('MESSAGE_CREATE', message(discord, over));
    discord.dispatch('MESSAGE_CREATE', message(discord, { ...MENTION, content: `<@${ids.bot}> for us` }));
    await posts(discord);
    expect(heard.map(({ command }) => command.text)).toEqual(['for us']);
  });

  it('shows other people’s mentions as names to the search', async () => {
    const { discord, heard } = await start();
    const content = `<@${ids.bot}> what did <@${ids.user}> say`;
    discord.dispatch('MESSAGE_CREATE', message(discord, { content, mentions: [BOT, DANA] }));
    await until(() => heard.length > 0);
    expect(heard[0]?.command.text).toMatch(/^what did @Dana say$/u);
  });

  it('is answered by a word to its author when Chips may not write there', async () => {
    const { discord, logged } = await start();
    deny(discord, 1n << 11n);
    discord.dispatch('MESSAGE_CREATE', message(discord, MENTION));
    await until(() => logged.find((line) => line.includes('Send Messages')));
    expect(discord.channelMessages).toEqual([]);
  });

  it('gets plain text where embeds are not permitted', async () => {
    const { discord } = await start();
    deny(discord, 1n << 14n);
    discord.dispatch('MESSAGE_CREATE', message(discord, MENTION));
    const [posted] = await posts(discord);
    expect(posted?.['content']).toContain('Yasutoshi Nishimura and Gina Raimondo');
    expect(posted?.['embeds']).toEqual([]);
  });
});

describe('a lost connection', () => {
  it('is resumed, and what was said meanwhile is answered once', async () => {
    const { discord, heard } = await start();
    discord.dropConnections(4000);
    discord.dispatch('MESSAGE_CREATE', message(discord, MENTION));
    await posts(discord);
    expect(discord.gatewayLog).toContain(6);
    expect(heard).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('finishes the answers that are on their way', async () => {
    let release = (): void => {};
    const hung = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { discord, heard, platform } = await startHarness({ reply: () => hung.then(() => answer()) });
    discord.dispatch('MESSAGE_CREATE', message(discord, MENTION));
    await until(() => heard.length > 0);
    const stopped = platform.stop();
    release();
    await stopped;
    expect(discord.channelMessages).toHaveLength(1);
    expect(discord.problems()).toEqual([]);
    await discord.stop();
  });
});
