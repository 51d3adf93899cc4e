import type { Citation } from '../types.ts';
import { citeSentences } from './cite.ts';
import { normalizeAnswer } from './normalizeAnswer.ts';
import type { Context, Scored } from './types.ts';

/** Least confidence of another passage with the same answer to be cited beside the winner. */
const SUPPORT = 0.35;

/** Citations of other articles that give the same answer, best first, one an article. */
export function supporting(winner: Scored, scored: readonly Scored[]): Citation[] {
  if (winner.fixed !== undefined || winner.span === null) return [];
  const key = normalizeAnswer(winner.answer);
  const seen = new Set([winner.article]);
  const citations: Citation[] = [];
  for (const other of scored) {
    if (
      other.rejected ||
      other.confidence < SUPPORT ||
      seen.has(other.article) ||
      normalizeAnswer(other.answer) !== key
    )
      continue;
    const citation = citeSentences(other.evidence.article, other.sentences[0], other.sentences[1]);
    if (!citation) continue;
    seen.add(other.article);
    citations.push(citation);
  }
  return citations;
}

/** Independent stories behind the citations: articles of one origin count once. */
export function originsOf(citations: readonly Citation[], context: Context): number {
  const articles = new Set(citations.map((citation) => citation.article));
  if (articles.size <= 1) return articles.size;
  const originOf = context.snapshot.origins([...articles]);
  return new Set([...articles].map((article) => originOf.get(article) ?? article)).size;
}
