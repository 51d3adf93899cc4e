import type { ModelLimits } from './model-files.ts';
import type { Pieces } from './pieces.ts';

/** One model input: `[CLS] question [SEP] window [SEP]`, where the window is pieces `from..to` of a passage. */
export interface Row {
  /** Index of the passage in the call. */
  readonly passage: number;
  readonly from: number;
  readonly to: number;
  readonly ids: readonly number[];
  /** Position in `ids` of the window's first piece; token types are 0 before it and 1 from it on. */
  readonly offset: number;
}

/** Bounds the time that one passage of any length may take: 32 windows are about 2,500 pieces. */
const WINDOWS_PER_PASSAGE = 32;
/** Bounds the time of one call; the last windows of long passages are the first to go. */
const ROWS_PER_CALL = 256;

/** Pieces of a passage that its windows can hold at most, whatever the question. */
export function pieceLimit(limits: ModelLimits): number {
  return WINDOWS_PER_PASSAGE * limits.maxRowPieces;
}

/**
 * Lays a question and its passages out as rows, long passages in windows that overlap.
 * The question is cut at `maxQuestionPieces`; passages without pieces give no row.
 */
export function layRows(question: Pieces, passages: readonly Pieces[], limits: ModelLimits): Row[] {
  const head = [limits.cls, ...question.ids.slice(0, limits.maxQuestionPieces), limits.sep];
  const room = limits.maxRowPieces - head.length - 1;
  const step = Math.max(1, room - limits.windowOverlapPieces);
  const rounds: Row[][] = [];
  passages.forEach(({ ids }, passage) => {
    for (let round = 0, from = 0; round < WINDOWS_PER_PASSAGE && from < ids.length; round++, from += step) {
      const to = Math.min(from + room, ids.length);
      const row = { passage, from, to, ids: [...head, ...ids.slice(from, to), limits.sep], offset: head.length };
      rounds[round] = [...(rounds[round] ?? []), row];
      if (to === ids.length) break;
    }
  });
  return rounds.flat().slice(0, ROWS_PER_CALL);
}
