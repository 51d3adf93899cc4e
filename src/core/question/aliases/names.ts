import type { Entity } from '../../entities/types.ts';
import { LEXICON_BY_ID, type LexiconEntry } from '../../mentions/lexicon.ts';
import { matchPhrase } from '../../mentions/phraseIndex.ts';
import { scanWords, type Word } from '../../mentions/scanWords.ts';
import { COMMON } from '../../mentions/wordLists.ts';
import type { Snapshot } from '../../snapshot.ts';
import { AUXILIARIES } from '../words.ts';
import { isLarge, standsIn } from './standsIn.ts';
import type { Renamed } from './types.ts';

/**
 * An organisation by a name that no article uses, where they use another; a capital for its government ("the prime
 * minister in Hanoi", "Did Hanoi sign?"), never where something took place there.
 */
export function readAlias(text: string, snapshot: Snapshot): Renamed | null {
  const words = scanWords(text);
  for (let i = 0; i < words.length; i++) {
    const match = matchPhrase(words, i, true);
    const first = words[i];
    if (match === null || first === undefined) continue;
    const last = words[match.end - 1];
    if (last === undefined || !isNameLike(words, i, match.end)) continue;
    const own = text.slice(first.start, last.end);
    if (standsIn(snapshot, own)) continue;
    const { entry } = match.phrase;
    const people = match.phrase.use === 'demonym' ? peopleOf(text, first.start, last.end, entry, snapshot) : null;
    if (people !== null) return people;
    const to =
      entry.kind === 'place' ? governmentName(entry, text.slice(0, first.start), snapshot) : otherName(entry, snapshot);
    if (to !== null) return { start: first.start, end: last.end, to };
  }
  return null;
}

// "total", "us", "apple": a known name that is a word needs its capital.
function isNameLike(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  return (
    to - from > 1 ||
    (first !== undefined && (first.kind !== 'lower' || (first.text.length > 3 && !COMMON.has(first.key))))
  );
}

/** "the Swedes added", where the articles only say that Sweden did. */
function peopleOf(text: string, start: number, end: number, entry: LexiconEntry, snapshot: Snapshot): Renamed | null {
  if (!/\bthe $/i.test(text.slice(0, start)) || !/s$|(?:ese|ish|ch|men)$/i.test(text.slice(start, end))) return null;
  // "the Swedish fund" is no people: a verb, a preposition or nothing follows these.
  const next = /^\s+([\p{L}'’]+)/u.exec(text.slice(end))?.[1]?.toLowerCase();
  const isPeople = /s$|men$/i.test(text.slice(start, end)) || next === undefined || AUXILIARIES.has(next);
  // "Russian troops" are found by the name as it is.
  if (entry.demonyms.some((other) => standsIn(snapshot, other))) return null;
  const name = [entry.name, ...entry.aliases].find((other) => standsIn(snapshot, other));
  return isPeople && name !== undefined ? { start: start - 4, end, to: name } : null;
}

function otherName(entry: LexiconEntry, snapshot: Snapshot): string | null {
  return [entry.name, ...entry.aliases].find((name) => standsIn(snapshot, name)) ?? null;
}

/** Passages that name the country in one of its forms of one word. */
function weightOf(country: LexiconEntry, snapshot: Snapshot): number {
  return [country.name, ...country.demonyms]
    .filter((name) => !name.includes(' '))
    .reduce((sum, name) => sum + snapshot.index.frequency(name), 0);
}

/** A country that so many passages name takes part in what they tell. */
const ACTOR = 4;

function governmentName(entry: LexiconEntry, before: string, snapshot: Snapshot): string | null {
  const country = entry.seatOf === null ? undefined : LEXICON_BY_ID.get(entry.seatOf);
  if (country === undefined) return null;
  // "What does Madrid pay?" may ask for the city: it stands for its government beside an office, or where the articles
  // deal with that country, and never behind "in" or "from".
  const role =
    /\b(?:government|minister|ministers|president|premier|chancellor|leaders?|authorities|officials?|king|queen|cabinet|parliament)\s+(?:in|of|from)\s+$/i.test(
      before,
    );
  const placed =
    /\b(?:in|at|from|to|near|of|outside|around|through|via|for|by|with|visit(?:ed)?|reach(?:ed)?)\s+$/i.test(before);
  if (!role && (placed || weightOf(country, snapshot) < ACTOR)) return null;
  return [country.name, ...country.aliases].find((name) => standsIn(snapshot, name)) ?? null;
}

/** "the RVFA" is the Red Valley Flood Authority: initials of one name of several words that the articles use. */
export function readInitials(text: string, snapshot: Snapshot): Renamed | null {
  if (isLarge(snapshot)) return null;
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.-])\p{Lu}{3,6}(?![\p{L}\p{N}.-])/gu)) {
    const letters = match[0];
    if (standsIn(snapshot, letters)) continue;
    const named = new Map<string, Entity>();
    for (const entity of snapshot.registry().entities) {
      if (entity.kind === 'person' || entity.kind === 'place') continue;
      for (const name of [entity.name, ...entity.aliases]) {
        if (initialsOf(name) === letters && standsIn(snapshot, name)) named.set(entity.id, entity);
      }
    }
    const only = [...named.values()][0];
    if (only !== undefined && named.size === 1)
      return { start: match.index, end: match.index + letters.length, to: only.name };
  }
  return null;
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
