import type { Span } from '../types.ts';
import { continuesSentence } from './continuesSentence.ts';
import { findBoundaries } from './findBoundaries.ts';

/**
 * Sentences of `text.slice(start, end)` in order, trimmed, not overlapping, offsets of `text`. Line ends inside the
 * range are taken for spaces (hard-wrapped paragraphs): cut paragraphs before calling.
 */
export function splitSentences(text: string, start = 0, end: number = text.length): Span[] {
  const raw = text.slice(start, end);
  const piece = /[\n\r\u0085\u2028\u2029]/.test(raw) ? raw.replace(/[\n\r\u0085\u2028\u2029]/g, ' ') : raw;
  const spans: Span[] = [];
  let from = 0;
  for (const boundary of findBoundaries(piece)) {
    if (boundary < piece.length && continuesSentence(piece, from, boundary)) continue;
    // "said.“The": the opening quote belongs to what follows.
    const cut = /[“‘«(［「]/.test(piece[boundary - 1] ?? '') && boundary < piece.length ? boundary - 1 : boundary;
    pushTrimmed(spans, piece, from, cut, start);
    from = cut;
  }
  return spans;
}

function pushTrimmed(spans: Span[], piece: string, from: number, to: number, offset: number): void {
  const text = piece.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const length = text.trim().length;
  if (length === 0) return;
  const start = offset + from + lead;
  const previous = spans.at(-1);
  // Nothing but punctuation is the tail of the sentence before.
  if (previous !== undefined && !/[\p{L}\p{N}]/u.test(text)) {
    spans[spans.length - 1] = { start: previous.start, end: start + length };
    return;
  }
  spans.push({ start, end: start + length });
}
