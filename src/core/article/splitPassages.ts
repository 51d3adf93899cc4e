import type { Sentence } from '../text/types.ts';
import type { Passage, Span } from '../types.ts';
import { countWords } from './lineShape.ts';
import type { Article } from './types.ts';

export interface PassageOptions {
  /** A passage of several sentences has at most this many words. */
  readonly maxWords: number;
  /** A paragraph of fewer words joins its neighbour where both fit. */
  readonly minWords: number;
}

export const PASSAGE_DEFAULTS: PassageOptions = { maxWords: 110, minWords: 25 };

interface Piece extends Span {
  readonly words: number;
  /** Pieces join only within one stretch: nothing that is no evidence lies between. */
  readonly stretch: number;
  readonly headed: boolean;
}

/**
 * Passages of an article in order: whole neighbouring evidence sentences, long paragraphs cut at sentence ends, short
 * ones joined with the next, headings kept with what follows. `passage.text === article.text.slice(start, end)`.
 */
export function splitPassages(article: Article, options: Partial<PassageOptions> = {}): Passage[] {
  const { maxWords, minWords } = { ...PASSAGE_DEFAULTS, ...options };
  return joinShort(cutPieces(article, maxWords), maxWords, minWords).map((piece, index) => ({
    id: `${article.id}#${index}`,
    article: article.id,
    index,
    start: piece.start,
    end: piece.end,
    text: article.text.slice(piece.start, piece.end),
    title: article.title,
    date: article.published,
  }));
}

function cutPieces(article: Article, maxWords: number): Piece[] {
  const pieces: Piece[] = [];
  let stretch = 0;
  let heading: Span | null = null;
  let next = 0;
  for (let block = 0; block < article.blocks.length; block++) {
    const { kind, start, end } = article.blocks[block] ?? { kind: 'furniture', start: 0, end: 0 };
    if (kind === 'heading') {
      heading ??= { start, end };
      continue;
    }
    if (kind !== 'paragraph') {
      heading = null;
      stretch++;
      continue;
    }
    const from = next;
    while (article.sentences[next]?.block === block) next++;
    const cut = cutParagraph(article.sentences.slice(from, next), maxWords);
    cut.forEach((span, i) => {
      const head = i === 0 ? heading : null;
      pieces.push({ ...span, start: head?.start ?? span.start, stretch, headed: head !== null });
    });
    heading = null;
  }
  return pieces;
}

/** Cuts into parts of about equal length, so that no lone short sentence is left at the end. */
function cutParagraph(sentences: readonly Sentence[], maxWords: number): (Span & { words: number })[] {
  const sizes = sentences.map((sentence) => countWords(sentence.text));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const target = total / Math.max(1, Math.ceil(total / maxWords));
  const parts: { start: number; end: number; words: number }[] = [];
  sentences.forEach((sentence, i) => {
    const size = sizes[i] ?? 0;
    const part = parts.at(-1);
    // A sentence goes where the greater part of it lies.
    if (part !== undefined && part.words + size <= maxWords && part.words + size / 2 <= target) {
      part.end = sentence.end;
      part.words += size;
    } else parts.push({ start: sentence.start, end: sentence.end, words: size });
  });
  return parts;
}

function joinShort(pieces: readonly Piece[], maxWords: number, minWords: number): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const near =
      last !== undefined && last.stretch === piece.stretch && !piece.headed && last.words + piece.words <= maxWords;
    if (last !== undefined && near && (last.words < minWords || piece.words < minWords)) {
      joined[joined.length - 1] = { ...last, end: piece.end, words: last.words + piece.words };
    } else joined.push(piece);
  }
  return joined;
}
