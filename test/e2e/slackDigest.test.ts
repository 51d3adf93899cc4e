import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../slack/support/harness.ts';
import { shown } from '../slack/support/shown.ts';
import { SlackLoopback } from '../support/platforms/slack-loopback.mjs';
import { type Program, startProgram, writeCorpus } from './support/program.ts';

const MINUTE_MS = 60_000;
/** Time to subscribe before the minute is full. */
const LEAD_MS = 20_000;

const corpus = writeCorpus({
  'bridge.txt': `---
title: Velmora opens its harbour bridge
publisher: Velmora Courier
published: 2021-05-04
---

This story and everybody in it is fiction.

Mayor Anna Lindqvist met Governor Peter Okafor in Velmora on 3 May 2021 and opened the harbour bridge.
`,
});
const dataDir = mkdtempSync(join(tmpdir(), 'chips-data-'));
let slack: SlackLoopback;
let program: Program | null = null;

async function start(): Promise<Program> {
  program = await startProgram({
    CHIPS_CORPUS: corpus,
    CHIPS_DATA_DIR: dataDir,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
  });
  await program.line(/^Slack ready/u);
  return program;
}

async function say(text: string): Promise<Record<string, unknown>> {
  const { id, payload } = slack.commandPayload({ text });
  await slack.socketSend('slash_commands', payload);
  return until(() => slack.responseUrls.get(id)?.uses[0]);
}

afterEach(async () => {
  await program?.dispose();
  await slack.stop();
});
afterAll(() => {
  for (const folder of [corpus, dataDir]) rmSync(folder, { recursive: true, force: true });
});

describe('a daily digest in a Slack channel', () => {
  it('is confirmed with time and zone, posted once in its minute, and not again after a restart', async () => {
    slack = await new SlackLoopback({ scopes: ['chat:write', 'commands', 'users:read', 'channels:history'] }).start();
    await start();
    const slot = Math.ceil((Date.now() + LEAD_MS) / MINUTE_MS) * MINUTE_MS;
    const time = new Date(slot).toISOString().slice(11, 16);
    const confirmation = await say(`subscribe daily ${time} UTC`);
    expect(confirmation['response_type']).toBe('ephemeral');
    expect(confirmation['text']).toContain(`${time} UTC`);

    const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
    const { args } = await until(() => posts()[0], 2 * MINUTE_MS);
    expect(Date.now()).toBeGreaterThanOrEqual(slot);
    expect(Date.now() - slot).toBeLessThan(50_000);
    expect(args).toMatchObject({
      channel: 'C0GENERAL',
      unfurl_links: false,
      unfurl_media: false,
      metadata: {
        event_type: 'chips_digest',
        event_payload: { delivery_id: expect.stringMatching(/^[0-9a-z]{24}$/u) },
      },
    });
    expect(args['thread_ts']).toBeUndefined();
    expect(shown(args['blocks'])).toContain('Mayor Anna Lindqvist met Governor Peter Okafor in Velmora');
    expect(shown(args['blocks'])).toContain('Velmora Courier');

    await program?.terminate();
    await start();
    expect((await say('subscriptions'))['text']).toContain(time);
    expect(posts()).toHaveLength(1);
    expect(slack.problems()).toEqual([]);
  }, 300_000);
});
