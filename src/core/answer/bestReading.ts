import { marginOf } from '../margin.ts';
import type { Reading, Span } from '../types.ts';
import type { Context } from './types.ts';

/** The reading of best margin that touches a span of an article; undefined where the reader marks nothing there. */
export function bestReading({ readings }: Context, article: string, span: Span): Reading | undefined {
  return readings
    .filter((reading) => reading.passage.article === article && reading.start < span.end && span.start < reading.end)
    .toSorted((a, b) => marginOf(b) - marginOf(a))[0];
}
