import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildIfStale } from '../support/build.ts';
import { chips, type RunOptions } from '../support/chips.ts';
import { DiscordLoopback, ids } from '../support/platforms/discord-loopback.mjs';
import { requestProblems } from '../support/platforms/discord-rules.mjs';
import { slowClock } from '../support/slowClock.ts';

let discord: DiscordLoopback;

beforeAll(buildIfStale, 60_000);
beforeEach(async () => {
  discord = await new DiscordLoopback({ now: slowClock() }).start();
});
afterEach(async () => {
  await discord.stop();
  if (discord.problems().length > 0) throw new Error(discord.problems().join('\n'));
});

function settings(more: Readonly<Record<string, string>> = {}): NonNullable<RunOptions['env']> {
  return {
    DISCORD_API_URL: discord.restOptions.api,
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: ids.application,
    ...more,
  };
}

const puts = () => discord.calls.filter(({ method }) => method === 'PUT');
const GUILD = `/applications/${ids.application}/guilds/${ids.guild}/commands`;
const GLOBAL = `/applications/${ids.application}/commands`;

describe('chips discord register', () => {
  it('registers for one server and leaves the global commands alone', async () => {
    const { code, out } = await chips(['discord', 'register'], { env: settings({ DISCORD_GUILD_ID: ids.guild }) });
    expect(code).toBe(0);
    expect(puts().map(({ path }) => path)).toEqual([GUILD]);
    expect(out).toContain(ids.guild);
    expect(out).toContain(
      `https://discord.com/oauth2/authorize?client_id=${ids.application}&scope=bot+applications.commands&permissions=274877991936`,
    );
  }, 60_000);

  it('clears the global ones only when told to', async () => {
    const env = settings({ DISCORD_GUILD_ID: ids.guild });
    await chips(['discord', 'register', '--clear-global'], { env });
    expect(puts().map(({ path, body }) => [path, Array.isArray(body) && body.length > 0])).toEqual([
      [GUILD, true],
      [GLOBAL, false],
    ]);
  }, 60_000);

  it('registers the verbs globally without a server', async () => {
    const { code } = await chips(['discord', 'register'], { env: settings() });
    expect(code).toBe(0);
    const [put] = puts();
    expect(put).toMatchObject({
      path: GLOBAL,
      body: [
        {
          name: 'chips',
          contexts: [0, 1],
          options: expect.arrayContaining([
            expect.objectContaining({
              name: 'ask',
              type: 1,
              options: expect.arrayContaining([
                expect.objectContaining({ name: 'question', required: true, min_length: 3, max_length: 300 }),
                expect.objectContaining({ name: 'source', autocomplete: true }),
                expect.objectContaining({ name: 'public', type: 5 }),
              ]),
            }),
            expect.objectContaining({ name: 'timeline' }),
            expect.objectContaining({ name: 'subscribe' }),
          ]),
        },
        { name: 'ask chips about this', type: 3 },
      ],
    });
  }, 60_000);

  it('says what to do about a token that Discord refuses, and shows none', async () => {
    const { code, err } = await chips(['discord', 'register'], { env: settings({ DISCORD_TOKEN: 'another.token' }) });
    expect(code).toBe(1);
    expect(err).toContain('Discord refuses the token');
    expect(err).not.toContain('another.token');
  }, 60_000);

  it('names the settings that are missing', async () => {
    const { code, err } = await chips(['discord', 'invite']);
    expect(code).toBe(1);
    expect(err).toContain('DISCORD_TOKEN');
  }, 60_000);
});

describe('chips doctor', () => {
  it('asks Discord about the token and prints the invite link', async () => {
    const { out } = await chips(['doctor'], { env: settings() });
    expect(out).toMatch(/ok\s+discord token/u);
    expect(out).toContain(`client_id=${ids.application}`);
  }, 60_000);
});

describe('chips preview discord', () => {
  it.each([
    ['help'],
    ['timeline semiconductors'],
    ['who met in Detroit'],
    ['@everyone [x](https://evil.example) <@1>'],
  ])(
    'prints the message for %j, valid and without a token',
    async (text) => {
      const { out, err } = await chips(['preview', 'discord', text]);
      expect(err).toBe('');
      // What the command printed; its shape is judged just below.
      const message = JSON.parse(out) as Record<string, unknown>;
      expect(requestProblems('POST', '/webhooks/1100000000000000001/token', message)).toEqual([]);
      expect(message).toMatchObject({ flags: 64, allowed_mentions: { parse: [] } });
    },
    60_000,
  );
});
