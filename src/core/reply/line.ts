import type { Citation } from '../types.ts';
import { safeText } from './oneLine.ts';
import { sourceLine } from './words.ts';

/** The part a line plays, so that a terminal can colour it. */
export type LineRole = 'title' | 'answer' | 'mark' | 'quote' | 'source' | 'note' | 'item' | 'error' | 'blank';

export interface Line {
  readonly role: LineRole;
  readonly text: string;
}

/** A quote with its source under it; date and publisher stand outside the quote. */
export function quoteLines(citation: Citation, indent: string, extra: string | null = null): readonly Line[] {
  return [
    line('quote', `${indent}“${safeText(citation.quote)}”`),
    line('source', `${indent}${sourceLine(citation)}${extra === null ? '' : ` · ${extra}`}`),
  ];
}

/** One line of a reply. */
export function line(role: LineRole, text: string): Line {
  return { role, text };
}
