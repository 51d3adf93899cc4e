import { normalizeAnswer } from '../../src/core/answer/normalizeAnswer.ts';
import { f1 } from '../eval/metrics.ts';

/** Whether a span counts as right in a reading set: it is the gold answer, or holds it with at most four words more. */
export function spanIsRight(answer: string, gold: readonly string[]): boolean {
  if (gold.length === 0) return false;
  if (f1(answer, gold) >= 0.6) return true;
  const own = normalizeAnswer(answer);
  return gold.some((spelling) => {
    const wanted = normalizeAnswer(spelling);
    return wanted !== '' && ` ${own} `.includes(` ${wanted} `) && own.split(' ').length <= wanted.split(' ').length + 4;
  });
}
