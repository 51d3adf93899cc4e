import { describe, expect, it } from '@jest/globals';
import { startSlack } from '../../adapters/slack/startSlack.ts';
import { until } from './support/harness.ts';
import { shown } from './support/shown.ts';
import { useHarness } from './support/useHarness.ts';

const start = useHarness({ socket: true });

function mention(eventId: string, over: Record<string, unknown> = {}) {
  const event = {
    type: 'app_mention',
    user: 'U0DANA',
    channel: 'C0GENERAL',
    text: '<@U0BOT> who met',
    ts: '1.1',
    ...over,
  };
  return {
    token: 'deprecated',
    team_id: 'T0LOOP',
    api_app_id: 'A0LOOP',
    type: 'event_callback',
    event_id: eventId,
    authorizations: [{ team_id: 'T0LOOP', user_id: 'U0BOT', is_bot: true }],
    event: { event_ts: '1.1', ...event },
  };
}

describe('Socket Mode', () => {
  it('names its way in the ready line', async () => {
    const { platform } = await start();
    expect(platform.ready).toBe('Slack ready: workspace Loop, Socket Mode');
  });

  it('acknowledges and answers commands, mentions and buttons', async () => {
    const { slack, calls } = await start();
    const { id, payload } = slack.commandPayload({ text: 'who met in Detroit' });
    await slack.socketSend('slash_commands', payload);
    const body = await until(() => slack.responseUrls.get(id)?.uses[0]);
    expect(body).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
    await slack.socketSend('events_api', mention('Ev1'));
    const { args } = await until(() => calls('chat.postMessage')[0]);
    expect(args['thread_ts']).toBe('1.1');
    const { payload: other } = slack.commandPayload();
    await slack.socketSend('interactive', {
      type: 'block_actions',
      team: { id: 'T0LOOP' },
      user: { id: 'U0DANA', name: 'dana', team_id: 'T0LOOP' },
      trigger_id: other['trigger_id'],
      response_url: other['response_url'],
      container: { type: 'message', message_ts: '1.2', channel_id: 'C0GENERAL', is_ephemeral: true },
      channel: { id: 'C0GENERAL' },
      actions: [{ type: 'button', action_id: 'chips:share:k1', block_id: 'b', action_ts: '1.3' }],
    });
    const shared = await until(() => calls('chat.postMessage')[1]);
    expect(shown(shared.args['blocks'])).toContain('dana asked: ');
    expect(slack.problems()).toEqual([]);
  });

  it('answers an event once that comes three times', async () => {
    const { slack, heard, calls } = await start();
    for (const retryAttempt of [0, 1, 2]) await slack.socketSend('events_api', mention('Ev1'), { retryAttempt });
    await slack.socketSend('events_api', mention('Ev2', { ts: '2.1' }));
    await until(() => calls('chat.postMessage').length === 2);
    expect(heard).toHaveLength(2);
    expect(slack.problems()).toEqual([]);
  });

  it('connects again at once when Slack renews the connection, and when it breaks', async () => {
    const { slack, heard } = await start();
    const opened = (): number => slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
    const [first] = slack.sockets;
    slack.recycleSockets();
    await until(() => opened() === 2 && slack.sockets.size === 1 && !slack.sockets.has(first));
    await slack.socketSend('slash_commands', slack.commandPayload({ text: 'one' }).payload);
    await until(() => heard.length === 1);
    const [second] = slack.sockets as Set<{ terminate(): void }>;
    // The first attempt to come back is refused: it must not end the process.
    slack.failNext('apps.connections.open', { error: 'invalid_auth' });
    second?.terminate();
    await until(() => opened() === 4 && slack.sockets.size === 1 && !slack.sockets.has(second));
    await slack.socketSend('slash_commands', slack.commandPayload({ text: 'two' }).payload);
    await until(() => heard.length === 2);
    expect(slack.problems()).toEqual([]);
  });

  it('says what to do when the app token is refused', async () => {
    const { slack } = await start();
    slack.failNext('apps.connections.open', { error: 'not_allowed_token_type' });
    const unused = {} as never;
    const started = startSlack({
      config: { botToken: slack.botToken, apiUrl: slack.apiUrl, way: { kind: 'socket', appToken: slack.appToken } },
      service: unused,
      digests: unused,
      store: unused,
      clock: { now: Date.now },
      log: { log: () => {} },
      port: 0,
    });
    await expect(started).rejects.toThrow(/not_allowed_token_type.*connections:write into SLACK_APP_TOKEN/u);
  });
});
