import { rmSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { freePort, until } from '../slack/support/harness.ts';
import { shown } from '../slack/support/shown.ts';
import { SlackLoopback } from '../support/platforms/slack-loopback.mjs';
import { slowClock } from '../support/slowClock.ts';
import { isRunning, type Program, startProgram, writeCorpus } from './support/program.ts';

const SENTENCE =
  'Mayor Anna Lindqvist met Governor Peter Okafor in Velmora on 3 May 2021 and opened the harbour bridge.';
const corpus = writeCorpus({
  'bridge.txt': `---
title: Velmora opens its harbour bridge
publisher: Velmora Courier
published: 2021-05-04
---

This story and everybody in it is fiction.

${SENTENCE}

The bridge <https://evil.example|cost> 40 million crowns, <!channel> was told.
`,
});

let slack: SlackLoopback;
let program: Program | null = null;

afterEach(async () => {
  await program?.dispose();
  program = null;
  await slack.stop();
});
afterAll(() => rmSync(corpus, { recursive: true, force: true }));

async function start(settings: Readonly<Record<string, string>>): Promise<Program> {
  program = await startProgram({
    CHIPS_CORPUS: corpus,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    ...settings,
  });
  return program;
}

/** Asks until there is an answer: the reading model takes a while to load, and longer on a busy machine. */
async function answered(url: string, text: string): Promise<Record<string, unknown>> {
  for (let n = 0; n < 60; n += 1) {
    const { responses } = await slack.slashCommand(url, { text });
    const body = await until(() => responses[0]);
    if (!String(body['text']).startsWith('Not in the corpus')) return body;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no answer to "${text}"`);
}

/** Finds a button by its label and presses it, as Slack would tell it. */
function pressed(message: Readonly<Record<string, unknown>>, label: string): Record<string, unknown> {
  const { payload } = slack.commandPayload();
  const blocks = message['blocks'] as readonly { readonly elements?: readonly unknown[] }[];
  const button = blocks
    .flatMap((block) => block.elements ?? [])
    .find((element) => JSON.stringify(element).includes(label)) as Record<string, unknown>;
  return {
    type: 'block_actions',
    team: { id: 'T0LOOP' },
    user: { id: 'U0DANA', username: 'dana', name: 'dana', team_id: 'T0LOOP' },
    trigger_id: payload['trigger_id'],
    response_url: payload['response_url'],
    container: { type: 'message', message_ts: '1.2', channel_id: 'C0GENERAL', is_ephemeral: true },
    channel: { id: 'C0GENERAL', name: 'general' },
    actions: [{ ...button, block_id: 'b', action_ts: '1.3' }],
  };
}

describe('the built program on Slack over HTTP', () => {
  it('answers privately, shares, shows evidence, and keeps hostile articles harmless', async () => {
    slack = await new SlackLoopback({ now: slowClock() }).start();
    const port = await freePort();
    const running = await start({ SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port), CHIPS_READER: 'on' });
    expect(await running.line(/ready/u)).toBe(`Slack ready: workspace Loop, HTTP on port ${port}, /slack/events`);
    const url = `http://127.0.0.1:${port}/slack/events`;
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);

    const private_ = await answered(url, 'who met in Velmora');
    expect(private_).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
    for (const part of ['Peter Okafor', SENTENCE, 'Velmora Courier · 4 May 2021']) {
      expect(shown(private_['blocks'])).toContain(part);
      expect(private_['text']).toContain(part);
    }

    await slack.interaction(url, pressed(private_, 'Share'));
    const shared = await until(() => slack.calls.find(({ method }) => method === 'chat.postMessage'));
    expect(shared.args).toMatchObject({ channel: 'C0GENERAL', unfurl_links: false, unfurl_media: false });
    expect(shown(shared.args['blocks'])).toContain('dana asked: who met in Velmora');
    expect(shown(shared.args['blocks'])).toContain(SENTENCE);

    await slack.interaction(url, pressed(private_, 'More evidence'));
    const evidence = await until(() =>
      slack.calls.find(({ method, args }) => method === 'response_url' && String(args['text']).startsWith('Evidence')),
    );
    expect(shown(evidence.args['blocks'])).toContain(`“${SENTENCE}”`);

    const { responses: hostile } = await slack.slashCommand(url, { text: 'how much did the bridge cost <!channel>' });
    await until(() => hostile[0]);
    expect(slack.problems()).toEqual([]);
  });

  it('answers a mention in its thread with the thread before it', async () => {
    slack = await new SlackLoopback({ now: slowClock() }).start();
    const port = await freePort();
    const running = await start({ SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port) });
    await running.line(/Slack ready/u);
    const url = `http://127.0.0.1:${port}/slack/events`;
    const event = { type: 'app_mention', user: 'U0DANA', channel: 'C0GENERAL', text: '<@U0BOT> who met in Velmora' };
    for (const retry of [0, 1, 2]) {
      const options = retry === 0 ? { eventId: 'Ev1' } : { eventId: 'Ev1', retry };
      await slack.event(url, { ...event, ts: '1.1', event_ts: '1.1' }, options);
    }
    const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
    const first = await until(() => posts()[0]);
    expect(first.args).toMatchObject({ thread_ts: '1.1' });
    const next = { ...event, text: '<@U0BOT> and when?', ts: '1.5', event_ts: '1.5', thread_ts: '1.1' };
    await slack.event(url, next, { eventId: 'Ev2' });
    const second = await until(() => posts()[1]);
    expect(second.args).toMatchObject({ thread_ts: '1.1' });
    expect(shown(second.args['blocks'])).toContain('3 May 2021');
    expect(posts()).toHaveLength(2);
    expect(slack.problems()).toEqual([]);
  });
});

describe('the built program on Slack over Socket Mode', () => {
  it('is ready, answers, and at SIGTERM ends within ten seconds with nothing left behind', async () => {
    slack = await new SlackLoopback({ now: slowClock() }).start();
    const running = await start({ SLACK_APP_TOKEN: slack.appToken, CHIPS_READER: 'on' });
    expect(await running.line(/ready/u)).toBe('Slack ready: workspace Loop, Socket Mode');
    const { id, payload } = slack.commandPayload({ text: 'timeline Velmora' });
    await slack.socketSend('slash_commands', payload);
    const body = await until(() => slack.responseUrls.get(id)?.uses[0]);
    expect(shown(body['blocks'])).toContain(SENTENCE);
    const children = await until(() => (running.children().length > 0 ? running.children() : null));
    const { code, ms } = await running.terminate();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(children.filter(isRunning)).toEqual([]);
    for (const secret of [slack.botToken, slack.appToken, 'Velmora']) expect(running.err()).not.toContain(secret);
    expect(slack.problems()).toEqual([]);
  });

  it('with a refused token ends with what to do', async () => {
    slack = await new SlackLoopback({ now: slowClock() }).start();
    const running = await start({ SLACK_APP_TOKEN: slack.appToken, SLACK_BOT_TOKEN: 'xoxb-wrong' });
    await expect(running.line(/ready/u)).rejects.toThrow(/ended with 1.*bot token is refused/su);
    expect(running.err()).not.toContain('xoxb-wrong');
    expect(running.err()).not.toMatch(/\n\s+at /u);
  });
});
