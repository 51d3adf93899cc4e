import { type Draft, isNameWord } from './draft.ts';
import { matchPhrase } from './phraseIndex.ts';
import type { Word } from './scanWords.ts';
import { CALENDAR, COMMON } from './wordLists.ts';

/** The place or organisation in front of a role, as written, and a "former" in front of that. */
export interface Owner {
  readonly of: string | null;
  readonly prefix: string | null;
}

const PREFIXES = /^(?:former|ex|acting|then|late|incoming|outgoing|ousted|interim|longtime)$/;

const ADJECTIVES =
  /^(?:former|ex|acting|then|late|incoming|outgoing|ousted|interim|longtime|new|newly|current|appointed|elected|veteran|influential|powerful|long-serving)$/;

/** Reads backwards from a role at `role`: "Japanese", "Japan's", "NASA", "Norfolk Southern", "Former U.S.". */
export function readOwner(words: readonly Word[], role: number): Owner {
  let at = role - 1;
  let inner: string | null = null;
  // "Germany's new transport minister", "Japan's former prime minister"
  while (ADJECTIVES.test(words[at]?.key ?? '') && words[at]?.kind === 'lower') {
    if (PREFIXES.test(words[at]?.key ?? '')) inner = words[at]?.text ?? null;
    at--;
  }
  if (words[at]?.kind === 'possessive') at--;
  else if (/^['’]$/.test(words[at]?.text ?? '') && words[at]?.glued === true) at--;
  const last = at;
  const from = nameBefore(words, last);
  const prefix = words[from - 1];
  const first = words[from];
  const of =
    first === undefined || from > last ? null : (words[last]?.end ?? 0) > first.start ? slice(words, from, last) : null;
  return { of, prefix: inner ?? (prefix !== undefined && PREFIXES.test(prefix.key) ? prefix.text : null) };
}

function nameBefore(words: readonly Word[], last: number): number {
  for (let length = 6; length >= 1; length--) {
    const from = last - length + 1;
    if (from < 0) continue;
    const match = matchPhrase(words, from, false, last + 1);
    if (match !== null && match.end === last + 1) return from;
  }
  let from = last + 1;
  while (from > 0 && from > last - 4) {
    const word = words[from - 1];
    if (word === undefined || !isNameWord(word) || CALENDAR.has(word.key)) break;
    if (from - 1 === 0 && COMMON.has(word.key)) break;
    from--;
  }
  return from;
}

function slice(words: readonly Word[], from: number, last: number): string {
  let text = '';
  for (let i = from; i <= last; i++) {
    const word = words[i];
    if (word === undefined) continue;
    text += i > from && !word.glued ? ` ${word.text}` : word.text;
  }
  return text;
}

/** The role as written, with a "former" that stands before the owner. */
export function roleWords(draft: Draft, owner: Owner, from: number, to: number): string {
  const first = draft.words[from];
  const last = draft.words[to - 1];
  if (first === undefined || last === undefined) return '';
  const text = draft.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return owner.prefix === null ? text : `${owner.prefix} ${text}`;
}
