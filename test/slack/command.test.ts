import { describe, expect, it } from '@jest/globals';
import type { Reply } from '../../src/core/reply/types.ts';
import { type Harness, until } from './support/harness.ts';
import { latch, SUBSCRIBED, WITH_BUTTONS } from './support/payloads.ts';
import { answer } from './support/replies.ts';
import { shown } from './support/shown.ts';
import { useHarness } from './support/useHarness.ts';

const start = useHarness();

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

describe('the slash command', () => {
  it('is answered to the asker alone, with Share, in the zone of the person', async () => {
    const { slack, url, calls, heard } = await start({ reply: () => WITH_BUTTONS });
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
