import { turnsIn } from '../../../src/core/reply/cleanText.ts';
import { escapeText } from './escape.ts';

/** Length as Slack counts it: code points of the escaped text. */
export function lengthOf(text: string): number {
  return Array.from(escapeText(text)).length;
}

/** The beginning of a text with at most `most` code points, ended at a word and marked with "…" when anything is missing. */
export function cutText(text: string, most: number): string {
  const points = Array.from(text.slice(0, most * 2 + 2));
  if (points.length <= most && text.length <= most * 2 + 2) return text;
  return `${wordEnd(points.slice(0, most).join(''))} …`;
}

/** What a character may become when escaped; "@", ":" and "." may get a zero-width space. */
const WIDTHS: Readonly<Record<string, number>> = { '&': 5, '<': 4, '>': 4, '@': 2, ':': 2, '.': 2 };

function widthOf(point: string): number {
  // A piece that turns the writing direction gets the character that turns it back.
  return WIDTHS[point] ?? 1 + turnsIn(point);
}

/** Pieces that each stay within `most` code points when escaped; joined they give the text. */
export function splitText(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const point of text) {
    const width = widthOf(point);
    if (size + width > most) {
      const kept = wordEnd(piece);
      pieces.push(kept);
      piece = piece.slice(kept.length);
      size = Array.from(piece).reduce((sum, each) => sum + widthOf(each), 0);
    }
    piece += point;
    size += width;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

// The last word may be halved by the limit; languages without spaces are cut where they are.
function wordEnd(text: string): string {
  const at = text.search(/\s\S*$/u);
  return at > text.length * 0.7 ? text.slice(0, at) : text;
}
