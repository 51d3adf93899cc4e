import type { Span } from '../core/types.ts';

/**
 * Splits text as BERT does before word pieces: at white space, with every punctuation mark and CJK character by itself.
 * Offsets are UTF-16 code units of `text`. Control characters stay inside their word; the tokenizer drops them.
 */
export function splitWords(text: string): Span[] {
  const words: Span[] = [];
  let from = -1;
  const endWord = (at: number) => {
    if (from >= 0) words.push({ start: from, end: at });
    from = -1;
  };
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const width = point > 0xffff ? 2 : 1;
    const kind = point < 128 ? ASCII[point] : kindOf(point);
    if (kind === SPACE) endWord(at);
    else if (kind === ALONE) {
      endWord(at);
      words.push({ start: at, end: at + width });
    } else if (from < 0) from = at;
    at += width;
  }
  endWord(text.length);
  return words;
}

const INSIDE = 0;
const SPACE = 1;
const ALONE = 2;

const ASCII = Uint8Array.from({ length: 128 }, (_, point) => {
  const character = String.fromCharCode(point);
  if (/\s/.test(character)) return SPACE;
  return /[!-/:-@[-`{-~]/.test(character) ? ALONE : INSIDE;
});

function kindOf(point: number): number {
  if (isCjk(point)) return ALONE;
  const character = String.fromCodePoint(point);
  if (/\s/.test(character)) return SPACE;
  return /\p{P}/u.test(character) ? ALONE : INSIDE;
}

/** The CJK ideograph blocks that BERT separates; kana and hangul stay in words. */
function isCjk(point: number): boolean {
  return (
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x2a6df) ||
    (point >= 0x2a700 && point <= 0x2ceaf) ||
    (point >= 0x2f800 && point <= 0x2fa1f)
  );
}
