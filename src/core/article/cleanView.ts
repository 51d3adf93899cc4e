import type { Article, BlockKind } from './types.ts';

/** Readable text of the content blocks, one a line with an empty line between; `toOriginal` maps back to `article.text`. */
export interface CleanView {
  readonly text: string;
  /** Offset of the stored text for an offset of `text`; clamped to the view. */
  toOriginal(offset: number): number;
}

const CONTENT: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph']);
// Markdown links (their text stays), images, emphasis and code marks; then runs of white space. Bounded, so that ten
// thousand open brackets cost no more than one look each.
const DROPPED =
  /!\[[^[\]\n]{0,300}\]\([^()\s]{0,500}\)|(?<=\[[^[\]\n]{1,300})\]\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)|\[(?=[^[\]\n]{1,300}\]\()|\*\*|__|`+|\s+/g;

const WHITE = /\s+/g;

/** The view of an article without furniture, teasers, credits and Markdown marks. Never cited: citations use `article.text`. */
export function cleanView(article: Article): CleanView {
  const pieces: string[] = [];
  const cleanAt: number[] = [];
  const originalAt: number[] = [];
  let length = 0;
  const add = (piece: string, original: number): void => {
    if (piece === '') return;
    pieces.push(piece);
    cleanAt.push(length);
    originalAt.push(original);
    length += piece.length;
  };
  for (const block of article.blocks) {
    if (!CONTENT.has(block.kind)) continue;
    if (length > 0) add('\n\n', block.start);
    let from = block.start;
    for (const match of droppedIn(article.text.slice(block.start, block.end))) {
      const at = block.start + match.index;
      add(article.text.slice(from, at), from);
      if (/^\s/.test(match[0])) add(' ', at);
      from = at + match[0].length;
    }
    add(article.text.slice(from, block.end), from);
  }
  const text = pieces.join('');
  return { text, toOriginal: (offset) => toOriginal(cleanAt, originalAt, Math.min(Math.max(0, offset), length)) };
}

function droppedIn(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(/[[*_`]/.test(text) ? DROPPED : WHITE);
}

function toOriginal(cleanAt: readonly number[], originalAt: readonly number[], offset: number): number {
  let low = 0;
  let high = cleanAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cleanAt[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (originalAt[low] ?? 0) + offset - (cleanAt[low] ?? 0);
}
