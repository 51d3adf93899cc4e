import type { EvidenceItem, EvidenceReply } from '../core/reply/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Answer, Citation } from '../core/types.ts';
import { quoteStands } from './verifyQuotes.ts';

/** The most that is shown of a paragraph on each side of the quote, UTF-16 units. */
const SIDE = 400;

/** Every quote of an answer (or the nearest passages of a refusal) inside its paragraph. */
export function evidenceReply(answer: Answer, snapshot: Snapshot): EvidenceReply {
  const citations = answer.status === 'answered' ? answer.citations : answer.nearest;
  const items = citations
    .filter((citation) => quoteStands(citation, snapshot))
    .flatMap((citation) => itemOf(citation, snapshot));
  return { kind: 'evidence', question: answer.question, items, controls: [] };
}

function itemOf(citation: Citation, snapshot: Snapshot): EvidenceItem[] {
  const article = snapshot.article(citation.article);
  if (!article) return [];
  const block = article.blocks.find((each) => each.start <= citation.start && citation.end <= each.end);
  const start = wordStart(article.text, Math.max(block?.start ?? 0, citation.start - SIDE), citation.start);
  const end = wordEnd(article.text, Math.min(block?.end ?? article.text.length, citation.end + SIDE), citation.end);
  return [
    {
      citation,
      paragraph: article.text.slice(start, end),
      quoteStart: citation.start - start,
      quoteEnd: citation.end - start,
    },
  ];
}

// A paragraph that had to be cut begins and ends at a word.
function wordStart(text: string, at: number, limit: number): number {
  if (at === 0 || /\s/u.test(text.charAt(at - 1))) return at;
  const next = text.slice(at, limit).search(/\s/u);
  return next < 0 ? limit : at + next + 1;
}

function wordEnd(text: string, at: number, limit: number): number {
  if (at >= text.length || /\s/u.test(text.charAt(at))) return at;
  const last = text.slice(limit, at).search(/\s\S*$/u);
  return last < 0 ? limit : limit + last;
}
