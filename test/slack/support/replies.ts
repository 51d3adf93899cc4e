import type {
  AnswerReply,
  Control,
  DigestReply,
  EventLine,
  RefusalReply,
  Reply,
} from '../../../src/core/reply/types.ts';
import type { Citation } from '../../../src/core/types.ts';

export function citation(over: Partial<Citation> = {}): Citation {
  const quote = over.quote ?? 'The two ministers will meet in Detroit on Friday, officials said.';
  return {
    article: 'a1',
    revision: 1,
    url: null,
    title: 'Ministers to meet',
    publisher: 'Reuters',
    published: '2023-05-26',
    publishedKnown: 'stated',
    attribution: null,
    start: 0,
    end: quote.length,
    quote,
    ...over,
  };
}

export function answer(over: Partial<AnswerReply> = {}): AnswerReply {
  return {
    kind: 'answer',
    question: 'who met in Detroit',
    answer: 'Yasutoshi Nishimura and Gina Raimondo',
    type: 'person',
    modality: 'planned',
    band: 'high',
    confidence: 0.9,
    citations: [citation()],
    articles: 1,
    origins: 1,
    caveats: [],
    controls: [],
    ...over,
  };
}

export function refusal(over: Partial<RefusalReply> = {}): RefusalReply {
  return {
    kind: 'refusal',
    question: 'who met in Osaka',
    reason: 'no-such-entity',
    sentence: 'The articles do not mention that name.',
    nearest: [],
    caveats: [],
    meant: null,
    controls: [],
    ...over,
  };
}

export function digest(over: Partial<DigestReply> = {}): DigestReply {
  return {
    kind: 'digest',
    briefing: false,
    topic: null,
    window: 'since 8 Mar 2026',
    from: null,
    to: 0,
    zone: 'Asia/Tokyo',
    lines: [{ group: 'new', text: 'Ministers meet', when: '26 May 2023', modality: 'planned', citation: citation() }],
    more: 0,
    sources: '5 articles',
    failing: [],
    nextRun: null,
    deliveryId: null,
    controls: [],
    ...over,
  };
}

/** One reply of every kind with the same text in every place where text from outside may stand. */
export function everyReply(text: string): readonly Reply[] {
  const cited = citation({ quote: text, publisher: text, title: text, article: text, attribution: text });
  const controls: readonly Control[] = [
    { action: 'share', label: text, id: 'k1' },
    { action: 'page', label: 'Next', id: 'k1.2' },
    { action: 'page', label: 'Next', id: 'k1.2' },
  ];
  const event: EventLine = {
    date: null,
    when: text,
    label: text,
    modality: 'planned',
    attribution: text,
    citation: cited,
    origins: 2,
  };
  const many = Array.from({ length: 30 }, () => text);
  return [
    answer({ question: text, answer: text, citations: [cited, cited, cited], caveats: many, controls }),
    refusal({ question: text, sentence: text, nearest: [cited, cited, cited], caveats: [text], meant: text, controls }),
    {
      kind: 'timeline',
      title: text,
      topic: text,
      from: null,
      to: null,
      lines: many.map(() => event),
      page: 1,
      pages: 2,
      total: 60,
      caveats: [text],
      controls,
    },
    {
      kind: 'evidence',
      question: text,
      items: many.map(() => ({ citation: cited, paragraph: text, quoteStart: 0, quoteEnd: text.length })),
      controls,
    },
    digest({
      topic: text,
      window: text,
      sources: text,
      failing: [text],
      nextRun: 0,
      lines: many.slice(0, 7).map(() => ({ group: 'new', text, when: text, modality: 'denied', citation: cited })),
      controls,
    }),
    {
      kind: 'list',
      title: text,
      empty: text,
      rows: many.map((_, i) => ({
        id: `r${i}`,
        text,
        detail: text,
        citation: cited,
        controls: [{ action: 'unsubscribe', label: text, id: `r${i}` }],
      })),
      controls,
    },
    {
      kind: 'person',
      name: text,
      aliases: many,
      roles: many.map(() => ({ text, asOf: null, citation: cited })),
      metWith: [{ text, modality: 'planned', when: text }],
      promises: [{ who: text, what: text, due: text, status: 'open', citation: cited }],
      caveats: [text],
      events: [event],
      articles: 3,
      controls,
    },
    {
      kind: 'promises',
      title: text,
      promises: many.map(() => ({ who: text, what: text, due: '2025', status: 'overdue', citation: cited })),
      controls,
    },
    { kind: 'help', examples: many, verbs: [{ usage: text, summary: text }], corpus: text, controls },
    { kind: 'error', message: text, fix: text, controls },
    { kind: 'notice', message: text, details: many, controls },
  ];
}
