import { citeSentences } from '../../answer/cite.ts';
import type { Article } from '../../article/types.ts';
import type { Timex } from '../../dates/types.ts';
import type { ArticleFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import type { Citation, Span } from '../../types.ts';
import { findAttribution } from '../attribution.ts';

/** One figure of the articles beside others of its unit. */
export interface Figure {
  readonly text: string;
  readonly number: number;
  readonly unit: string;
  /** Whose figure it is, as written; null when the sentence does not say. */
  readonly subject: string | null;
  /** Of what: "of the global total", "of the world's manufacturing capacity for the most advanced chips". */
  readonly scope: string | null;
  /** The figure's own date, else that of its article; null when neither is known. */
  readonly date: string | null;
  readonly dateFrom: 'event' | 'article' | 'unknown';
  readonly citation: Citation;
  /** Another figure of the same subject, scope and time says otherwise. */
  readonly differs: boolean;
}

/** Figures of the given sentences, by unit and subject; a different scope or time is no conflict. */
export function compareFigures(
  sentences: readonly { readonly article: Article; readonly index: number }[],
  facts: (id: string) => ArticleFacts,
): readonly Figure[] {
  const figures = sentences.flatMap(({ article, index }) => sentenceFigures(article, index, facts(article.id)));
  return figures
    .map((one) => ({ ...one, differs: figures.some((other) => other !== one && conflict(one, other)) }))
    .toSorted(
      (a, b) =>
        a.unit.localeCompare(b.unit) ||
        (a.subject ?? '').localeCompare(b.subject ?? '') ||
        (a.date ?? '').localeCompare(b.date ?? ''),
    );
}

function sentenceFigures(article: Article, index: number, facts: ArticleFacts): readonly Figure[] {
  const sentence = article.sentences[index];
  const citation = citeSentences(article, index, index);
  if (!sentence || !citation || sentence.interrogative) return [];
  const own = facts.sentence(index);
  const quantities = own.mentions.filter(
    (mention) =>
      mention.kind === 'quantity' &&
      mention.number !== undefined &&
      !isIdle(mention) &&
      !/^\s*of the \d{4}s?\b/u.test(article.text.slice(mention.end, mention.end + 16)),
  );
  return quantities.map((mention) => {
    const date = dateOf(mention, article.text, sentence, own.dates);
    return {
      text: mention.text,
      number: mention.number ?? 0,
      unit: mention.unit ?? '',
      subject: subjectOf(mention, article, own.mentions, sentence.start),
      scope: scopeOf(mention, article.text, sentence.end),
      date: date?.value ?? article.published,
      dateFrom: date ? 'event' : article.published === null ? 'unknown' : 'article',
      citation,
      differs: false,
    };
  });
}

/** Time words of a part of a sentence that has no date: the present of its article. */
const PRESENT =
  /\b(?:in recent (?:years|months|weeks|times)|now|today|currently|at present|these days|meanwhile|still)\b/iu;

// "While it had half in the late 1980s, in recent years it accounts for 10 percent": a date holds for its own part.
function dateOf(mention: Mention, text: string, sentence: Span, dates: readonly Timex[]): Timex | undefined {
  const near = dates
    .filter((each) => (each.kind === 'date' || each.kind === 'range') && !/_REF$/u.test(each.value))
    .toSorted((a, b) => Math.abs(a.start - mention.end) - Math.abs(b.start - mention.end));
  const between = (each: Timex): string =>
    text.slice(Math.min(each.end, mention.end), Math.max(each.start, mention.start));
  const own = near.find((each) => !/[,;:–—]/u.test(between(each)));
  if (own) return own;
  // "In 2022, the country exported …", "20 February 2024: …" hold for the whole; "founded in 1971, it runs 11" does not.
  const leading = near.find(
    (each) => each.start - sentence.start < 25 && /^\s*[,:]/u.test(text.slice(each.end, each.end + 3)),
  );
  const from = sentence.start + Math.max(0, text.slice(sentence.start, mention.start).search(/[,;:–—]\s[^,;:–—]*$/u));
  const to = text.slice(mention.end, sentence.end).search(/[,;:–—]\s/u);
  const part = text.slice(from, to < 0 ? sentence.end : mention.end + to);
  return PRESENT.test(part) ? undefined : leading;
}

// "two countries", "four ministers" count who is meant; nobody compares them.
const isIdle = (mention: Mention): boolean =>
  (mention.number ?? 0) <= 4 &&
  /^(?:two|three|four|one|both)\b/iu.test(mention.text) &&
  !/thirds?|quarters?|half/iu.test(mention.text);

// The nearest name in front, without a semicolon between: "Taiwan accounted for 92 per cent".
function subjectOf(mention: Mention, article: Article, mentions: readonly Mention[], from: number): string | null {
  if (mention.of) return mention.of;
  const before = mentions.filter(
    (other) =>
      other.end <= mention.start &&
      other.start >= from &&
      other.kind !== 'quantity' &&
      other.kind !== 'role' &&
      !/[;:]/u.test(article.text.slice(other.end, mention.start)),
  );
  const between = (other: Mention): string => article.text.slice(other.end, mention.start);
  const source = findAttribution(article.sentences.find(({ start }) => start === from)?.text ?? '')?.source;
  // "followed by Slovakia with 14 per cent", "with Peru making up 9 per cent"; "40 per cent of Zubr for 90 million euros" is not Zubr's money.
  const direct = before.findLast(
    (other) =>
      between(other).length < 120 &&
      !(source?.includes(other.text) ?? false) &&
      (/^\s*(?:with|\p{Ll}+ing)\s/u.test(between(other)) ||
        !/\b(?:in|at|of|from|near|to|by|for|with|into|on)\s+(?:the\s+)?$/iu.test(
          article.text.slice(from, other.start),
        )) &&
      /\b(?:with|account\p{L}*|ha[sd]|held|mov\p{L}*|ma[dk]e\p{L}*|cost\p{L}*|was|were|is|of|to|for|at|reach\p{L}*|produc\p{L}*|weigh\p{L}*|own\p{L}*)\b/iu.test(
        between(other),
      ),
  );
  if (direct) return direct.text;
  // "Japan had half …, in recent years it accounts for about 10 per cent"
  if (before[0] && /\b(?:it|they)\b[^.;]{0,60}$/iu.test(article.text.slice(before.at(-1)?.end ?? from, mention.start)))
    return before[0].text;
  const subject =
    /^(?:[^,;]{0,80}?)\b((?:the|a|its|their) [\p{L}' -]{3,50}?)\s+(?:is|was|has|had|have|costs?|amounts?|weighs?|will|stands?|rose|fell|dropped)\b/iu.exec(
      article.text.slice(from, mention.start),
    )?.[1];
  return subject?.trim() ?? null;
}

// "of the world's manufacturing capacity for the most advanced chips – described as": up to the next mark.
function scopeOf(mention: Mention, text: string, end: number): string | null {
  const inside = /\bof\s+(.{3,80})$/iu.exec(mention.text)?.[0];
  if (inside) return inside;
  const after = /^\s*((?:of|for|in|on|per|a|more|less|from|than)\s[^.,;:–—()]{3,120})/iu.exec(
    text.slice(mention.end, end),
  )?.[1];
  return after?.replace(/\s+/gu, ' ').trim() ?? null;
}

function conflict(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || a.unit === '' || a.number === b.number) return false;
  if (a.subject === null || b.subject === null || a.subject.toLowerCase() !== b.subject.toLowerCase()) return false;
  if (a.citation.article === b.citation.article || a.date !== b.date) return false;
  return sameScope(a.scope, b.scope);
}

function sameScope(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const [some, others] = [words(a), words(b)];
  const shared = [...some].filter((word) => others.has(word)).length;
  return shared >= Math.min(some.size, others.size) * 0.8;
}
