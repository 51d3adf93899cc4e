import { describe, expect, it } from '@jest/globals';
import { until } from './support/harness.ts';
import { FAILED, press, SUBSCRIBED } from './support/payloads.ts';
import { answer } from './support/replies.ts';
import { shown } from './support/shown.ts';
import { useHarness } from './support/useHarness.ts';

const start = useHarness();

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
        return FAILED;
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
