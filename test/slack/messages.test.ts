import { describe, expect, it } from '@jest/globals';
import { memorySeen, startHarness, until } from './support/harness.ts';
import { FAILED, mention, WITH_BUTTONS } from './support/payloads.ts';
import { shown } from './support/shown.ts';
import { useHarness } from './support/useHarness.ts';

const start = useHarness();

describe('mentions', () => {
  it('are answered in their thread, in public, without Share', async () => {
    const { slack, url, calls, heard } = await start({ reply: () => WITH_BUTTONS });
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

  it('told by two events are answered once', async () => {
    const { slack, url, heard } = await start();
    await slack.event(url, mention('who met in Detroit', { channel: 'D0DANA' }), { eventId: 'Ev1' });
    const twin = mention('who met in Detroit', { channel: 'D0DANA', type: 'message', channel_type: 'im' });
    await slack.event(url, twin, { eventId: 'Ev2' });
    await slack.event(url, mention('another', { ts: '300.1' }), { eventId: 'Ev3' });
    await until(() => heard.some(({ command }) => command.text === 'another'));
    expect(heard).toHaveLength(2);
  });

  it('are answered once while the store is broken', async () => {
    const { slack, url, calls, heard } = await start({ seen: { first: () => Promise.reject(new Error('locked')) } });
    for (const retry of [0, 1, 2]) {
      await slack.event(url, mention('who met in Detroit'), { eventId: 'Ev1', ...(retry === 0 ? {} : { retry }) });
    }
    await slack.event(url, mention('another', { ts: '300.1' }), { eventId: 'Ev2' });
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
    const { slack, url, calls } = await start({ reply: () => FAILED });
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
    const { slack, url, calls, heard } = await start({ reply: () => WITH_BUTTONS });
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
