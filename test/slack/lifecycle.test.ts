import { describe, expect, it } from '@jest/globals';
import type { Reply } from '../../src/core/reply/types.ts';
import { freePort, type Harness, until } from './support/harness.ts';
import { latch } from './support/payloads.ts';
import { answer } from './support/replies.ts';
import { useHarness } from './support/useHarness.ts';

const start = useHarness();

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
