import { normalizeAnswer } from '../../src/core/answer/normalizeAnswer.ts';
import { f1 } from '../eval/metrics.ts';
import type { Asked } from './collect.ts';

/** Whether a span counts as right: it is the gold answer, or holds it with at most four words more. */
export function judgeable(answer: string, article: string, asked: Asked): boolean {
  if (asked.gold.length === 0) return false;
  if (asked.sources.length > 0 && !asked.sources.some((source) => article.startsWith(source))) return false;
  if (f1(answer, asked.gold) >= 0.6) return true;
  const own = normalizeAnswer(answer);
  return asked.gold.some((gold) => {
    const wanted = normalizeAnswer(gold);
    return wanted !== '' && ` ${own} `.includes(` ${wanted} `) && own.split(' ').length <= wanted.split(' ').length + 4;
  });
}
