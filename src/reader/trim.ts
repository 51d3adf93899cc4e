import type { Span } from '../core/types.ts';

/**
 * Cuts white space, marks of the sentence and unpaired quotes or brackets off both ends of a span; null when nothing is
 * left. `U.S.` and `p.m.` keep their last period, `-5` and `.5` their first mark.
 */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end) {
    if (endsLoose(text.slice(start, end))) end--;
    else if (startsLoose(text.slice(start, end))) start++;
    else return { start, end };
  }
  return null;
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
];
const STRAIGHT = `"'`;

function endsLoose(quote: string): boolean {
  const mark = quote.at(-1) ?? '';
  if (/[\s,;:!?…–—-]/.test(mark)) return true;
  if (mark === '.') return !/(?:^|[^\p{L}])\p{L}\.(?:\s?\p{L}\.)+$/u.test(quote.slice(-12));
  return isUnpaired(quote, mark);
}

function startsLoose(quote: string): boolean {
  const mark = quote[0] ?? '';
  if (/[\s,;:!?…–—]/.test(mark)) return true;
  if (mark === '.' || mark === '-') return !/^.\d/.test(quote);
  return isUnpaired(quote, mark);
}

function isUnpaired(quote: string, mark: string): boolean {
  if (STRAIGHT.includes(mark)) return (quote.split(mark).length - 1) % 2 === 1;
  const pair = PAIRS.find((both) => both.includes(mark));
  return pair !== undefined && quote.split(pair[0]).length !== quote.split(pair[1]).length;
}
