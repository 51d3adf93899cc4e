import type { Word } from './scanWords.ts';
import type { Mention } from './types.ts';

/** Work in progress on one sentence: its words, which of them are taken, and the mentions found so far. */
export interface Draft {
  /** The article text that all offsets point into. */
  readonly text: string;
  readonly sentence: number;
  readonly words: readonly Word[];
  /** 1 where a word belongs to a mention. */
  readonly taken: Uint8Array;
  readonly mentions: Mention[];
  /** A headline in title case or in capitals: a capital letter proves nothing there. */
  readonly titleCase: boolean;
}

/** What one article has already told: names seen in full, by key. */
export interface ArticleNames {
  /** Last and first words of people's full names. */
  readonly surnames: Map<string, string>;
  /** Kind of each full name or short form of it. */
  readonly kinds: Map<string, Mention['kind']>;
  /** Words that the article also writes in lower case: they are no names. */
  readonly lower: Set<string>;
}

type Details = Partial<Omit<Mention, 'start' | 'end' | 'text' | 'sentence' | 'kind'>>;

/** Adds the mention of words `from` up to `to` (exclusive) and marks them taken. */
export function addMention(draft: Draft, kind: Mention['kind'], from: number, to: number, details: Details = {}): void {
  const first = draft.words[from];
  const last = draft.words[to - 1];
  if (first === undefined || last === undefined) return;
  for (let i = from; i < to; i++) draft.taken[i] = 1;
  const text = draft.text.slice(first.start, last.end);
  draft.mentions.push({ kind, start: first.start, end: last.end, text, sentence: draft.sentence, ...details });
}

/** The words `from` up to `to` as a key. */
export function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = '';
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word === undefined) break;
    key += i > from && !word.glued ? ` ${word.key}` : word.key;
  }
  return key;
}

/** No known name has as many words; looking further would cost the square of a sentence's length. */
const LONGEST_NAME = 64;

/** Index of the next word that is taken; known names may not reach over it ("US" in "US Treasury Secretary"). */
export function freeUntil(taken: Uint8Array, from: number): number {
  const end = Math.min(taken.length, from + LONGEST_NAME);
  for (let at = from; at < end; at++) if (taken[at] === 1) return at;
  return end;
}

/** True for a word that can be part of a name. */
export function isNameWord(word: Word | undefined): boolean {
  return word !== undefined && (word.kind === 'capital' || word.kind === 'acronym') && word.text !== 'I';
}
