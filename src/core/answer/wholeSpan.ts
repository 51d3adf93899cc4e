import type { ArticleFacts } from '../facts.ts';
import type { Span } from '../types.ts';

/** More words than this are a headline in capitals, not a name. */
const WORDS = 4;
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const AFTER = /^ (\p{Lu}[\p{L}\p{N}’'&-]*)/u;
const BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}’'&-]*) $/u;

/**
 * A span of the reader with the whole of the number or name that it cuts: "228.75" of "3,228.75", "Harbour" of "Harbour
 * Row". A word that a name of its own opens or ends with is left: "Oslo" of "Oslo Mayor Lind".
 */
export function wholeSpan(facts: ArticleFacts, index: number, span: Span): Span {
  const { text, sentences } = facts.article;
  const sentence = sentences[index];
  if (!sentence) return span;
  let { start, end } = wholeNumber(text, span);
  if (isHeading(text.slice(sentence.start, sentence.end))) return { start, end };
  const { mentions } = facts.sentence(index);
  if (/\p{Lu}[\p{L}\p{N}’'&-]*$/u.test(text.slice(start, end)))
    for (let words = 0; words < WORDS; words++) {
      const next = AFTER.exec(text.slice(end, sentence.end))?.[1];
      if (next === undefined || CALENDAR.test(next) || mentions.some((mention) => mention.start === end + 1)) break;
      end += next.length + 1;
    }
  if (/^\p{Lu}/u.test(text.slice(start, end)))
    for (let words = 0; words < WORDS; words++) {
      const last = BEFORE.exec(text.slice(sentence.start, start))?.[1];
      const from = start - 1 - (last?.length ?? 0);
      if (last === undefined || CALENDAR.test(last) || from <= sentence.start) break;
      // "Norwegian" of "Norwegian Harbour Party" is a name of its own, and part of this one.
      if (mentions.some((mention) => mention.end === start - 1 && mention.use !== 'demonym')) break;
      start = from;
    }
  return { start, end };
}

function wholeNumber(text: string, { start, end }: Span): Span {
  const before = /^\d/.test(text.slice(start, end))
    ? (/(?<![\d.,])\d[\d.,]*[.,]$/.exec(text.slice(0, start).slice(-20))?.[0] ?? '')
    : '';
  const after = /\d$/.test(text.slice(start, end)) ? (/^(?:[.,]\d+)+/.exec(text.slice(end, end + 20))?.[0] ?? '') : '';
  return { start: start - before.length, end: end + after.length };
}

function isHeading(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6;
}
