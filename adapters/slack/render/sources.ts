import { oneLine, safeText } from '../../../src/core/reply/oneLine.ts';
import type { EventLine } from '../../../src/core/reply/types.ts';
import { count, modalityWords, sourceLine } from '../../../src/core/reply/words.ts';
import type { Citation } from '../../../src/core/types.ts';
import { cutText } from './cut.ts';

const NAME = 120;
const ENTRY_QUOTE = 900;

/** Publisher, date and attribution; a publisher's name that never ends does not push the date out. */
export function sourceOf(citation: Citation): string {
  const short = (text: string | null) => (text === null ? null : cutText(oneLine(text), NAME));
  return sourceLine({
    ...citation,
    publisher: short(citation.publisher),
    title: short(citation.title),
    article: cutText(oneLine(citation.article), NAME),
    attribution: short(citation.attribution),
  });
}

/** Quote and source as two lines of a list's entry. */
export function quoteAndSource(citation: Citation, extra: string | null = null): readonly string[] {
  const source = extra === null ? sourceOf(citation) : `${sourceOf(citation)} · ${extra}`;
  return [quotedIn(citation.quote), source];
}

/** One dated event with its quote and source. */
export function eventEntry(event: EventLine): readonly string[] {
  const by = event.attribution === null ? '' : ` (${oneLine(event.attribution)})`;
  // An event told by its whole sentence would stand there twice.
  const label =
    oneLine(event.label) === oneLine(event.citation.quote) ? '' : ` · ${cutText(oneLine(event.label), 300)}`;
  return [
    `${oneLine(event.when)} · ${modalityMark(event.modality)}${label}${by}`,
    ...quoteAndSource(event.citation, event.origins > 1 ? count(event.origins, 'origin') : null),
  ];
}

/** " · label" unless the quote says the same: told by its sentence, whole or cut short, it would stand there twice. */
export function labelBeside(label: string, quote: string): string {
  const told = oneLine(label);
  return oneLine(quote).startsWith(told.replace(/\s*…$/u, '')) ? '' : ` · ${cutText(told, 300)}`;
}

/** The modality in words; what did not happen, or not yet, carries a sign that is seen before it is read. */
export function modalityMark(modality: EventLine['modality']): string {
  const words = modalityWords(modality);
  return modality === 'happened' || modality === 'reported' ? words : `\u26a0 ${words}`;
}

function quotedIn(quote: string): string {
  const text = safeText(quote);
  const cut = cutText(text, ENTRY_QUOTE);
  return cut === text ? `“${text}”` : `“${cut.replace(/ …$/u, '')}” …`;
}
