import { normalizeAnswer } from '../../src/core/answer/normalizeAnswer.ts';

/** SQuAD's exact match: equal after lower-casing and dropping punctuation and articles. */
export function exactMatch(answer: string, gold: readonly string[]): boolean {
  const own = normalizeAnswer(answer);
  return gold.some((text) => normalizeAnswer(text) === own);
}

/** SQuAD's F1 over words, best of the gold answers, 0..1. */
export function f1(answer: string, gold: readonly string[]): number {
  return Math.max(0, ...gold.map((text) => pairF1(normalizeAnswer(answer), normalizeAnswer(text))));
}

function pairF1(a: string, b: string): number {
  const left = a.split(' ').filter((word) => word !== '');
  const right = b.split(' ').filter((word) => word !== '');
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  return common === 0 ? 0 : (2 * common) / (left.length + right.length);
}

/** Area under the ROC curve: the chance that a positive scores above a negative, ties half. NaN without both. */
export function auroc(scores: readonly { readonly score: number; readonly positive: boolean }[]): number {
  const sorted = scores.toSorted((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j]?.score === sorted[i]?.score) j++;
    for (let k = i; k < j; k++) if (sorted[k]?.positive) rankSum += (i + j + 1) / 2;
    i = j;
  }
  const positives = scores.filter((score) => score.positive).length;
  const negatives = scores.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
