import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/property.ts';
import { startHarness, until } from './support/harness.ts';
import { answer, citation } from './support/replies.ts';
import { plainTexts } from './support/shown.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<!channel>',
        '<@U0VICTIM>',
        '<https://evil.example|Reuters>',
        '@everyone',
        '&amp;',
        '`a` *b*',
        '\u202e',
      ),
      fc.constantFrom('--public', 'who met', '？', 'timeline', 'x'.repeat(4_000), '😀'.repeat(700)),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '));

describe('whatever somebody types and an article holds', () => {
  it('ends as one valid message that pings nobody and links nowhere', async () => {
    const { slack, url, stop, calls } = await startHarness({
      reply: ({ command }) =>
        answer({
          question: command.text,
          answer: command.text || 'nothing',
          citations: [citation({ quote: command.text || '-' })],
        }),
    });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (text, mentioned) => {
        n += 1;
        const before = slack.calls.length;
        if (mentioned) {
          const ts = `${n}.1`;
          const event = {
            type: 'app_mention',
            user: 'U0DANA',
            channel: 'C0GENERAL',
            text: `<@U0BOT> ${text}`,
            ts,
            event_ts: ts,
          };
          await slack.event(url, event);
        } else {
          await slack.slashCommand(url, { text });
        }
        await until(() => slack.calls.slice(before).some(({ method }) => /^chat\.post|response_url/u.test(method)));
      }),
      { numRuns: 40 },
    );
    expect(slack.problems()).toEqual([]);
    const sent = [...calls('chat.postMessage'), ...calls('response_url')];
    expect(sent.length).toBeGreaterThanOrEqual(n);
    for (const { args } of sent) {
      expect(args).toMatchObject({ unfurl_links: false, unfurl_media: false });
      for (const text of plainTexts(args)) expect(text).not.toMatch(/[<>]|:\/\/|@(?:everyone|here|channel)\b/u);
    }
    await stop();
  });
});
