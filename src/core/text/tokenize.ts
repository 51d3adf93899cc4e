import { normalizeWord } from './normalizeWord.ts';
import { stem } from './stem.ts';
import type { Token } from './types.ts';

// In order: acronym with dots (U.S., a.m.), R&D and AT&T, number with its inner marks and what is glued to it
// (1,935.3, 14:57, 1980s, 5G), word with inner apostrophes (Chang'e, China's).
// Every repeat is bounded: an unbounded one overflows the stack of the regular expression on a word of megabytes.
const WORD =
  /(?:\p{L}\.){1,16}\p{L}(?![\p{L}\p{N}])\.?(?:['’]s(?!\p{L}))?|\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{L}\p{N}])|\p{N}{1,99}(?:[.,:]\p{N}{1,99}){0,16}[\p{L}\p{M}\p{N}]{0,99}|\p{L}[\p{L}\p{M}\p{N}]{0,999}(?:['’ʼ]\p{L}[\p{L}\p{M}\p{N}]{0,99}){0,8}/gu;

// Scripts written without spaces: Thai to Myanmar, Khmer, Kana, Han.
const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
let segmenter: Intl.Segmenter | null = null;

interface Forms {
  readonly norm: string;
  readonly stem: string;
}
const LIMIT = 50_000;
const memory = new Map<string, Forms>();

/**
 * Words and numbers of `text.slice(start, end)` in order, offsets of `text`. Hyphens part words (`Luna-25` is two);
 * Japanese, Chinese and Thai runs are parted by Intl.Segmenter. Punctuation gives no token.
 */
export function tokenize(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = [];
  const from = Math.max(0, start);
  const piece = from === 0 && end >= text.length ? text : text.slice(from, end);
  for (const match of piece.matchAll(WORD)) {
    const word = match[0];
    const at = from + match.index;
    if (UNSPACED.test(word)) pushUnspaced(tokens, word, at);
    else tokens.push(makeToken(word, at));
  }
  return tokens;
}

function pushUnspaced(tokens: Token[], run: string, at: number): void {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  for (const segment of segmenter.segment(run)) {
    if (segment.isWordLike === true) tokens.push(makeToken(segment.segment, at + segment.index));
  }
}

function makeToken(word: string, start: number): Token {
  const { norm, stem: stemmed } = formsOf(word);
  return { start, end: start + word.length, text: word, norm, stem: stemmed };
}

function formsOf(word: string): Forms {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const norm = normalizeWord(word);
  const forms = { norm, stem: stem(norm) };
  if (word.length <= 40) {
    if (memory.size >= LIMIT) memory.clear();
    memory.set(word, forms);
  }
  return forms;
}
