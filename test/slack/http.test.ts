import { afterEach, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../src/core/reply/types.ts';
import { type Doubles, freePort, type Harness, memorySeen, startHarness, until } from './support/harness.ts';
import { answer, digest } from './support/replies.ts';
import { shown } from './support/shown.ts';

const SHARE = { action: 'share', label: 'Share', id: 'k1' } as const;
const withButtons = answer({ controls: [SHARE, { action: 'evidence', label: 'More evidence', id: 'k1' }] });
const error: Reply = { kind: 'error', message: 'The articles are gone.', fix: 'Bring them back.', controls: [] };

const SUBSCRIBED: Reply = {
  kind: 'notice',
  message: 'Subscribed: daily 09:00 Asia/Tokyo.',
  details: [],
  controls: [{ action: 'unsubscribe', label: 'Undo', id: 'd1' }],
};

let harness: Harness | null = null;

async function start(doubles: Doubles = {}, options: Parameters<typeof startHarness>[1] = {}): Promise<Harness> {
  harness = await startHarness(doubles, options);
  return harness;
}

afterEach(async () => {
  const ended = harness;
  harness = null;
  await ended?.stop();
});

/** A promise that the test resolves when it likes. */
function latch<T>() {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

/** Of three tries, for the machine may be busy with something else; what waits for the search would be slow in all. */
async function quickest(slack: Harness['slack'], url: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const { status, milliseconds } = await slack.slashCommand(url, { text: 'who met in Detroit' });
    expect(status).toBe(200);
    times.push(milliseconds);
  }
  return Math.min(...times);
}

function mention(text: string, over: Record<string, unknown> = {}) {
  const event = { type: 'app_mention', user: 'U0DANA', channel: 'C0GENERAL', text: `<@U0BOT> ${text}`, ts: '100.1' };
  return { ...event, event_ts: event.ts, ...over };
}

function press(slack: Harness['slack'], over: Record<string, unknown> = {}, actionId = 'chips:share:k1') {
  const { payload } = slack.commandPayload();
  return {
    type: 'block_actions',
    team: { id: 'T0LOOP' },
    user: { id: 'U0DANA', username: 'dana', name: 'dana', team_id: 'T0LOOP' },
    api_app_id: 'A0LOOP',
    token: 'deprecated',
    trigger_id: payload['trigger_id'],
    response_url: payload['response_url'],
    container: { type: 'message', message_ts: '100.2', channel_id: 'C0GENERAL', is_ephemeral: true },
    channel: { id: 'C0GENERAL', name: 'general' },
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: 'b',
        action_ts: '100.3',
        text: { type: 'plain_text', text: 'x' },
      },
    ],
    ...over,
  };
}

describe('the slash command', () => {
  it('is answered to the asker alone, with Share, in the zone of the person', async () => {
    const { slack, url, calls, heard } = await start({ reply: () => withButtons });
    const { status, text, responses } = await slack.slashCommand(url, { text: 'who met in Detroit' });
    expect([status, text]).toEqual([200, '']);
    const body = await until(() => responses[0]);
    expect(body).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
    expect(shown(body['blocks'])).toContain('Share');
    expect(body['text']).toContain('Yasutoshi Nishimura');
    expect(heard[0]).toMatchObject({
      command: { verb: 'ask', question: 'who met in Detroit' },
      asker: { tenant: 'slack:T0LOOP', channel: 'C0GENERAL', user: 'U0DANA', zone: 'Europe/London' },
    });
    expect(calls('chat.postMessage')).toEqual([]);
    expect(slack.problems()).toEqual([]);
  });

  it('is acknowledged within 200 ms while the search hangs', async () => {
    const stalled = latch<Reply>();
    const { slack, url } = await start({ reply: () => stalled.promise });
    expect(await quickest(slack, url)).toBeLessThan(200);
    expect(slack.problems()).toEqual([]);
    stalled.open(answer());
  });

  it('is acknowledged while the store hangs', async () => {
    const stalled = latch<boolean>();
    const { slack, url } = await start({ seen: { first: () => stalled.promise } });
    expect(await quickest(slack, url)).toBeLessThan(200);
    stalled.open(true);
  });

  it('sent twice by a double click is answered once', async () => {
    const { slack, url, heard } = await start();
    const { payload } = slack.commandPayload({ text: 'who met in Detroit' });
    const body = new URLSearchParams(payload).toString();
    for (let i = 0; i < 3; i += 1) await slack.post(url, body, 'application/x-www-form-urlencoded');
    await slack.slashCommand(url, { text: 'another question' });
    await until(() => heard.some(({ command }) => command.text === 'another question'));
    expect(heard.filter(({ command }) => command.text === 'who met in Detroit')).toHaveLength(1);
  });

  it('with --public goes to the channel and says who asked', async () => {
    const { slack, url, calls } = await start();
    await slack.slashCommand(url, { text: 'who met in Detroit --public' });
    const { args } = await until(() => calls('chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'C0GENERAL', unfurl_links: false, unfurl_media: false });
    expect(shown(args['blocks'])).toMatch(/dana asked: /u);
    expect(slack.problems()).toEqual([]);
  });

  it('reads entities and hands hostile text on as it was typed', async () => {
    const { slack, url, heard } = await start();
    await slack.slashCommand(url, { text: 'what is R&amp;D &lt;!channel&gt;' });
    await until(() => heard[0]);
    expect(heard[0]?.command.text).toBe('what is R&D <!channel>');
    expect(slack.problems()).toEqual([]);
  });

  it('whose response_url is used up is answered by an ephemeral message', async () => {
    const { slack, url, calls } = await start();
    const { id, payload } = slack.commandPayload({ text: 'who met in Detroit' });
    slack.responseUrls.get(id)?.uses.push({}, {}, {}, {}, {});
    await slack.post(url, new URLSearchParams(payload).toString(), 'application/x-www-form-urlencoded');
    const { args } = await until(() => calls('chat.postEphemeral')[0]);
    expect(args).toMatchObject({ channel: 'C0GENERAL', user: 'U0DANA' });
    expect(shown(args['blocks'])).toContain('Yasutoshi Nishimura');
    expect(slack.problems()).toEqual([]);
  });

  it('in a channel without us and with a used-up response_url is answered by a direct message', async () => {
    const { slack, url, calls } = await start();
    const { id, payload } = slack.commandPayload({ text: 'who met in Detroit', channel: 'C0OUTSIDE' });
    slack.responseUrls.get(id)?.uses.push({}, {}, {}, {}, {});
    await slack.post(url, new URLSearchParams(payload).toString(), 'application/x-www-form-urlencoded');
    const { args } = await until(() => calls('chat.postMessage')[0]);
    expect(args['channel']).toBe('U0DANA');
    expect(slack.problems()).toEqual([]);
  });

  it('that subscribes in a channel without us says how to invite', async () => {
    const { slack, url } = await start({ reply: () => SUBSCRIBED });
    const { responses } = await slack.slashCommand(url, {
      text: 'subscribe daily 09:00 Asia/Tokyo',
      channel: 'C0OUTSIDE',
    });
    const body = await until(() => responses[0]);
    expect(shown(body['blocks'])).toContain('/invite @Chips');
    expect(slack.problems()).toEqual([]);
  });

  it('that subscribes is confirmed to the person and told to the channel in one line', async () => {
    const { slack, url } = await start({ reply: () => SUBSCRIBED });
    const { responses } = await slack.slashCommand(url, { text: 'subscribe daily 09:00 Asia/Tokyo' });
    await until(() => responses[1]);
    expect(responses.map((body) => body['response_type'])).toEqual(['ephemeral', 'in_channel']);
    expect(shown(responses[0]?.['blocks'])).not.toContain('/invite');
    expect(shown(responses[1]?.['blocks'])).toBe('dana: Subscribed: daily 09:00 Asia/Tokyo.');
    expect(slack.problems()).toEqual([]);
  });

  it('whose use case breaks is answered with what to do, and the log holds no token and no question', async () => {
    const { slack, url, logged } = await start({ reply: () => Promise.reject(new Error('disk on fire')) });
    const { responses } = await slack.slashCommand(url, { text: 'a very private question' });
    const body = await until(() => responses[0]);
    expect(shown(body['blocks'])).toContain('Try again');
    const log = logged.join('\n');
    expect(log).toContain('disk on fire');
    for (const secret of [slack.botToken, slack.signingSecret, 'private question', '/respond/']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('requests that are not Slack’s', () => {
  it('are refused: wrong and stale signatures', async () => {
    const { slack, url, heard } = await start();
    expect((await slack.slashCommand(url, { headers: { 'x-slack-signature': 'v0=00' } })).status).toBe(401);
    const old = { ...slack.sign('a=b', Math.floor(Date.now() / 1000) - 301) };
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...old };
    expect((await fetch(url, { method: 'POST', body: 'a=b', headers })).status).toBe(401);
    expect(heard).toEqual([]);
  });

  it('are answered where they ask for health, the challenge or the certificate', async () => {
    const { slack, url, base } = await start();
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
    expect((await fetch(url)).status).toBe(405);
    expect((await slack.sslCheck(url)).status).toBe(200);
    expect(JSON.parse((await slack.urlVerification(url)).text)).toEqual({ challenge: 'challenge-3eZbrw' });
  });
});

describe('mentions', () => {
  it('are answered in their thread, in public, without Share', async () => {
    const { slack, url, calls, heard } = await start({ reply: () => withButtons });
    await slack.event(url, mention('who met in Detroit'));
    const { args } = await until(() => calls('chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'C0GENERAL', thread_ts: '100.1', unfurl_links: false, unfurl_media: false });
    expect(JSON.stringify(args['blocks'])).toContain('chips:evidence:k1');
    expect(JSON.stringify(args['blocks'])).not.toContain('share');
    expect(heard[0]?.command.text).toBe('who met in Detroit');
    expect(slack.problems()).toEqual([]);
  });

  it('carry the earlier questions of their thread', async () => {
    const { slack, url, heard } = await start();
    await slack.event(url, mention('who met in Detroit'));
    await until(() => heard[0]);
    await slack.event(url, mention('and when?', { ts: '100.5', thread_ts: '100.1' }));
    await until(() => heard[1]);
    await slack.event(url, mention('something else', { ts: '200.1' }));
    await until(() => heard[2]);
    expect(heard.map(({ thread }) => thread)).toEqual([[], ['who met in Detroit'], []]);
    expect(slack.problems()).toEqual([]);
  });

  it('know a thread from before the last start by reading it', async () => {
    const { slack, url, heard } = await start({}, { scopes: ['chat:write', 'channels:history', 'users:read'] });
    const said = (ts: string, text: string, user = 'U0DANA') =>
      slack.messages.set(`C0GENERAL/${ts}`, { user, text, ...(ts === '100.1' ? {} : { thread_ts: '100.1' }) });
    said('100.1', '<@U0BOT> who met in Detroit');
    said('100.2', 'not for the bot');
    said('100.3', '<@U0BOT> R&amp;D by whom');
    said('100.5', '<@U0BOT> a later one');
    await slack.event(url, mention('and when?', { ts: '100.4', thread_ts: '100.1' }));
    await until(() => heard[0]);
    expect(heard[0]?.thread).toEqual(['who met in Detroit', 'R&D by whom']);
    expect(slack.problems()).toEqual([]);
  });

  it('delivered three times are answered once, by two processes too', async () => {
    const seen = memorySeen();
    const first = await start({ seen });
    const second = await startHarness({ seen });
    const event = mention('who met in Detroit');
    await first.slack.event(first.url, event, { eventId: 'Ev1' });
    await first.slack.event(first.url, event, { eventId: 'Ev1', retry: 1 });
    await second.slack.event(second.url, event, { eventId: 'Ev1', retry: 2 });
    await first.slack.event(first.url, mention('another', { ts: '300.1' }), { eventId: 'Ev2' });
    await second.slack.event(second.url, mention('and another', { ts: '300.2' }), { eventId: 'Ev3' });
    await until(() => first.calls('chat.postMessage').length > 1 && second.calls('chat.postMessage').length > 0);
    const heard = [...first.heard, ...second.heard].filter(({ command }) => command.text === 'who met in Detroit');
    expect(heard).toHaveLength(1);
    await second.stop();
  });

  it('are answered once while the store is broken', async () => {
    const { slack, url, calls, heard } = await start({ seen: { first: () => Promise.reject(new Error('locked')) } });
    for (const retry of [0, 1, 2]) {
      await slack.event(url, mention('who met in Detroit'), { eventId: 'Ev1', ...(retry === 0 ? {} : { retry }) });
    }
    await slack.event(url, mention('another', { ts: '300.1' }));
    await until(() => calls('chat.postMessage').length === 2);
    expect(heard).toHaveLength(2);
  });

  it.each([
    ['of ourselves', { user: 'U0BOT' }],
    ['of a bot', { bot_id: 'B0OTHER' }],
    ['that were edited', { edited: { user: 'U0DANA', ts: '1' } }],
  ])('%s are not answered', async (_name, over) => {
    const { slack, url, heard } = await start();
    expect((await slack.event(url, mention('who met in Detroit', over))).status).toBe(200);
    await slack.event(url, mention('the next one', { ts: '300.1' }));
    await until(() => heard[0]);
    expect(heard.map(({ command }) => command.text)).toEqual(['the next one']);
  });

  it('that fail are told to the person alone', async () => {
    const { slack, url, calls } = await start({ reply: () => error });
    await slack.event(url, mention('who met in Detroit'));
    const { args } = await until(() => calls('chat.postEphemeral')[0]);
    expect(args).toMatchObject({ user: 'U0DANA', thread_ts: '100.1' });
    expect(shown(args['blocks'])).toContain('Bring them back.');
    expect(calls('chat.postMessage')).toEqual([]);
    expect(slack.problems()).toEqual([]);
  });

  it.each([
    ['is_archived', 'archived'],
    ['missing_scope', 'permission'],
    ['token_revoked', 'SLACK_BOT_TOKEN'],
  ])('that Slack refuses with %s are told with the mend', async (code, words) => {
    const { slack, url, calls } = await start();
    slack.failNext('chat.postMessage', { error: code });
    await slack.event(url, mention('who met in Detroit'));
    const { args } = await until(() => calls('chat.postEphemeral')[0]);
    expect(shown(args['blocks'])).toContain(words);
    expect(slack.problems()).toEqual([]);
  });

  it('wait when Slack asks to, and go out once', async () => {
    const { slack, url, calls } = await start();
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    await slack.event(url, mention('who met in Detroit'));
    await until(() => calls('chat.postMessage')[0]);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  it('are not posted again when nobody knows whether they arrived', async () => {
    const { slack, url, calls } = await start();
    slack.failNext('chat.postMessage', { status: 500 });
    await slack.event(url, mention('who met in Detroit'));
    await until(() => calls('chat.postEphemeral')[0]);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('go out as plain text when Slack does not take the blocks', async () => {
    const { slack, url, calls } = await start();
    slack.failNext('chat.postMessage', { error: 'invalid_blocks' });
    await slack.event(url, mention('who met in Detroit'));
    const { args } = await until(() => calls('chat.postMessage')[0]);
    expect(args['blocks']).toBeUndefined();
    expect(args['text']).toContain('Yasutoshi Nishimura');
    expect(slack.problems()).toEqual([]);
  });
});

describe('direct messages', () => {
  it('are answered where they stand', async () => {
    const { slack, url, calls, heard } = await start({ reply: () => withButtons });
    const event = { type: 'message', channel_type: 'im', channel: 'D0DANA', user: 'U0DANA', ts: '100.1' };
    await slack.event(url, { ...event, text: 'who met in &lt;Detroit&gt;' });
    const { args } = await until(() => calls('chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'D0DANA', unfurl_links: false });
    expect(args['thread_ts']).toBeUndefined();
    expect(heard[0]?.command.text).toBe('who met in <Detroit>');
    // Our own message and an edit come back as events.
    await slack.event(url, { ...event, ts: '100.2', user: 'U0BOT', bot_id: 'B0BOT', text: 'answer' });
    await slack.event(url, { ...event, ts: '100.3', subtype: 'message_changed', message: { text: 'edited' } });
    await slack.event(url, { ...event, ts: '100.4', text: 'the next one' });
    await until(() => heard[1]);
    expect(heard).toHaveLength(2);
    expect(slack.problems()).toEqual([]);
  });

  it('in channels are left alone', async () => {
    const { slack, url, heard } = await start();
    const event = {
      type: 'message',
      channel_type: 'channel',
      channel: 'C0GENERAL',
      user: 'U0DANA',
      ts: '1.1',
      text: 'hi',
    };
    await slack.event(url, event);
    await slack.event(url, mention('a question'));
    await until(() => heard[0]);
    expect(heard).toHaveLength(1);
  });
});

describe('buttons', () => {
  it('Share posts question, answer and source for everybody and says who asked; a double click posts once', async () => {
    const { slack, url, calls } = await start({ press: () => answer() });
    await slack.interaction(url, press(slack));
    await slack.interaction(url, press(slack));
    const { args } = await until(() => calls('chat.postMessage')[0]);
    const text = shown(args['blocks']);
    for (const part of ['dana asked: who met in Detroit', 'Yasutoshi Nishimura', 'Reuters · 26 May 2023']) {
      expect(text).toContain(part);
    }
    await until(() => calls('response_url')[0]);
    expect(calls('chat.postMessage')).toHaveLength(1);
    expect(slack.problems()).toEqual([]);
  });

  it('Share in a thread posts in the thread', async () => {
    const { slack, url, calls } = await start();
    const container = {
      type: 'message',
      message_ts: '100.2',
      thread_ts: '100.1',
      channel_id: 'C0GENERAL',
      is_ephemeral: true,
    };
    await slack.interaction(url, press(slack, { container }));
    expect((await until(() => calls('chat.postMessage')[0])).args['thread_ts']).toBe('100.1');
    expect(slack.problems()).toEqual([]);
  });

  it('Share in a channel without us goes by the response_url and says how to invite', async () => {
    const { slack, url, calls } = await start({}, { scopes: ['chat:write', 'commands', 'users:read'] });
    await slack.interaction(url, press(slack, { channel: { id: 'C0OUTSIDE', name: 'outside' } }));
    await until(() => calls('response_url').length === 2);
    const [first, second] = calls('response_url');
    expect(first?.args).toMatchObject({ response_type: 'in_channel', replace_original: false, unfurl_links: false });
    expect(second?.args).toMatchObject({ response_type: 'ephemeral' });
    expect(shown(second?.args['blocks'])).toContain('/invite @Chips');
    expect(slack.problems()).toEqual([]);
  });

  it('Share that cannot be posted is told privately and can be tried again', async () => {
    const { slack, url, calls } = await start();
    slack.failNext('chat.postMessage', { error: 'is_archived' });
    await slack.interaction(url, press(slack));
    const { args } = await until(() => calls('response_url')[0]);
    expect(shown(args['blocks'])).toContain('archived');
    await slack.interaction(url, press(slack));
    await until(() => calls('chat.postMessage')[0]);
    expect(slack.problems()).toEqual([]);
  });

  it('More evidence and expired ids are answered to the presser alone', async () => {
    const pressed: string[] = [];
    const { slack, url, calls } = await start({
      press: (action, id, asker) => {
        pressed.push(`${action} ${id} ${asker.tenant} ${asker.user}`);
        return error;
      },
    });
    await slack.interaction(url, press(slack, {}, 'chips:evidence:k1'));
    const { args } = await until(() => calls('response_url')[0]);
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(pressed).toEqual(['evidence k1 slack:T0LOOP U0DANA']);
    await slack.interaction(url, press(slack, {}, 'chips:share:gone'));
    await until(() => calls('response_url').length === 2);
    expect(calls('chat.postMessage')).toEqual([]);
    expect(slack.problems()).toEqual([]);
  });

  it('a page takes the place of the last one only where nobody else reads it', async () => {
    const { slack, url, calls } = await start();
    await slack.interaction(url, press(slack, {}, 'chips:page:k1.2'));
    await until(() => calls('response_url').length === 1);
    const container = { type: 'message', message_ts: '100.2', channel_id: 'C0GENERAL', is_ephemeral: false };
    await slack.interaction(url, press(slack, { container }, 'chips:page:k1.3'));
    await until(() => calls('response_url').length === 2);
    expect(calls('response_url').map(({ args }) => args['replace_original'])).toEqual([true, false]);
  });

  it.each(['chips:format:disk', 'chips:share:', 'chips:share:../x', 'other:share:k1'])(
    '%s is none of ours',
    async (id) => {
      const { slack, url, calls } = await start();
      await slack.interaction(url, press(slack, {}, id));
      await slack.interaction(url, press(slack, {}, 'chips:evidence:k1'));
      await until(() => calls('response_url')[0]);
      expect(calls('response_url')).toHaveLength(1);
      expect(calls('chat.postMessage')).toEqual([]);
    },
  );
});

describe('the message shortcut', () => {
  it('asks what the message says, and answers the person alone', async () => {
    const { slack, url, heard, calls } = await start();
    const { payload } = slack.commandPayload();
    await slack.interaction(url, {
      type: 'message_action',
      callback_id: 'ask_about',
      trigger_id: payload['trigger_id'],
      response_url: payload['response_url'],
      team: { id: 'T0LOOP' },
      user: { id: 'U0DANA', name: 'dana' },
      channel: { id: 'C0GENERAL', name: 'general' },
      message: { type: 'message', user: 'U0OTHER', ts: '5.1', text: 'watch <@U0OTHER> meet in R&amp;D' },
    });
    const { args } = await until(() => calls('response_url')[0]);
    expect(args).toMatchObject({ response_type: 'ephemeral' });
    expect(heard[0]?.command).toMatchObject({ verb: 'ask', question: 'watch @U0OTHER meet in R&D' });
    expect(slack.problems()).toEqual([]);
  });
});

describe('the Home tab', () => {
  it('shows what is the person’s, and what a button there did', async () => {
    const asked: (string | null)[] = [];
    const { slack, url, calls } = await start({
      reply: ({ command, asker }) => {
        asked.push(asker.channel);
        return { kind: 'notice', message: `about ${command.verb}`, details: [], controls: [...SUBSCRIBED.controls] };
      },
      press: () => ({ kind: 'notice', message: 'Stopped d1.', details: [], controls: [] }),
    });
    await slack.event(url, {
      type: 'app_home_opened',
      user: 'U0DANA',
      channel: 'D0DANA',
      tab: 'messages',
      event_ts: '1.1',
    });
    await slack.event(url, {
      type: 'app_home_opened',
      user: 'U0DANA',
      channel: 'D0DANA',
      tab: 'home',
      event_ts: '1.2',
    });
    const { args } = await until(() => calls('views.publish')[0]);
    expect(shown(args)).toContain('about subscriptions');
    expect(asked).toEqual(['U0DANA', 'U0DANA']);
    const over = { channel: undefined, container: { type: 'view', view_id: 'V1' }, view: { id: 'V1', type: 'home' } };
    await slack.interaction(url, press(slack, over, 'chips:unsubscribe:d1'));
    const again = await until(() => calls('views.publish')[1]);
    expect(shown(again.args).split('\n')[0]).toBe('Stopped d1.');
    expect(slack.problems()).toEqual([]);
  });
});

describe('channels', () => {
  it('that go and come back are told to the digests', async () => {
    const { slack, url, channels } = await start();
    await slack.event(url, { type: 'channel_archive', channel: 'C0GENERAL', user: 'U0DANA', event_ts: '1.1' });
    await until(() => channels[0]);
    await slack.event(url, { type: 'channel_unarchive', channel: 'C0GENERAL', user: 'U0DANA', event_ts: '1.2' });
    await until(() => channels[1]);
    await slack.event(url, {
      type: 'member_joined_channel',
      channel: 'C0NEW',
      user: 'U0BOT',
      team: 'T0LOOP',
      event_ts: '1.3',
    });
    await until(() => channels[2]);
    expect(channels).toEqual(['lost C0GENERAL: the channel is archived', 'back C0GENERAL', 'back C0NEW']);
  });
});

describe('stopping', () => {
  it('waits for a running answer', async () => {
    const slow = latch<Reply>();
    const { slack, url, platform, heard } = await start({ reply: () => slow.promise });
    const { responses } = await slack.slashCommand(url, { text: 'who met in Detroit' });
    await until(() => heard[0]);
    const stopped = platform.stop();
    slow.open(answer());
    await stopped;
    expect(responses).toHaveLength(1);
  });
});

describe('starting', () => {
  it.each([
    ['a refused token', { error: 'invalid_auth' }, /bot token is refused \(invalid_auth\).*OAuth & Permissions/u],
    ['a removed app', { error: 'account_inactive' }, /account_inactive/u],
  ])('with %s says what to do', async (_name, failure, message) => {
    const { slack } = await start();
    slack.failNext('auth.test', failure);
    await expect(startOn(slack, await freePort())).rejects.toThrow(message);
  });

  it('on a taken port says so', async () => {
    const { slack, base } = await start();
    await expect(startOn(slack, Number(new URL(base).port))).rejects.toThrow(/port \d+ is taken.*Set PORT/u);
  });
});

async function startOn(slack: Harness['slack'], port: number): Promise<unknown> {
  const { startSlack } = await import('../../adapters/slack/startSlack.ts');
  const unused = {} as never;
  return startSlack({
    config: {
      botToken: slack.botToken,
      apiUrl: slack.apiUrl,
      way: { kind: 'http', signingSecret: slack.signingSecret },
    },
    service: unused,
    digests: unused,
    store: unused,
    clock: { now: Date.now },
    log: { log: () => {} },
    port,
  });
}

describe('the poster', () => {
  const target = { kind: 'channel', tenant: 'slack:T0LOOP', channel: 'C0GENERAL' } as const;
  const mark = { deliveryId: 'd'.repeat(24), nonce: 'n' };

  it('posts a digest with its delivery id and finds it again', async () => {
    const { platform, slack, calls } = await start({}, { scopes: ['chat:write', 'channels:history'] });
    const since = Date.now();
    expect(await platform.poster.find?.(target, mark.deliveryId, since - 5000)).toEqual({ status: 'absent' });
    const posted = await platform.poster.post(target, digest(), mark);
    const { args } = calls('chat.postMessage')[0] ?? { args: {} };
    expect(args).toMatchObject({
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: 'chips_digest', event_payload: { delivery_id: mark.deliveryId } },
    });
    const ref = posted.status === 'sent' ? posted.ref : '';
    expect(await platform.poster.find?.(target, mark.deliveryId, since - 5000)).toEqual({ status: 'found', ref });
    expect(slack.problems()).toEqual([]);
  });

  it('cannot tell without the scope', async () => {
    const { platform } = await start();
    const found = await platform.poster.find?.(target, mark.deliveryId, 0);
    expect(found).toMatchObject({ status: 'unable', why: expect.stringContaining('channels:history') });
  });

  it.each([
    ['C0OUTSIDE', { status: 'refused', permanent: true, why: expect.stringContaining('/invite @Chips') }],
    ['C0ARCHIVED', { status: 'refused', permanent: true, why: expect.stringContaining('archived') }],
    ['C0NOWHERE', { status: 'refused', permanent: true }],
  ])('says of %s why not', async (channel, expected) => {
    const { platform } = await start();
    expect(await platform.poster.post({ ...target, channel }, digest(), mark)).toMatchObject(expected);
  });

  it.each([
    [
      { status: 429, retryAfter: 7 },
      { status: 'retry', afterMs: 7000 },
    ],
    [{ status: 503 }, { status: 'unknown' }],
    [{ error: 'internal_error' }, { status: 'unknown' }],
    [{ error: 'token_revoked' }, { status: 'refused', permanent: true }],
    [{ error: 'something_new' }, { status: 'refused', permanent: false }],
  ])('makes one attempt: %j', async (failure, expected) => {
    const { platform, slack } = await start();
    slack.failNext('chat.postMessage', failure);
    expect(await platform.poster.post(target, digest(), mark)).toMatchObject(expected);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('keeps to one message a second in a channel', async () => {
    const { platform } = await start({}, { messagesPerSecondPerChannel: 1 });
    const posts = [1, 2, 3].map(() => platform.poster.post(target, digest(), mark));
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  });

  it('writes to a person', async () => {
    const { platform, calls } = await start();
    await platform.poster.post({ kind: 'person', tenant: 'slack:T0LOOP', user: 'U0DANA' }, error, mark);
    expect(calls('chat.postMessage')[0]?.args['channel']).toBe('U0DANA');
  });
});
