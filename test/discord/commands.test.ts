import { afterEach, describe, expect, it } from '@jest/globals';
import { answer, refusal } from '../slack/support/replies.ts';
import { ids } from '../support/platforms/discord-loopback.mjs';
import { answers, type Doubles, type Harness, startHarness, subcommand, until } from './support/harness.ts';
import { shown } from './support/shown.ts';

const EPHEMERAL = 64;
const open: Harness[] = [];

async function start(doubles?: Doubles, options?: Parameters<typeof startHarness>[1]): Promise<Harness> {
  const harness = await startHarness(doubles, options);
  open.push(harness);
  return harness;
}

afterEach(async () => {
  for (const harness of open.splice(0)) await harness.stop();
});

const ask = (question: string, more: Readonly<Record<string, unknown>> = {}) => ({
  options: subcommand('ask', { question, ...more }),
});

describe('a slash command', () => {
  it('is deferred for the asker alone and answered with the card in an embed', async () => {
    const { discord, heard } = await start();
    const interaction = discord.dispatchInteraction(ask('who met in Detroit', { from: '2022' }));
    const [deferred, edited] = await answers(discord, interaction, 2);
    expect(deferred).toMatchObject({ type: 5, data: { flags: EPHEMERAL } });
    expect(edited).toMatchObject({ method: 'PATCH', allowed_mentions: { parse: [], replied_user: false } });
    expect(edited?.['content']).toBeUndefined();
    expect(shown(edited?.['embeds'])).toContain('Yasutoshi Nishimura and Gina Raimondo');
    expect(shown(edited?.['embeds'])).toContain('planned, not confirmed');
    expect(heard).toMatchObject([
      {
        command: { verb: 'ask', question: 'who met in Detroit', from: '2022' },
        asker: { tenant: `discord:${ids.guild}`, channel: ids.channel, user: ids.user, zone: null },
      },
    ]);
  });

  it('is public from the first moment when asked so', async () => {
    const { discord } = await start();
    const interaction = discord.dispatchInteraction(ask('who met in Detroit', { public: true }));
    const [deferred, edited] = await answers(discord, interaction, 2);
    expect(deferred).toMatchObject({ type: 5, data: { flags: 0 } });
    expect(shown(edited?.['embeds'])).toContain('Dana asked: who met in Detroit');
  });

  it('keeps an error private even then, with what to do', async () => {
    const error = { kind: 'error', message: 'The store is full.', fix: 'Free some space.', controls: [] } as const;
    const { discord } = await start({ reply: () => error });
    const interaction = discord.dispatchInteraction(ask('who met in Detroit', { public: true }));
    const [, removed, told] = await answers(discord, interaction, 3);
    expect(removed).toMatchObject({ method: 'DELETE' });
    expect(told).toMatchObject({ method: 'POST', flags: EPHEMERAL });
    expect(shown(told?.['embeds'])).toBe('The store is full.\nFree some space.');
  });

  it('is deferred while the search hangs', async () => {
    let release = (): void => {};
    const hung = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { discord } = await start({ reply: () => hung.then(() => answer()) });
    const interaction = discord.dispatchInteraction(ask('who met in Detroit'));
    const [deferred] = await answers(discord, interaction, 1);
    expect(deferred).toMatchObject({ type: 5 });
    expect(discord.answersTo(interaction)).toHaveLength(1);
    release();
    await answers(discord, interaction, 2);
  });

  it('that is delivered three times gets one answer', async () => {
    const { discord, heard } = await start();
    const interaction = discord.dispatchInteraction(ask('who met in Detroit'));
    discord.dispatch('INTERACTION_CREATE', interaction);
    discord.dispatch('INTERACTION_CREATE', interaction);
    await answers(discord, interaction, 2);
    const later = discord.dispatchInteraction(ask('and who else'));
    await answers(discord, later, 2);
    expect(heard.map(({ command }) => command.text)).toEqual(['ask who met in Detroit', 'ask and who else']);
    expect(discord.calls.filter(({ path }) => path.includes(interaction.token))).toHaveLength(2);
  });

  it('that another process has acknowledged gets nothing more', async () => {
    const { discord, heard, logged } = await start();
    const interaction = discord.interaction(ask('who met in Detroit'));
    const known = discord.interactions.get(interaction.token);
    if (known) known.acknowledged = true;
    discord.dispatch('INTERACTION_CREATE', interaction);
    await until(() => logged.find((line) => line.includes('40060')));
    expect(heard).toEqual([]);
    expect(discord.answersTo(interaction)).toEqual([]);
  });

  it('that comes too late is dropped', async () => {
    const { discord, heard, logged } = await start();
    const interaction = discord.interaction(ask('who met in Detroit'));
    const known = discord.interactions.get(interaction.token);
    if (known) known.created -= 4_000;
    discord.dispatch('INTERACTION_CREATE', interaction);
    await until(() => logged.find((line) => line.includes('10062')));
    expect(heard).toEqual([]);
  });

  it('whose embeds Discord does not take is answered in plain words once', async () => {
    const { discord, logged } = await start();
    discord.failNext('@original', { status: 400, body: { message: 'Invalid Form Body', code: 50035 } });
    const interaction = discord.dispatchInteraction(ask('who met in Detroit'));
    const [, edited] = await answers(discord, interaction, 2);
    expect(edited?.['content']).toContain('Yasutoshi Nishimura and Gina Raimondo');
    expect(edited).toMatchObject({ embeds: [], allowed_mentions: { parse: [] } });
    expect(logged.filter((line) => line.includes('does not take the embeds'))).toHaveLength(1);
  });

  it('whose time ran out is answered in the channel when it was public, and nowhere when it was not', async () => {
    const { discord, logged } = await start();
    const expired = { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } };
    discord.failNext('@original', expired);
    discord.dispatchInteraction(ask('who met in Detroit', { public: true }));
    const [message] = await until(() => (discord.channelMessages.length > 0 ? discord.channelMessages : null));
    expect(shown(message?.['embeds'])).toContain('Yasutoshi Nishimura');
    discord.failNext('@original', expired);
    discord.dispatchInteraction(ask('who met in Osaka'));
    await until(() => logged.filter((line) => line.includes('50027')).length === 2);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('in direct messages belongs to the person alone', async () => {
    const { discord, heard } = await start();
    const { member: _member, ...interaction } = discord.interaction(ask('who met in Detroit'));
    const user = { id: ids.user, username: 'dana', discriminator: '0', global_name: 'Dana', avatar: null };
    const channel = { id: '1100000000000000009', type: 1 };
    const here = { guild_id: undefined, context: 1, user, channel_id: channel.id, channel };
    discord.dispatch('INTERACTION_CREATE', { ...interaction, ...here });
    await until(() => heard.length > 0);
    expect(heard[0]?.asker).toMatchObject({ tenant: `discord-user:${ids.user}`, channel: channel.id });
  });

  it('without a verb is help', async () => {
    const { discord, heard } = await start();
    discord.dispatchInteraction({ options: [] });
    await until(() => heard.length > 0);
    expect(heard[0]?.command.verb).toBe('help');
  });

  it('that breaks beneath ends in a private word', async () => {
    const { discord } = await start({
      reply: () => {
        throw new Error('broken');
      },
    });
    const interaction = discord.dispatchInteraction(ask('who met in Detroit'));
    const [, told] = await answers(discord, interaction, 2);
    expect(told).toMatchObject({ flags: EPHEMERAL });
    expect(shown(told?.['embeds'])).toMatch(/Something went wrong/u);
  });

  it('refused says so first', async () => {
    const { discord } = await start({ reply: () => refusal() });
    const interaction = discord.dispatchInteraction(ask('who met in Osaka'));
    const [, edited] = await answers(discord, interaction, 2);
    expect(shown(edited?.['embeds']).split('\n')[0]).toMatch(/Not in the corpus/u);
  });

  it('for a digest elsewhere is refused where the person could not write', async () => {
    const { discord, heard } = await start();
    const options = [
      {
        name: 'subscribe',
        type: 1,
        options: [
          { name: 'cadence', type: 3, value: 'daily' },
          { name: 'time', type: 3, value: '09:00' },
          { name: 'channel', type: 7, value: '1100000000000000099' },
        ],
      },
    ];
    discord.failNext('/channels/{channel_id}', { status: 403, body: { message: 'Missing Access', code: 50001 } });
    const interaction = discord.dispatchInteraction({ options });
    const [, edited] = await answers(discord, interaction, 2);
    expect(shown(edited?.['embeds'])).toMatch(/channel of this server that you can write in/u);
    expect(heard).toEqual([]);
  });
});

describe('"Ask Chips about this"', () => {
  it('asks the text of a message, for the person alone', async () => {
    const { discord, heard } = await start();
    const id = discord.snowflake();
    const author = { id: ids.user, username: 'dana', discriminator: '0', global_name: 'Dana', avatar: null };
    const target = { id, channel_id: ids.channel, author, content: 'status of the Detroit meeting', type: 0, flags: 0 };
    const lists = { embeds: [], attachments: [], mentions: [], mention_roles: [], components: [] };
    const told = { timestamp: '2026-01-01T00:00:00.000000+00:00', edited_timestamp: null, tts: false, pinned: false };
    const interaction = discord.interaction({ name: 'ask chips about this', commandType: 3 });
    const resolved = { messages: { [id]: { ...target, ...lists, ...told, mention_everyone: false } } };
    const data = { ...interaction.data, options: undefined, target_id: id, resolved };
    discord.dispatch('INTERACTION_CREATE', { ...interaction, data });
    const [deferred] = await answers(discord, interaction, 2);
    expect(deferred).toMatchObject({ type: 5, data: { flags: EPHEMERAL } });
    expect(heard).toMatchObject([{ command: { verb: 'ask', question: 'status of the Detroit meeting' } }]);
  });
});

describe('autocomplete', () => {
  const typing = {
    type: 4,
    options: [{ name: 'timeline', type: 1, options: [{ name: 'topic', type: 3, value: 'chi', focused: true }] }],
  };

  it('proposes from memory, at most 25, none longer than 100 characters', async () => {
    const asked: string[] = [];
    const words = ['chips', 'chips', ' ', '半導体'.repeat(60), ...Array.from({ length: 40 }, (_, i) => `topic ${i}`)];
    const { discord } = await start({
      suggest: (kind, typed) => {
        asked.push(`${kind} ${typed}`);
        return words;
      },
    });
    const interaction = discord.dispatchInteraction(typing);
    const [told] = await answers(discord, interaction, 1);
    // Judged by the rules above.
    const { choices = [] } = (told?.['data'] ?? {}) as { choices?: { name: string; value: string }[] };
    expect(asked).toEqual(['topic chi']);
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: 'chips', value: 'chips' });
    expect(Math.max(...choices.map(({ value }) => value.length))).toBe(100);
  });

  it('answers with nothing when the service breaks, and drops what is too late', async () => {
    const { discord, logged } = await start({
      suggest: () => {
        throw new Error('broken');
      },
    });
    const [told] = await answers(discord, discord.dispatchInteraction(typing), 1);
    expect(told).toMatchObject({ type: 8, data: { choices: [] } });
    const late = discord.interaction(typing);
    const known = discord.interactions.get(late.token);
    if (known) known.created -= 4_000;
    discord.dispatch('INTERACTION_CREATE', late);
    await until(() => logged.find((line) => line.includes('10062')));
  });
});
