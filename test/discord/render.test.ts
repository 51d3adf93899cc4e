import { describe, expect, it } from '@jest/globals';
import { renderDiscord } from '../../adapters/discord/renderDiscord.ts';
import { plainOptions } from '../../adapters/discord/send/messageOptions.ts';
import { answer, citation, digest, everyReply, refusal } from '../slack/support/replies.ts';
import { requestProblems } from '../support/platforms/discord-rules.mjs';
import { fc } from '../support/property.ts';
import { embedTexts, shown } from './support/shown.ts';

const HOSTILE = [
  '@everyone and @here',
  '<@1100000000000000005> <@!1100000000000000005>',
  '<@&1100000000000000003>',
  '<#1100000000000000004>',
  '<t:0:R> <:smile:1100000000000000004> <a:x:1100000000000000004> </chips:1100000000000000004> <id:browse>',
  '[Reuters](https://evil.example)',
  '[Reuters](<https://evil.example> "Reuters")',
  '<https://evil.example/a> https://evil.example/a?b=c&d=e http://evil.example',
  '<mail@evil.example> <+819012345678> discord://x steam://run',
  '*bold* __under__ _italic_ ~~gone~~ ||spoiler|| `code` ```block```',
  '# Heading\n> quote\n>>> all\n- item\n1. one\n-# small',
  'C:\\path\\*file*',
  ':tada: & &amp; &lt;b&gt;',
  '\u202e\u2066desrever',
  '\u0000\u0007\r\n\t',
  '\ud800 alone',
  '会談する。'.repeat(20),
  'x'.repeat(10_000),
  '*_'.repeat(3_500),
  '\n'.repeat(5_000),
  '\u{1F600}'.repeat(4_000),
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

function judge(reply: Parameters<typeof renderDiscord>[0], options: Parameters<typeof renderDiscord>[1]) {
  const message = renderDiscord(reply, options);
  const body = { ...message, allowed_mentions: { parse: [] } };
  expect(requestProblems('POST', '/channels/1100000000000000004/messages', body)).toEqual([]);
  for (const { description } of message.embeds) {
    expect(description?.trim()).toBeTruthy();
    expect(description?.length).toBeLessThanOrEqual(4096);
  }
  for (const text of embedTexts(message.embeds)) {
    const foreign = text.replace(/ <t:\d+:f>$/gmu, '');
    expect(foreign).not.toMatch(/<[@#:/!&+a-z]|@everyone|@here|:\/\/|\]\(/iu);
  }
  return message;
}

/** What goes out when Discord does not take the embeds. */
function judgePlain(reply: Parameters<typeof plainOptions>[0]) {
  const { content = '' } = plainOptions(reply, 'abcdefghij0123456789wxyz');
  expect(content.length).toBeLessThanOrEqual(2000);
  expect(content).toContain('abcdefghij0123456789wxyz');
  expect(content).not.toMatch(/<[@#:/!&+a-z]|@everyone|@here|:\/\/|\]\(/iu);
}

describe('hostile text from articles, names and questions', () => {
  it('never becomes a mention, a live link or an invalid embed, in any kind of reply', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('asker', 'channel'), fc.boolean(), (text, audience, named) => {
        const more = named ? { asker: text, deliveryId: 'abcdefghij0123456789wxyz' } : {};
        for (const reply of everyReply(text)) {
          judge(reply, { audience, ...more });
          judgePlain(reply);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(HOSTILE.filter((text) => text.length < 300 && !/\p{Cc}|\p{Cs}/u.test(text)))(
    'shows %j as it is written',
    (text) => {
      const quote = `Officials said ${text} and left the room after two hours.`;
      const { embeds } = judge(answer({ citations: [citation({ quote })] }), { audience: 'asker' });
      expect(shown(embeds)).toContain(`“${quote}`);
    },
  );
});

describe('the card of an answer', () => {
  const text = 'R&D of the two ministers *will* meet in Detroit, officials said on 26 May.';
  const { embeds } = renderDiscord(answer({ modality: 'planned', citations: [citation({ quote: text })] }));

  it('shows the answer, its modality, the quote as it stands, and source and date outside the quote', () => {
    const lines = shown(embeds).split('\n');
    expect(lines).toContain('**Yasutoshi Nishimura and Gina Raimondo**');
    expect(lines.some((line) => line.includes('planned, not confirmed'))).toBe(true);
    expect(lines).toContain(`“${text}”`);
    expect(lines.some((line) => line.startsWith('Reuters · 26 May 2023') && line.includes('1 article, 1 origin'))).toBe(
      true,
    );
  });

  it('keeps quote and source whatever else has to go', () => {
    const quote = `${'The ministers will meet in Detroit. '.repeat(80)}End.`;
    const caveats = Array.from({ length: 60 }, (_, i) => `Caveat ${i}: ${'words '.repeat(60)}`);
    const long = judge(answer({ citations: [citation({ quote })], caveats }), { audience: 'asker' });
    expect(shown(long.embeds)).toContain(`“${quote}”`);
    expect(shown(long.embeds)).toContain('Reuters · 26 May 2023');
  });

  it('says that a quote was cut when Discord takes no more, and keeps the source', () => {
    const quote = 'A sentence that never ends & goes on '.repeat(500);
    const long = judge(answer({ citations: [citation({ quote })] }), { audience: 'asker' });
    expect(shown(long.embeds)).toContain('” …');
    expect(shown(long.embeds)).toContain('Reuters · 26 May 2023');
  });

  it('offers Share to the asker and not to the channel, and names the asker there', () => {
    const reply = answer({ controls: [{ action: 'share', label: 'Share', id: 'abc' }] });
    expect(JSON.stringify(renderDiscord(reply).components)).toContain('chips:share:abc');
    const shared = renderDiscord(reply, { audience: 'channel', asker: 'Dana' });
    expect(shared.components).toEqual([]);
    expect(shown(shared.embeds)).toContain('Dana asked: who met in Detroit');
  });
});

describe('other replies', () => {
  it('a refusal says so first, and heads the nearest passages with "closest"', () => {
    const { embeds } = renderDiscord(refusal({ nearest: [citation({ quote: 'The nearest sentence of all.' })] }));
    const text = shown(embeds);
    expect(text.split('\n')[0]).toBe('**Not in the corpus. The articles do not mention that name.**');
    expect(text.indexOf('closest')).toBeGreaterThan(0);
    expect(text.indexOf('closest')).toBeLessThan(text.indexOf('The nearest sentence of all.'));
  });

  it('a digest shows its next run in the reader’s zone, and carries its delivery id in the footer', () => {
    const reply = digest({ nextRun: Date.UTC(2026, 2, 9, 0, 0), zone: 'Asia/Tokyo' });
    const { embeds } = renderDiscord(reply, { audience: 'channel', deliveryId: 'abcdefghij0123456789wxyz' });
    expect(embeds[0]?.description).toContain('next run <t:1773014400:f>');
    expect(embeds.at(-1)?.footer?.text).toBe('5 articles · abcdefghij0123456789wxyz');
  });
});
