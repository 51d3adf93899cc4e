import type { Draft } from '../draft.ts';

/** Folds neighbours from left to right: `join` gives the one draft that replaces two, or null to leave both. */
export function foldNeighbours(
  drafts: readonly Draft[],
  text: string,
  join: (left: Draft, right: Draft, between: string) => Draft | null,
): readonly Draft[] {
  const folded: Draft[] = [];
  for (const draft of drafts) {
    const left = folded.at(-1);
    const gap = left === undefined ? -1 : draft.start - left.end;
    const joined = left === undefined || gap > 40 ? null : join(left, draft, text.slice(left.end, draft.start));
    if (joined === null) folded.push(draft);
    else folded[folded.length - 1] = joined;
  }
  return folded;
}
