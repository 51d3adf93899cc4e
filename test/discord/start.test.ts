import { afterEach, describe, expect, it } from '@jest/globals';
import { startDiscord } from '../../adapters/discord/startDiscord.ts';
import type { Subscription } from '../../src/ports/store.ts';
import { DiscordLoopback, ids } from '../support/platforms/discord-loopback.mjs';
import { type Doubles, type Harness, memoryMeta, startHarness, until } from './support/harness.ts';

const open: Harness[] = [];
async function start(doubles?: Doubles): Promise<Harness> {
  const harness = await startHarness(doubles);
  open.push(harness);
  return harness;
}
afterEach(async () => {
  for (const harness of open.splice(0)) await harness.stop();
});

const puts = (discord: DiscordLoopback) =>
  discord.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path);

const SUBSCRIPTION: Subscription = {
  tenant: `discord:${ids.guild}`,
  id: 's1',
  platform: 'discord',
  channel: ids.channel,
  cadence: 'daily',
  day: null,
  time: '09:00',
  zone: 'Asia/Tokyo',
  topic: null,
  always: false,
  owner: ids.user,
  state: 'active',
  reason: null,
  nextDue: 0,
  cursor: null,
  createdAt: 0,
};

describe('starting', () => {
  it('asks for no privileged intent and says what is connected', async () => {
    const { discord, platform } = await start();
    expect(discord.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
    expect(platform.ready).toBe('Discord ready: chips, 1 server');
  });

  it('registers the commands once, for the server where one is set', async () => {
    const meta = memoryMeta();
    const first = await start({ meta, guildId: ids.guild });
    expect(puts(first.discord)).toEqual([`/applications/${ids.application}/guilds/${ids.guild}/commands`]);
    const second = await start({ meta, guildId: ids.guild });
    expect(puts(second.discord)).toEqual([]);
    const global = await start({ meta });
    expect(puts(global.discord)).toEqual([`/applications/${ids.application}/commands`]);
  });

  it('goes on without when Discord does not take the commands, and logs the link that mends it', async () => {
    const discord = await new DiscordLoopback().start();
    discord.failNext('/commands', { status: 403, body: { message: 'Missing Access', code: 50001 } });
    const { logged } = await start({ discord, guildId: ids.guild });
    expect(logged.join('\n')).toMatch(/50001.*discord\.com\/oauth2\/authorize/u);
  });

  it.each([
    ['a wrong token', 'another.token', /the token is refused/u],
    ['a server that is not there', 'loopback.token', /cannot be reached/u],
  ])('with %s fails in words that say what to do', async (what, token, words) => {
    const discord = await new DiscordLoopback().start();
    if (what !== 'a wrong token') await discord.stop();
    const harness = await start();
    const parts = {
      service: {} as Parameters<typeof startDiscord>[0]['service'],
      digests: { channelLost: async () => 0, channelReturned: async () => 0 },
      store: {} as Parameters<typeof startDiscord>[0]['store'],
      clock: { now: Date.now },
      log: { log: () => {} },
    };
    const config = { token, applicationId: ids.application, guildId: null, apiUrl: discord.restOptions.api };
    const failed = startDiscord({ ...parts, store: { ...parts.store, seen: { first: async () => true } }, config });
    await expect(failed).rejects.toThrow(words);
    await expect(failed).rejects.toMatchObject({ code: 'DISCORD_START', fix: expect.stringMatching(/DISCORD_/u) });
    if (what === 'a wrong token') await discord.stop();
    expect(harness.discord.problems()).toEqual([]);
  });

  it('explains an intent that is not allowed', async () => {
    const discord = await new DiscordLoopback().start();
    const { connect } = await import('../../adapters/discord/api/connect.ts');
    const { Client, GatewayIntentBits } = await import('discord.js');
    const greedy = new Client({ intents: [GatewayIntentBits.MessageContent], rest: discord.restOptions });
    greedy.on('error', () => {});
    await expect(connect(greedy, discord.token)).rejects.toThrow(/4014.*Privileged Gateway Intents/u);
    await discord.stop();
  });
});

describe('a server or channel that goes away', () => {
  it('pauses its digests and brings them back', async () => {
    const { discord, channels } = await start({ subscriptions: [SUBSCRIPTION] });
    discord.dispatch('CHANNEL_DELETE', { id: ids.channel, type: 0, guild_id: ids.guild, name: 'general', position: 0 });
    await until(() => channels.length === 1);
    discord.dispatch('GUILD_DELETE', { id: ids.guild });
    await until(() => channels.length === 2);
    expect(channels).toEqual([
      `lost ${ids.channel}: the channel was deleted`,
      `lost ${ids.channel}: Chips was taken out of the server; inviting it again brings the digest back`,
    ]);
  });

  it('is not paused for an outage of Discord’s', async () => {
    const { discord, channels, heard } = await start({ subscriptions: [SUBSCRIPTION] });
    discord.dispatch('GUILD_DELETE', { id: ids.guild, unavailable: true });
    discord.dispatchInteraction({ options: [] });
    await until(() => heard.length > 0);
    expect(channels).toEqual([]);
  });
});
