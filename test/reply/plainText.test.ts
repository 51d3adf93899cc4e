import { describe, expect, it } from '@jest/globals';
import type { Timex } from '../../src/core/dates/types.ts';
import { dateWords, publishedWords, timexWords } from '../../src/core/reply/dateText.ts';
import { plainText } from '../../src/core/reply/lines.ts';
import type { AnswerReply, DigestReply, RefusalReply, TimelineReply } from '../../src/core/reply/types.ts';
import type { Citation } from '../../src/core/types.ts';

const citation: Citation = {
  article: 'port',
  revision: 1,
  url: null,
  title: 'Harbour talks',
  publisher: 'The Harbour Post',
  published: '2024-03-02',
  publishedKnown: 'stated',
  quote: 'The two mayors will meet in the harbour on Friday.',
  start: 10,
  end: 60,
  attribution: 'a port official',
};

const answer: AnswerReply = {
  kind: 'answer',
  question: 'who will meet',
  answer: 'the two mayors',
  type: 'person',
  modality: 'planned',
  band: 'high',
  confidence: 0.9,
  citations: [citation],
  articles: 2,
  origins: 1,
  caveats: ['None reports that it happened.'],
  controls: [],
};

const refusal: RefusalReply = {
  kind: 'refusal',
  question: 'who swam',
  reason: 'no-match',
  sentence: 'No sentence in the articles has these words.',
  nearest: [citation],
  caveats: [],
  meant: 'since DATE|last',
  controls: [],
};

const timeline: TimelineReply = {
  kind: 'timeline',
  title: 'Timeline',
  topic: 'harbour',
  from: null,
  to: null,
  lines: [
    {
      date: '2024-03-08',
      when: '8 March 2024',
      label: 'mayors meet',
      modality: 'planned',
      attribution: null,
      citation,
      origins: 2,
    },
  ],
  page: 1,
  pages: 3,
  total: 21,
  caveats: [],
  controls: [],
};

const digest: DigestReply = {
  kind: 'digest',
  briefing: true,
  topic: null,
  window: 'until 2 March 2024',
  from: null,
  to: Date.parse('2024-03-02T00:00:00Z'),
  zone: 'Asia/Tokyo',
  lines: [
    { group: 'promises', text: 'a new pier', when: '2026', modality: 'planned', citation },
    { group: 'events', text: 'mayors meet', when: '8 March 2024', modality: 'planned', citation },
  ],
  more: 1,
  sources: '2 articles in 1 source',
  failing: ['feed x fails since 1 March'],
  nextRun: Date.parse('2024-03-03T00:00:00Z'),
  deliveryId: null,
  controls: [],
};

describe('plain text', () => {
  it('shows an answer with its modality, its quote, and source and date outside the quote', () => {
    expect(plainText(answer).split('\n')).toEqual([
      'the two mayors',
      'planned, not confirmed',
      '“The two mayors will meet in the harbour on Friday.”',
      'The Harbour Post · 2 March 2024 · citing a port official · 2 articles, 1 origin',
      'None reports that it happened.',
    ]);
  });

  it('says in its first line that it refuses, and calls the nearest closest', () => {
    const [first, ...others] = plainText(refusal).split('\n');
    expect(first).toBe('Not in the corpus. No sentence in the articles has these words.');
    expect(others).toContain('closest, does not answer:');
    expect(others).toContain('If you meant the command: since DATE|last');
  });

  it('shows a timeline line with date, modality and source', () => {
    expect(plainText(timeline)).toBe(
      [
        'Timeline: harbour (page 1 of 3)',
        '- 8 March 2024 · planned, not confirmed · mayors meet',
        '    “The two mayors will meet in the harbour on Friday.”',
        '    The Harbour Post · 2 March 2024 · citing a port official · 2 origins',
      ].join('\n'),
    );
  });

  it('calls what is due and what is overdue by one heading, which is true of both', () => {
    const due = { group: 'due', text: 'a new pier', when: 'due by 2022', modality: 'planned', citation } as const;
    expect(plainText({ ...digest, lines: [due] })).toContain('\nDue or overdue\n- due by 2022');
  });

  it('groups a briefing in the order of the groups and ends with sources and the next run', () => {
    const text = plainText(digest);
    expect(text.indexOf('Latest events')).toBeLessThan(text.indexOf('Open promises'));
    expect(text.split('\n').slice(-4)).toEqual([
      'and 1 more line',
      '2 articles in 1 source',
      'feed x fails since 1 March',
      'next run 3 Mar 2024 09:00 Asia/Tokyo',
    ]);
  });

  it('takes the commands of a terminal out of article text', () => {
    const hostile = { ...citation, quote: 'red \u001b[31malert\u0007', publisher: 'Evil\u001b]0;title\u0007' };
    expect(plainText({ ...answer, citations: [hostile] })).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('dates in words', () => {
  it.each([
    ['2023-05-26', '26 May 2023'],
    ['2023-05', 'May 2023'],
    ['2023', '2023'],
    ['XXXX-05-23', '23 May, year unknown'],
    ['XXXX', 'date unknown'],
    ['198X', '1980s'],
    ['2024-H2', 'second half of 2024'],
    ['198X-H2', 'second half of the 1980s'],
    ['2023-Q3', 'third quarter of 2023'],
    ['2024-SU', 'summer 2024'],
    ['2024-W31', 'week 31 of 2024'],
    ['FUTURE_REF', 'date unknown'],
    [null, 'date unknown'],
  ])('%s is %s', (value, words) => {
    expect(dateWords(value)).toBe(words);
  });

  it('say when a publication date is inferred or unknown', () => {
    expect(publishedWords('2022-05-23', 'inferred')).toBe('23 May 2022 (inferred)');
    expect(publishedWords(null, 'unknown')).toBe('undated');
  });
});

describe('time expressions in words', () => {
  const time: Timex = {
    start: 0,
    end: 4,
    text: 'by the end of this year',
    kind: 'date',
    value: '2022',
    precision: 'year',
    from: '2022-01-01',
    to: '2022-12-31',
    known: { year: 'stated', month: 'unknown', day: 'unknown' },
    modifier: null,
    time: null,
  };
  it.each([
    ['a stated year', {}, '2022'],
    ['a deadline', { modifier: 'by' }, 'by 2022'],
    [
      'a year that follows from the article',
      { known: { year: 'implied', month: 'stated', day: 'stated' }, value: '2022-07-29' },
      '29 July 2022 (inferred)',
    ],
    ['a duration as written', { kind: 'duration', value: 'P25D' }, 'by the end of this year'],
    ['a reference as written', { value: 'FUTURE_REF' }, 'by the end of this year'],
    ['an unknown year', { value: 'XXXX-05-23' }, '23 May, year unknown'],
  ] as const)('%s', (_name, change, words) => {
    expect(timexWords({ ...time, ...change })).toBe(words);
  });
});
