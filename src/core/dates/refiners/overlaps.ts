import type { Draft } from '../draft.ts';

/** Keeps the longest of overlapping drafts, the earlier parser among equals; sorted by start. */
export function dropOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const last = kept.at(-1);
    if (last === undefined || draft.start >= last.end) kept.push(draft);
    else if (draft.end - draft.start > last.end - last.start) kept[kept.length - 1] = draft;
  }
  return kept;
}
