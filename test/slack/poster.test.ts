import { describe, expect, it } from '@jest/globals';
import { FAILED } from './support/payloads.ts';
import { digest } from './support/replies.ts';
import { useHarness } from './support/useHarness.ts';

const start = useHarness();

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
    const { platform } = await start({}, { messagesPerSecondPerChannel: 1, now: Date.now });
    const posts = [1, 2, 3].map(() => platform.poster.post(target, digest(), mark));
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  });

  it('writes to a person', async () => {
    const { platform, calls } = await start();
    await platform.poster.post({ kind: 'person', tenant: 'slack:T0LOOP', user: 'U0DANA' }, FAILED, mark);
    expect(calls('chat.postMessage')[0]?.args['channel']).toBe('U0DANA');
  });
});
