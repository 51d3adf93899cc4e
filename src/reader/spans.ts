import type { Span } from '../core/types.ts';
import type { Pieces } from './pieces.ts';
import type { Row } from './rows.ts';
import { trimSpan } from './trim.ts';

/** A span of a text with the sum of its start and end scores, and the no-answer score of the window it was read in. */
export interface Mark extends Span {
  readonly score: number;
  readonly none: number;
}

/** The model's scores of a row by position: that a span starts, or ends, there. */
export interface RowScores {
  readonly starts: Float32Array;
  readonly ends: Float32Array;
}

export const MARKS_PER_PASSAGE = 3;

/** Best spans of one row that do not overlap, best first. `longest` is in pieces. */
export function markRow(text: string, pieces: Pieces, row: Row, { starts, ends }: RowScores, longest: number): Mark[] {
  const none = (starts[0] ?? 0) + (ends[0] ?? 0);
  const taken = new Uint8Array(row.to - row.from);
  const marks: Mark[] = [];
  // A few more rounds than marks are wanted, because a span of nothing but punctuation gives none.
  for (let round = 0; round < 2 * MARKS_PER_PASSAGE && marks.length < MARKS_PER_PASSAGE; round++) {
    const best = bestFree(taken, starts, ends, row.offset, longest);
    if (best === null) break;
    const start = pieces.starts[row.from + best.first] ?? 0;
    const end = pieces.ends[row.from + best.last] ?? start;
    for (let at = 0; at < taken.length; at++) {
      const from = pieces.starts[row.from + at] ?? 0;
      if (from >= start && from < end) taken[at] = 1;
    }
    const span = trimSpan(text, { start, end });
    if (span !== null) marks.push({ ...span, score: best.score, none });
  }
  return marks;
}

function bestFree(
  taken: Uint8Array,
  starts: Float32Array,
  ends: Float32Array,
  offset: number,
  longest: number,
): { first: number; last: number; score: number } | null {
  let best: { first: number; last: number; score: number } | null = null;
  for (let first = 0; first < taken.length; first++) {
    const opening = starts[offset + first] ?? Number.NEGATIVE_INFINITY;
    for (let last = first; last < taken.length && last < first + longest && taken[last] === 0; last++) {
      const score = opening + (ends[offset + last] ?? Number.NEGATIVE_INFINITY);
      if (best === null || score > best.score) best = { first, last, score };
    }
  }
  return best;
}

/** Joins the marks of a passage's windows: best margin first, none overlapping, three at most. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => b.score - b.none - (a.score - a.none))) {
    if (kept.length === MARKS_PER_PASSAGE) break;
    if (kept.every((other) => mark.end <= other.start || mark.start >= other.end)) kept.push(mark);
  }
  return kept;
}
