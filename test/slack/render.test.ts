import { describe, expect, it } from '@jest/globals';
import { renderSlack } from '../../adapters/slack/renderSlack.ts';
import { messageProblems } from '../support/platforms/slack-rules.mjs';
import { fc } from '../support/property.ts';
import { answer, citation, digest, everyReply, refusal } from './support/replies.ts';
import { plainTexts, shown } from './support/shown.ts';

const HOSTILE = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<!subteam^S0123>',
  '<@U0123ABCD>',
  '<#C0123|general>',
  '<https://evil.example|Reuters>',
  'https://evil.example/a?b=c&d=e',
  'www.evil.example',
  '<mailto:a@evil.example|mail>',
  '@here @channel @everyone',
  '*bold* _italic_ ~gone~ `code` ```block```',
  '> quote\n>>> all',
  ':tada: & &amp; &lt;b&gt;',
  '\u202e\u2066desrever',
  '\u0000\u0007\r\n\t',
  '\ud800 alone',
  '会談する。'.repeat(20),
  'x'.repeat(10_000),
  '&<>'.repeat(3_500),
  '\u{1F600}'.repeat(4_000),
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

function judge(reply: Parameters<typeof renderSlack>[0], options: Parameters<typeof renderSlack>[1]) {
  const message = renderSlack(reply, options);
  expect(messageProblems({ ...message }, 'message')).toEqual([]);
  expect(JSON.stringify(message.blocks).length).toBeLessThan(12_000);
  for (const text of [message.text, ...plainTexts(message.blocks)]) {
    // Slack's only forms of mention and link begin with "<"; a moment is the one that is ours.
    expect(text.replace(/<!date\^\d+\^[^<>|]*\|[^<>|]*>/gu, '')).not.toMatch(/[<>]/u);
    expect(text).not.toMatch(/@(here|channel|everyone)\b|:\/\/|\bwww\./iu);
  }
  return message;
}

describe('hostile text from articles, names and questions', () => {
  it('never becomes a mention, a link or an invalid block, in any kind of reply', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('asker', 'channel'), fc.boolean(), (text, audience, named) => {
        for (const reply of everyReply(text)) judge(reply, { audience, ...(named ? { asker: text } : {}) });
      }),
      { numRuns: 40 },
    );
  });

  it.each(['\u202e\u2066desrever', '\u202e'.repeat(50), '\u2067 a'.repeat(30)])(
    'fits a button whose label turns the writing direction: %j',
    (turning) => {
      for (const reply of everyReply(`${turning} ${'会談する。'.repeat(20)}`)) judge(reply, { audience: 'asker' });
    },
  );

  it.each(HOSTILE.filter((text) => text.length < 300 && !/\p{Cc}|\p{Cs}/u.test(text)))(
    'shows %j as it is written',
    (text) => {
      const quote = `Officials said ${text} and left the room after two hours.`;
      const { blocks } = judge(answer({ citations: [citation({ quote })] }), { audience: 'asker' });
      expect(shown(blocks)).toContain(`“${quote}`);
    },
  );
});

describe('the card of an answer', () => {
  const text = 'R&D of the two ministers *will* meet in Detroit, <officials> said on 26 May.';
  const message = renderSlack(answer({ modality: 'planned', citations: [citation({ quote: text })] }));

  it('shows the answer, its modality, the quote as it stands, and source and date outside the quote', () => {
    const lines = shown(message.blocks).split('\n');
    expect(lines).toContain('*Yasutoshi Nishimura and Gina Raimondo*');
    expect(lines.some((line) => line.includes('planned, not confirmed'))).toBe(true);
    expect(lines).toContain(`“${text}”`);
    expect(lines.some((line) => line.startsWith('Reuters · 26 May 2023') && line.includes('1 article, 1 origin'))).toBe(
      true,
    );
  });

  it('says the same in the text beside the blocks', () => {
    expect(message.text).toContain('Yasutoshi Nishimura and Gina Raimondo');
    expect(message.text).toContain('planned, not confirmed');
    expect(message.text).toContain(
      'R&amp;D of the two ministers *will* meet in Detroit, &lt;officials&gt; said on 26 May.',
    );
    expect(message.text).toContain('Reuters · 26 May 2023');
  });

  it('keeps quote and source whatever else has to go', () => {
    const quote = `${'The ministers will meet in Detroit. '.repeat(80)}End.`;
    const caveats = Array.from({ length: 60 }, (_, i) => `Caveat ${i}: ${'words '.repeat(60)}`);
    const long = judge(answer({ citations: [citation({ quote })], caveats }), { audience: 'asker' });
    expect(shown(long.blocks).replaceAll('\n', '')).toContain(quote);
    expect(shown(long.blocks)).toContain('Reuters · 26 May 2023');
    expect(long.text).toContain('Reuters · 26 May 2023');
  });

  it('says that a quote was cut when Slack takes no more, and keeps the source', () => {
    const quote = 'A sentence that never ends & goes on '.repeat(500);
    const long = judge(answer({ citations: [citation({ quote })] }), { audience: 'asker' });
    expect(shown(long.blocks)).toContain('” …');
    expect(shown(long.blocks)).toContain('Reuters · 26 May 2023');
  });

  it('offers Share to the asker and not to the channel', () => {
    const reply = answer({ controls: [{ action: 'share', label: 'Share', id: 'abc' }] });
    expect(JSON.stringify(renderSlack(reply).blocks)).toContain('chips:share:abc');
    expect(JSON.stringify(renderSlack(reply, { audience: 'channel' }).blocks)).not.toContain('share');
  });
});

describe('other replies', () => {
  it('a refusal says so first, and heads the nearest passages with "closest"', () => {
    const { text, blocks } = renderSlack(refusal({ nearest: [citation({ quote: 'The nearest sentence of all.' })] }));
    expect(text.split('\n')[0]).toBe('Not in the corpus. The articles do not mention that name.');
    expect(shown(blocks).split('\n')[0]).toMatch(/Not in the corpus/u);
    expect(text.indexOf('closest')).toBeGreaterThan(0);
    expect(text.indexOf('closest')).toBeLessThan(text.indexOf('The nearest sentence of all.'));
  });

  it('a digest shows its next run in the reader’s zone, with words for clients that cannot', () => {
    const { text, blocks } = renderSlack(digest({ nextRun: Date.UTC(2026, 2, 9, 0, 0), zone: 'Asia/Tokyo' }));
    expect(JSON.stringify(blocks)).toContain(
      '<!date^1773014400^{date_short_pretty} {time}|9 Mar 2026 09:00 Asia/Tokyo>',
    );
    expect(text).toContain('next run 9 Mar 2026 09:00 Asia/Tokyo');
    expect(text).not.toContain('<');
  });
});
