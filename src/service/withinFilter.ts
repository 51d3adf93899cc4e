import { abstained } from '../core/abstained.ts';
import type { Answer } from '../core/types.ts';

/**
 * Holds an answer to the articles that a date or source filter allows: citations from others are dropped, and an answer
 * whose own quote comes from another is refused.
 */
export function withinFilter(answer: Answer, allowed: ReadonlySet<string> | null): Answer {
  if (allowed === null) return answer;
  if (answer.status === 'abstained') {
    return { ...answer, nearest: answer.nearest.filter((citation) => allowed.has(citation.article)) };
  }
  const citations = answer.citations.filter((citation) => allowed.has(citation.article));
  const [main] = answer.citations;
  if (main && allowed.has(main.article)) return { ...answer, citations };
  return abstained({
    question: answer.question,
    type: answer.type,
    confidence: answer.confidence,
    reason: 'no-match',
    nearest: citations.slice(0, 3),
    caveats: ['The articles that the filter leaves do not answer this.'],
    trace: [...answer.trace, 'filter: the quote stands in an article that was left out, refused'],
  });
}
