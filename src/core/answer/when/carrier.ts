import { verbLemma } from '../../question/words.ts';
import type { Span } from '../../types.ts';
import type { Evidence } from '../types.ts';
import type { Anchor } from './findAnchors.ts';

/** The empty verb that says that a noun's event takes place: "took" of "the meeting, first planned for the 16th, took place on the 20th". */
export function carrier(evidence: Evidence, anchor: Anchor, date: Span): Span | null {
  if (!anchor.nominal) return null;
  const { tokens } = evidence.facts.sentence(evidence.sentence);
  // "He passed his medical on Saturday": in front of its noun.
  const at = tokens.findIndex((token) => token.start >= anchor.start);
  const front = tokens[Math.max(0, at - 4)]?.start ?? anchor.start;
  const from = Math.min(front, date.end);
  const to = Math.max(anchor.start, date.start);
  return (
    tokens.findLast(
      (token) =>
        token.start >= from &&
        token.end <= to &&
        /^(?:hold|take|happen|occur|begin|start|open|end|pass|undergo|follow|resume|give|make|have|attend)$/.test(
          verbLemma(token.norm) ?? '',
        ),
    ) ?? null
  );
}
