import { dateWords, publishedWords, timexWords } from '../reply/dateText.ts';
import { oneLine } from '../reply/oneLine.ts';
import type { DigestGroup, DigestLine } from '../reply/types.ts';
import { modalityWords } from '../reply/words.ts';
import type { Event } from '../timeline/types.ts';
import type { Citation } from '../types.ts';

const LONGEST = 180;

/** An event as a line of a digest. Its citation is the one of the article that is news, where it has several. */
export function eventLine(
  group: DigestGroup,
  event: Event,
  note: string | null,
  from?: ReadonlySet<string>,
): DigestLine[] {
  const citation = event.citations.find((each) => from?.has(each.article)) ?? event.citations[0];
  if (!citation) return [];
  const text = shorten(event.label === '' ? citation.quote : event.label);
  return [
    {
      group,
      text: note === null ? text : `${text} (${note})`,
      when: whenWords(event),
      modality: event.modality,
      citation,
    },
  ];
}

/** A sentence that no event was found in: the article's date, and no modality, because none was read. */
export function sentenceLine(group: DigestGroup, citation: Citation): DigestLine {
  return {
    group,
    text: shorten(citation.title ?? citation.quote),
    when: publishedWords(citation.published, citation.publishedKnown),
    modality: null,
    citation,
  };
}

/** The date of an article is the day somebody wrote about it, not the day it took place. */
export function whenWords(event: Event): string {
  if (event.dateFrom === 'event' && event.time) return timexWords(event.time);
  return event.dateFrom === 'article' ? `article of ${dateWords(event.date)}` : dateWords(null);
}

/** "was planned, not confirmed", "was 26 May 2023". */
export function wasWords(before: Event, what: 'modality' | 'date'): string {
  return `was ${what === 'modality' ? modalityWords(before.modality) : whenWords(before)}`;
}

/** One line, cut at a word. */
export function shorten(text: string, longest = LONGEST): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  // Japanese has no spaces: there the cut falls where it falls, never inside a surrogate pair.
  const kept = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept.replace(/[\s,;:–-]+$/u, '')}…`;
}
