import { remember } from '../text/remember.ts';
import type { Span } from '../types.ts';

export type WordKind = 'capital' | 'acronym' | 'lower' | 'number' | 'possessive' | 'punctuation';

/** A word, number or sign of a sentence; offsets are of the article text. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, without accents, straight apostrophes. */
  readonly key: string;
  readonly kind: WordKind;
  /** True when no white space stands before it ("25" in "Luna-25"). */
  readonly glued: boolean;
}

// Dotted abbreviations (U.S.), initials before a name (K. Sivan), the possessive on its own, so that "Japan's" is Japan.
const PATTERN =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s?\p{Lu})|\d+(?:[,.]\d+)*|['’]s(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}+)*|\S/gu;

/** Lower case without accents and with straight apostrophes: the form in which names are compared. */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  let plain = true;
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 126) {
      plain = false;
      break;
    }
  }
  if (plain) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
}

function kindOf(text: string): WordKind {
  const first = text.codePointAt(0) ?? 0;
  if (first >= 48 && first <= 57) return 'number';
  if (text === "'s" || text === '’s') return 'possessive';
  const head = String.fromCodePoint(first);
  const lower = head.toLowerCase();
  if (lower === head.toUpperCase()) return /^\p{L}/u.test(head) ? 'lower' : 'punctuation';
  if (head === lower) return 'lower';
  return text.length > 1 && text === text.toUpperCase() ? 'acronym' : 'capital';
}

// One look-up in place of both, and equal words share one key: comparing and looking up shared strings is quick.
const formsOf = remember((text) => ({ key: nameKey(text), kind: kindOf(text) }));

/** Splits `text` (a sentence standing at `offset` of its article) into words. Total, linear. */
export function scanWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  let last = -1;
  for (const match of text.matchAll(PATTERN)) {
    const word = match[0];
    const start = match.index;
    const forms = formsOf(word);
    words.push({
      text: word,
      key: forms.key,
      kind: forms.kind,
      glued: start === last,
      start: start + offset,
      end: start + word.length + offset,
    });
    last = start + word.length;
  }
  return words;
}
