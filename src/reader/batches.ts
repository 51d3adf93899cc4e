import type { Row } from './rows.ts';

/** A batch pads every row to its longest; a row this much shorter than the longest starts another batch. */
const LEAST_FILL = 0.75;
/** The event loop, and with it a cancelled question, gets its turn between batches. */
const ROWS_PER_BATCH = 16;

/** Groups rows of like length, so that little is computed on padding. */
export function batchRows(rows: readonly Row[]): Row[][] {
  const batches: Row[][] = [];
  let batch: Row[] = [];
  for (const row of [...rows].sort((a, b) => b.ids.length - a.ids.length)) {
    const longest = batch[0]?.ids.length ?? row.ids.length;
    if (batch.length >= ROWS_PER_BATCH || row.ids.length < longest * LEAST_FILL) {
      batches.push(batch);
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
