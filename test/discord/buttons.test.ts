import { afterEach, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../src/core/reply/types.ts';
import type { Answer } from '../../src/core/types.ts';
import { answer } from '../slack/support/replies.ts';
import { ids } from '../support/platforms/discord-loopback.mjs';
import { answers, type Doubles, type Harness, startHarness, until } from './support/harness.ts';
import { shown } from './support/shown.ts';

const EPHEMERAL = 64;
const open: Harness[] = [];

async function start(doubles?: Doubles): Promise<Harness> {
  const harness = await startHarness(doubles);
  open.push(harness);
  return harness;
}

afterEach(async () => {
  for (const harness of open.splice(0)) await harness.stop();
});

/** A press of a button on a message of ours. */
function press({ discord }: Harness, customId: string, over: Readonly<Record<string, unknown>> = {}) {
  const button = (custom_id: string, label: string) => ({ type: 2, style: 2, custom_id, label });
  const message = {
    id: discord.snowflake(),
    channel_id: ids.channel,
    author: { id: ids.bot, username: 'chips', discriminator: '0001', avatar: null, bot: true },
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 20,
    flags: EPHEMERAL,
    components: [{ type: 1, components: [button('chips:share:a1', 'Share'), button('chips:evidence:a1', 'More')] }],
  };
  const interaction = discord.interaction({ type: 3 });
  const whole = { ...interaction, data: { component_type: 2, custom_id: customId }, message, ...over };
  discord.dispatch('INTERACTION_CREATE', whole);
  return whole;
}

const EXPIRED: Reply = {
  kind: 'error',
  message: 'That answer is no longer kept here.',
  fix: 'Ask again.',
  controls: [],
};

describe('a button', () => {
  it('shares a private answer with everybody, says who asked, and is gone then', async () => {
    const pressed: string[] = [];
    const harness = await start({
      press: (action, id, asker) => {
        pressed.push(`${action} ${id} ${asker.tenant}`);
        return answer({ controls: [{ action: 'evidence', label: 'More evidence', id }] });
      },
    });
    const [deferred, posted, edited] = await answers(harness.discord, press(harness, 'chips:share:a1'), 3);
    expect(pressed).toEqual([`share a1 discord:${ids.guild}`]);
    expect(deferred).toMatchObject({ type: 6 });
    expect(posted).toMatchObject({ method: 'POST', allowed_mentions: { parse: [], replied_user: false } });
    expect(Number(posted?.['flags'] ?? 0) & EPHEMERAL).toBe(0);
    expect(shown(posted?.['embeds'])).toContain('Dana asked: who met in Detroit');
    expect(JSON.stringify(edited?.['components'])).not.toContain('chips:share');
    expect(JSON.stringify(edited?.['components'])).toContain('chips:evidence:a1');
  });

  it('shares once however often it is pressed', async () => {
    const harness = await start();
    const first = press(harness, 'chips:share:a1');
    await answers(harness.discord, first, 3);
    const [, told] = await answers(harness.discord, press(harness, 'chips:share:a1'), 2);
    expect(told).toMatchObject({ flags: EPHEMERAL });
    expect(shown(told?.['embeds'])).toMatch(/shared already/u);
  });

  it('names the permission that is missing at the click', async () => {
    const harness = await start();
    // All but Administrator, Send Messages and Embed Links.
    const held = String(2147483647n & ~(1n << 3n) & ~(1n << 11n) & ~(1n << 14n));
    const [, told] = await answers(harness.discord, press(harness, 'chips:share:a1', { app_permissions: held }), 2);
    expect(told).toMatchObject({ flags: EPHEMERAL });
    expect(shown(told?.['embeds'])).toContain('Chips lacks the permissions “Send Messages” and “Embed Links”');
  });

  it('shares nothing for somebody who may not write there', async () => {
    const harness = await start();
    const user = { id: ids.user, username: 'dana', discriminator: '0', global_name: 'Dana', avatar: null };
    const member = {
      user,
      roles: [],
      joined_at: '2024-01-01T00:00:00.000000+00:00',
      deaf: false,
      mute: false,
      flags: 0,
      permissions: '1024',
    };
    const [, told] = await answers(harness.discord, press(harness, 'chips:share:a1', { member }), 2);
    expect(told).toMatchObject({ flags: EPHEMERAL });
    expect(shown(told?.['embeds'])).toContain('You may not write in this channel');
  });

  it('shows evidence to whoever pressed it alone', async () => {
    const harness = await start({
      press: () => ({ kind: 'evidence', question: 'who met', items: [], controls: [] }),
    });
    const [deferred, told] = await answers(harness.discord, press(harness, 'chips:evidence:a1'), 2);
    expect(deferred).toMatchObject({ type: 6 });
    expect(told).toMatchObject({ method: 'POST', flags: EPHEMERAL });
    expect(shown(told?.['embeds'])).toContain('Evidence: who met');
  });

  it('turns the page of a private timeline in place', async () => {
    const timeline: Reply = {
      kind: 'timeline',
      title: 'Timeline',
      topic: null,
      from: null,
      to: null,
      lines: [],
      page: 2,
      pages: 2,
      total: 9,
      caveats: [],
      controls: [],
    };
    const harness = await start({ press: () => timeline });
    const [, edited] = await answers(harness.discord, press(harness, 'chips:page:t1.2'), 2);
    expect(edited).toMatchObject({ method: 'PATCH' });
    expect(shown(edited?.['embeds'])).toContain('page 2 of 2');
  });

  it('that has expired offers to ask again', async () => {
    const harness = await start({ press: () => EXPIRED });
    const [, told] = await answers(harness.discord, press(harness, 'chips:share:a1'), 2);
    expect(told).toMatchObject({ flags: EPHEMERAL });
    expect(JSON.stringify(told?.['components'])).toContain('Ask again');
  });

  it('of an older build is told so', async () => {
    const harness = await start();
    const [, told] = await answers(harness.discord, press(harness, 'poll:1'), 2);
    expect(shown(told?.['embeds'])).toMatch(/does not know this button/u);
  });

  it('delivered twice acts once', async () => {
    let presses = 0;
    const harness = await start({
      press: () => {
        presses += 1;
        return answer();
      },
    });
    const pressed = press(harness, 'chips:evidence:a1');
    harness.discord.dispatch('INTERACTION_CREATE', pressed);
    await answers(harness.discord, pressed, 2);
    await answers(harness.discord, press(harness, 'chips:evidence:a1'), 2);
    expect(presses).toBe(2);
  });
});

describe('a follow-up', () => {
  const before = { request: { question: 'who met in Detroit' } } as const;

  it('opens a form, and is understood by the questions before it', async () => {
    const harness = await start({
      shown: (tenant, id) =>
        tenant === `discord:${ids.guild}` && id === 'a1'
          ? { kind: 'answer', request: before.request, answer: {} as Answer, user: ids.user }
          : null,
    });
    const { discord, heard } = harness;
    const [form] = await answers(discord, press(harness, 'chips:followup:a1'), 1);
    expect(form).toMatchObject({ type: 9, data: { custom_id: 'chips:form:a1' } });
    const filled = discord.interaction({ type: 5 });
    const components = [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'question', value: 'and when?' } }];
    discord.dispatch('INTERACTION_CREATE', { ...filled, data: { custom_id: 'chips:form:a1', components } });
    const [deferred, edited] = await answers(discord, filled, 2);
    expect(deferred).toMatchObject({ type: 5, data: { flags: EPHEMERAL } });
    expect(shown(edited?.['embeds'])).toContain('Yasutoshi Nishimura');
    expect(heard).toMatchObject([{ command: { verb: 'ask', question: 'and when?' }, thread: ['who met in Detroit'] }]);
    await until(() => heard.length === 1);
  });
});

describe('a button in a place that the client does not know', () => {
  it('works as anywhere else', async () => {
    const harness = await start();
    const elsewhere = { channel: undefined, channel_id: '1100000000000000088', guild_id: '1100000000000000089' };
    const owners = { authorizing_integration_owners: { 1: ids.user } };
    const pressed = press(harness, 'chips:share:a1', { ...elsewhere, ...owners });
    const [, posted, edited] = await answers(harness.discord, pressed, 3);
    expect(shown(posted?.['embeds'])).toContain('Dana asked');
    expect(JSON.stringify(edited?.['components'])).not.toContain('chips:share');
  });

  it('belongs to the person, not to a server that has not invited Chips', async () => {
    const tenants: string[] = [];
    const harness = await start({
      press: (_action, _id, asker) => {
        tenants.push(asker.tenant);
        return answer();
      },
    });
    const elsewhere = { channel: undefined, channel_id: '1100000000000000088', guild_id: '1100000000000000089' };
    const owners = { authorizing_integration_owners: { 1: ids.user } };
    await answers(harness.discord, press(harness, 'chips:evidence:a1', { ...elsewhere, ...owners }), 2);
    expect(tenants).toEqual([`discord-user:${ids.user}`]);
  });
});
