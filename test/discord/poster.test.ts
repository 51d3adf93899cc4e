import { afterEach, describe, expect, it } from '@jest/globals';
import type { PostTarget } from '../../src/ports/poster.ts';
import { digest } from '../slack/support/replies.ts';
import { type DiscordLoopback, ids } from '../support/platforms/discord-loopback.mjs';
import { type Harness, startHarness, until } from './support/harness.ts';
import { shown } from './support/shown.ts';

const open: Harness[] = [];
async function start(): Promise<Harness> {
  const harness = await startHarness();
  open.push(harness);
  return harness;
}
afterEach(async () => {
  for (const harness of open.splice(0)) await harness.stop();
});

const CHANNEL: PostTarget = { kind: 'channel', tenant: `discord:${ids.guild}`, channel: ids.channel };
const ID = 'abcdefghij0123456789wxyz';
const MARK = { deliveryId: ID, nonce: ID };

/** Denies a permission to everybody in the channel, and no administrator is left. */
function deny(discord: DiscordLoopback, bits: bigint): void {
  const role = { id: ids.guild, name: '@everyone', permissions: String(2147483647n & ~(1n << 3n)), position: 0 };
  const look = { color: 0, colors: { primary_color: 0 }, hoist: false, managed: false, mentionable: false, flags: 0 };
  discord.dispatch('GUILD_ROLE_UPDATE', { guild_id: ids.guild, role: { ...role, ...look } });
  const channel = { id: ids.channel, type: 0, name: 'general', guild_id: ids.guild, position: 0 };
  const everyone = { id: ids.guild, type: 0, allow: '0', deny: String(bits) };
  discord.dispatch('CHANNEL_UPDATE', { ...channel, permission_overwrites: [everyone] });
}

describe('a digest', () => {
  it('is posted silently with its nonce and its delivery id, and repeated without a second message', async () => {
    const { discord, platform } = await start();
    const first = await platform.poster.post(CHANNEL, digest(), MARK);
    const again = await platform.poster.post(CHANNEL, digest(), MARK);
    expect(again).toEqual(first);
    const [message, second] = discord.channelMessages;
    expect(second).toBeUndefined();
    expect(first).toEqual({ status: 'sent', ref: message?.['id'] });
    const body = discord.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/messages'))?.body;
    expect(body).toMatchObject({
      nonce: ID,
      enforce_nonce: true,
      flags: 1 << 12,
      allowed_mentions: { parse: [], replied_user: false },
    });
    expect(shown(message?.['embeds'])).toContain(ID);
  });

  it('is found again by its delivery id, and told absent when it is not there', async () => {
    const { platform } = await start();
    const sent = await platform.poster.post(CHANNEL, digest(), MARK);
    const ref = sent.status === 'sent' ? sent.ref : '';
    expect(await platform.poster.find?.(CHANNEL, ID, Date.now() - 60_000)).toEqual({ status: 'found', ref });
    expect(await platform.poster.find?.(CHANNEL, 'another0123', Date.now() - 60_000)).toEqual({ status: 'absent' });
  });

  it('cannot be looked for without the permission, which is no "absent"', async () => {
    const { discord, platform } = await start();
    deny(discord, 1n << 16n);
    await until(() => true);
    const looked = () => platform.poster.find?.(CHANNEL, ID, Date.now() - 60_000);
    let found = await looked();
    while (found?.status === 'absent') found = await looked();
    expect(found).toMatchObject({ status: 'unable', why: expect.stringContaining('Read Message History') });
  });

  it.each([
    [403, 50013, { status: 'refused', permanent: false }],
    [403, 50001, { status: 'refused', permanent: false, why: expect.stringContaining('View Channel') }],
    [404, 10003, { status: 'refused', permanent: true }],
  ])('that Discord refuses with %i %i is refused in words', async (status, code, expected) => {
    const { discord, platform } = await start();
    discord.failNext('/messages', { status, body: { message: 'no', code } });
    expect(await platform.poster.post(CHANNEL, digest(), MARK)).toMatchObject(expected);
  });

  it('names the permissions that the channel denies, before anything is sent', async () => {
    const { discord, platform } = await start();
    deny(discord, (1n << 11n) | (1n << 14n));
    let result = await platform.poster.post(CHANNEL, digest(), { deliveryId: 'a', nonce: 'a' });
    for (let i = 0; result.status === 'sent' && i < 50; i += 1) {
      result = await platform.poster.post(CHANNEL, digest(), { deliveryId: `a${i}`, nonce: `a${i}` });
    }
    expect(result).toMatchObject({
      status: 'refused',
      why: expect.stringContaining('“Send Messages” and “Embed Links”'),
    });
  });

  it('waits as long as Discord says, and is told back when that is long', async () => {
    const { discord, platform } = await start();
    const limited = (seconds: number) => ({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
      headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
    });
    discord.failNext('/messages', limited(0.2));
    expect(await platform.poster.post(CHANNEL, digest(), MARK)).toMatchObject({ status: 'sent' });
    discord.failNext('/messages', limited(300));
    const told = await platform.poster.post(CHANNEL, digest(), { deliveryId: 'b', nonce: 'b' });
    expect(told).toMatchObject({ status: 'retry' });
    // The library adds a little.
    expect(told.status === 'retry' && told.afterMs >= 300_000 && told.afterMs < 301_000).toBe(true);
  });

  it('never goes to a channel of another server', async () => {
    const { discord, platform } = await start();
    const target: PostTarget = { kind: 'channel', tenant: 'discord:1100000000000000066', channel: ids.channel };
    expect(await platform.poster.post(target, digest(), MARK)).toMatchObject({ status: 'refused', permanent: true });
    expect(discord.channelMessages).toEqual([]);
  });

  it('whose embeds Discord does not take goes out as plain text with its id', async () => {
    const { discord, platform } = await start();
    discord.failNext('/messages', { status: 400, body: { message: 'Invalid Form Body', code: 50035 } });
    expect(await platform.poster.post(CHANNEL, digest(), MARK)).toMatchObject({ status: 'sent' });
    expect(discord.channelMessages[0]?.['content']).toContain(ID);
    expect(await platform.poster.find?.(CHANNEL, ID, Date.now() - 60_000)).toMatchObject({ status: 'found' });
  });
});
