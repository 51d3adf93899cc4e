import type { Reading } from './types.ts';

/** By how much the reader prefers the span to "no answer here": above 0 it holds it for the answer. */
export function marginOf(reading: Reading): number {
  return reading.score - reading.none;
}
