import type { Article } from './article/types.ts';
import { parseDates } from './dates/parseDates.ts';
import type { Timex } from './dates/types.ts';
import { findMentions } from './mentions/findMentions.ts';
import type { Mention } from './mentions/types.ts';
import { verbLemma } from './question/words.ts';
import { remember } from './text/remember.ts';
import { stem } from './text/stem.ts';
import { tokenize } from './text/tokenize.ts';
import type { Token } from './text/types.ts';
import type { IsoDate, Span } from './types.ts';

/** What is known of one sentence: words, dates, mentions, in stored-text offsets. */
export interface SentenceFacts {
  readonly tokens: readonly Token[];
  /** Stems of the words and of the lemmas of known verb forms ("met" is also "meet"). */
  readonly keys: ReadonlySet<string>;
  readonly dates: readonly Timex[];
  readonly mentions: readonly Mention[];
}

export interface ArticleFacts {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly dates: readonly Timex[];
  sentence(index: number): SentenceFacts;
  /** Index of the sentence that holds an offset, -1 when none does. */
  sentenceAt(offset: number): number;
  /** The title as a sentence of its own; empty when there is none. */
  readonly title: SentenceFacts;
}

/** Keys under which a word is compared: its stem, and the stem of its verb lemma. */
export function wordKeys(norm: string, stemmed: string): readonly string[] {
  const other = lemmaStem(norm);
  return other === '' || other === stemmed ? [stemmed] : [stemmed, other];
}

const lemmaStem = remember((norm) => stem(verbLemma(norm) ?? ''));

function keysOf(tokens: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const token of tokens) {
    keys.add(token.stem);
    const other = lemmaStem(token.norm);
    if (other !== '') keys.add(other);
  }
  return keys;
}

/** What is dear to parse of an article. */
export interface ParsedArticle {
  readonly mentions: readonly Mention[];
  readonly dates: readonly Timex[];
}

/** Parses mentions and dates of one article. */
export function parseFacts(article: Article): ParsedArticle {
  const mentions = findMentions(article);
  const dates: Timex[] = [];
  let previous: Timex | undefined;
  let entry: { readonly block: number; readonly day: IsoDate } | null = null;
  for (const sentence of article.sentences) {
    const parse = (reference: IsoDate | null): readonly Timex[] =>
      parseDates(article.text, {
        start: sentence.start,
        end: sentence.end,
        reference,
        ...(previous ? { previous } : {}),
      });
    let found = parse(entry?.block === sentence.block ? entry.day : article.published);
    // "16 August 2023: … that had been announced on August 10": an entry of a chronicle is told from its own day.
    const day = entryDay(article.text, sentence, found[0]);
    if (day !== null) {
      entry = { block: sentence.block, day };
      if (found.length > 1) found = parse(day);
    }
    // A list of dates without a full stop is one sentence; as arguments of one call they would not fit the stack.
    for (const date of found) dates.push(date);
    previous = found.findLast((date) => date.kind === 'date') ?? previous;
  }
  return { mentions, dates };
}

function entryDay(text: string, sentence: Span, head: Timex | undefined): IsoDate | null {
  return head !== undefined &&
    head.from !== null &&
    head.known.year === 'stated' &&
    /^\d{4}-\d\d(?:-\d\d)?$/.test(head.value) &&
    head.start - sentence.start < 40 &&
    /^[^\p{L}\p{N}]*(?:\p{L}+day,?\s+|\p{Lu}[\p{L}\p{N}]*(?:\s[\p{L}\p{N}]+){0,3},\s+)?$/u.test(
      text.slice(sentence.start, head.start),
    ) &&
    // "20 January 2024 (local time): …"
    /^\s*(?:\([^()\n]{1,40}\)\s*)?:/.test(text.slice(head.end, head.end + 48))
    ? head.value
    : null;
}

/** Facts of one article by sentence; sentences are tokenised when first asked for. */
export function articleFacts(article: Article, { mentions, dates }: ParsedArticle = parseFacts(article)): ArticleFacts {
  const sentences: (SentenceFacts | undefined)[] = new Array(article.sentences.length);
  const datesBySentence = bySentence(article, dates);
  const mentionsBySentence = bySentence(article, mentions);
  return {
    article,
    mentions,
    dates,
    sentence(index) {
      const known = sentences[index];
      if (known) return known;
      const made = sentenceFacts(article, index, mentionsBySentence.get(index) ?? [], datesBySentence.get(index) ?? []);
      sentences[index] = made;
      return made;
    },
    sentenceAt: (offset) => sentenceAt(article, offset),
    title: titleFacts(article.title),
  };
}

function titleFacts(title: string | null): SentenceFacts {
  const tokens = tokenize(title ?? '');
  return {
    tokens,
    keys: keysOf(tokens),
    dates: [],
    mentions: [],
  };
}

function sentenceFacts(
  article: Article,
  index: number,
  mentions: readonly Mention[],
  dates: readonly Timex[],
): SentenceFacts {
  const sentence = article.sentences[index];
  if (!sentence) return { tokens: [], keys: new Set(), dates: [], mentions: [] };
  const tokens = tokenize(article.text, sentence.start, sentence.end);
  return {
    tokens,
    keys: keysOf(tokens),
    dates,
    mentions,
  };
}

function bySentence<T extends Span>(article: Article, spans: readonly T[]): Map<number, T[]> {
  const buckets = new Map<number, T[]>();
  for (const span of spans) {
    const at = sentenceAt(article, span.start);
    const bucket = buckets.get(at);
    if (bucket) bucket.push(span);
    else buckets.set(at, [span]);
  }
  return buckets;
}

function sentenceAt(article: Article, offset: number): number {
  let low = 0;
  let high = article.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = article.sentences[middle];
    if (!sentence) return -1;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The words and names of a sentence that lie in a span; its keys and dates are those of the whole sentence. */
export function factsWithin(sentence: SentenceFacts, span: Span): SentenceFacts {
  const inside = (each: Span): boolean => each.start >= span.start && each.end <= span.end;
  return { ...sentence, tokens: sentence.tokens.filter(inside), mentions: sentence.mentions.filter(inside) };
}
