import { marginOf } from '../../margin.ts';
import type { Context, Evidence } from '../types.ts';

/** How surely the reader marks a span of a sentence of the evidence's article as the answer, 0..1. */
export function readAt(context: Context, { article }: Evidence, index: number): number {
  const sentence = article.sentences[index];
  if (!sentence) return 0;
  const margins = context.readings
    .filter(
      (reading) =>
        reading.passage.article === article.id && reading.start >= sentence.start && reading.end <= sentence.end,
    )
    .map(marginOf);
  const best = Math.max(Number.NEGATIVE_INFINITY, ...margins);
  return Number.isFinite(best) ? 1 / (1 + Math.exp(-(best - 1) / 2)) : 0;
}
