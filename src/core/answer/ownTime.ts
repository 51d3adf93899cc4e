import { timexOverlaps } from '../dates/compare.ts';
import type { Span } from '../types.ts';
import type { Context, Evidence } from './types.ts';

/**
 * "It sold 661 cars last year, it said on January 10": the figure at `span` has a time of its own in its part of the
 * sentence, and it is not the asked one.
 */
export function datedOtherwise(evidence: Evidence, span: Span | null, { question }: Context): boolean {
  const sentence = evidence.article.sentences[evidence.sentence];
  const [asked] = question.times;
  if (!sentence || !span || !asked || question.type !== 'quantity' || question.times.length !== 1) return false;
  const { text } = sentence;
  const [start, end] = [span.start - sentence.start, span.end - sentence.start];
  if (start < 0 || end > text.length) return false;
  const from = start === 0 ? 0 : Math.max(0, ...[', ', '; ', ': '].map((mark) => text.lastIndexOf(mark, start - 1)));
  const to = text.slice(end).search(/[,;:](?:\s|$)/u);
  const part = { start: sentence.start + from, end: to < 0 ? sentence.end : span.end + to };
  const dates = evidence.facts
    .sentence(evidence.sentence)
    .dates.filter((date) => (date.kind === 'date' || date.kind === 'range') && date.from !== null);
  const own = dates.filter((date) => date.start >= part.start && date.end <= part.end);
  return own.length > 0 && dates.length > own.length && own.every((date) => timexOverlaps(date, asked) === 'no');
}

/**
 * "15 cases so far this year, already more than in the whole of 2023": the asked year stands only in a comparison, so no
 * other figure of the sentence is of it.
 */
export function onlyCompared(evidence: Evidence, span: Span | null, { question }: Context): boolean {
  const sentence = evidence.article.sentences[evidence.sentence];
  const [asked] = question.times;
  if (!sentence || !span || !asked || question.type !== 'quantity' || question.times.length !== 1) return false;
  const same = evidence.facts
    .sentence(evidence.sentence)
    .dates.filter((date) => date.from !== null && timexOverlaps(date, asked) !== 'no');
  return (
    same.length > 0 &&
    same.every((date) => COMPARED.test(sentence.text.slice(0, date.start - sentence.start)) && span.end <= date.start)
  );
}

const COMPARED =
  /\b(?:than|compared (?:with|to)|as against|up on|down on)\s+(?:in |during |for |that of |those of )?(?:the (?:whole |entire |full )?(?:year |of )?(?:of )?|all of |all |whole of )?$/iu;
