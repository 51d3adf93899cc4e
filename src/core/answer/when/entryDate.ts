import type { Timex } from '../../dates/types.ts';
import type { Evidence } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import { usableDates } from './usableDates.ts';

/**
 * "22 April 2024: Austria and Slovenia sign the pact. …": the date at the head of an entry of a chronicle, for its
 * sentences that have none of their own; null outside an entry.
 */
export function entryDate(
  evidence: Evidence,
  event: AskedEvent,
): { date: Timex; strength: number; sentence: number } | null {
  const { article, facts } = evidence;
  const own = article.sentences[evidence.sentence];
  if (!own) return null;
  for (let i = evidence.sentence; i >= 0 && i > evidence.sentence - 4; i--) {
    const sentence = article.sentences[i];
    if (!sentence || sentence.block !== own.block) return null;
    const dates = facts.sentence(i).dates;
    const head = dates.find(
      (date) =>
        // "Cup final, 5 March 2023: …" has a label in front.
        /^[^\p{L}\p{N}]*(?:\p{L}+day,?\s+|\p{Lu}[\p{L}\p{N}]*(?:\s[\p{L}\p{N}]+){0,3},\s+)?$/u.test(
          article.text.slice(sentence.start, date.start),
        ) && /^\s*(?::|–|—|-\s)/u.test(article.text.slice(date.end, date.end + 4)),
    );
    if (head)
      return usableDates([head], event, article.text).length === 1
        ? { date: head, strength: i === evidence.sentence ? 1 : 0.9, sentence: i }
        : null;
    if (dates.some((date) => date.kind !== 'duration')) return null;
  }
  return null;
}
