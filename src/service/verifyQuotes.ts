import { abstained } from '../core/abstained.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Answer, Citation } from '../core/types.ts';

/** True when the quote still stands in the stored revision at its offsets. */
export function quoteStands(citation: Citation, snapshot: Snapshot): boolean {
  const article = snapshot.article(citation.article);
  if (!article || article.revision !== citation.revision || citation.quote === '') return false;
  return article.text.slice(citation.start, citation.end) === citation.quote;
}

/** The answer as it may be shown: one broken quote refuses it (invariant 1), a broken nearest passage is left out. */
export function verifyQuotes(answer: Answer, snapshot: Snapshot): Answer {
  if (answer.status === 'abstained') {
    const nearest = answer.nearest.filter((citation) => quoteStands(citation, snapshot));
    return nearest.length === answer.nearest.length ? answer : { ...answer, nearest };
  }
  if (answer.citations.length > 0 && answer.citations.every((citation) => quoteStands(citation, snapshot)))
    return answer;
  return abstained({
    question: answer.question,
    type: answer.type,
    confidence: answer.confidence,
    reason: 'unsupported',
    nearest: answer.citations.filter((citation) => quoteStands(citation, snapshot)).slice(0, 3),
    caveats: ['The article has changed since, and the quote no longer stands in it. Ask again.'],
    trace: [...answer.trace, 'shown: a quote does not stand in its article, refused'],
  });
}
