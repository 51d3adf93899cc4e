import type { AbstainReason, Citation, Modality } from '../types.ts';
import { publishedWords } from './dateText.ts';
import { oneLine } from './oneLine.ts';

/** A modality in the words that stand on every card; nothing planned ever reads as done. */
export function modalityWords(modality: Modality): string {
  switch (modality) {
    case 'planned':
      return 'planned, not confirmed';
    case 'reported':
      return 'reported';
    case 'happened':
      return 'happened';
    case 'denied':
      return 'denied';
    case 'cancelled':
      return 'cancelled';
  }
}

/** Who wrote it, when, and whom they cite: "Reuters · 26 May 2023 · citing Yomiuri". */
export function sourceLine(citation: Citation): string {
  const parts = [citation.publisher ?? citation.title ?? citation.article];
  parts.push(publishedWords(citation.published, citation.publishedKnown));
  if (citation.attribution !== null) parts.push(`citing ${citation.attribution}`);
  return parts.map(oneLine).join(' · ');
}

/** "1 article", "2 articles, 1 origin": copies of one story are never counted as confirmation. */
export function originWords(articles: number, origins: number): string {
  return `${count(articles, 'article')}, ${count(origins, 'origin')}`;
}

/** "1 article", "3 articles". */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** A reason of refusal as one kind sentence. */
export function reasonSentence(reason: AbstainReason): string {
  switch (reason) {
    case 'empty-question':
      return 'There is no question to look up. Ask in words, for example who, when, where or how much.';
    case 'too-long':
      return 'The question is longer than 500 characters. Ask for one thing at a time.';
    case 'no-match':
      return 'No sentence in the articles has these words.';
    case 'out-of-corpus':
      return 'The articles are about something else.';
    case 'no-such-entity':
      return 'The articles do not mention that name.';
    case 'wrong-time':
      return 'The articles say nothing about that for this time.';
    case 'only-planned':
      return 'The articles only say that it is planned; none reports that it happened.';
    case 'ambiguous':
      return 'More than one answer fits. Say which one you mean.';
    case 'unsupported':
      return 'The articles come close, but no sentence in them proves an answer.';
  }
}
