import Fuse from 'fuse.js';
import { isStopWord } from '../text/stopWords.ts';
import { COMMON_WORDS, HEAD_WORDS, NAME_WORDS } from './knownWords.ts';
import { nearName } from './nearName.ts';
import { createScan, scanWords } from './scanWords.ts';
import type { Correction } from './types.ts';
import { normalizeSurface } from './words.ts';
import { wordsOf } from './wordsOf.ts';

/** A name, title or event label with its other forms. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface NameMatch {
  readonly id: string;
  /** The form that matched: the name or one of the aliases. */
  readonly form: string;
  /** Offsets in the text, first to last matched word. */
  readonly start: number;
  readonly end: number;
  /** 1 for the whole form as written; less for a part of it or a mended spelling. */
  readonly score: number;
  /** Spellings that were read as another word; show them. */
  readonly corrections: readonly Correction[];
}

export interface FindNamesOptions {
  /** More names that exist: a word of theirs is never taken for another name. */
  readonly known?: ReadonlySet<string>;
}

interface Form {
  readonly named: Named;
  readonly form: string;
  readonly words: readonly string[];
}

interface Word {
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

/** A typed word, or two typed words that are one in the name, read as a word of a name. */
interface Reading {
  readonly word: string;
  readonly first: number;
  readonly last: number;
  readonly distance: number;
}

/** Words of a form may stand this far apart ("Act on chips and science"). */
const REACH = 4;
/** A wrong letter costs this much of the score of its word. */
const PER_EDIT = 0.15;

function scanText(text: string): Word[] {
  const scan = createScan();
  scanWords(text, scan);
  const words: Word[] = [];
  for (let i = 0; i < scan.count; i++) {
    const start = scan.starts[i] ?? 0;
    const end = scan.ends[i] ?? 0;
    words.push({ norm: normalizeSurface(text.slice(start, end)), start, end });
  }
  return words;
}

/** Zelensky, Zelenskiy and Zelenskyy are one name in three spellings. */
function plainSpelling(word: string): string {
  return word.replaceAll('y', 'i').replace(/(.)\1+/g, '$1');
}

function contentOf(form: string): string[] {
  const words = wordsOf(form);
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : words;
}

/** A finder over one list of names; making it costs more than asking it. */
export function createNameFinder(
  names: readonly Named[],
  options: FindNamesOptions = {},
): (text: string) => NameMatch[] {
  const forms: Form[] = names.flatMap((named) =>
    [...new Set([named.name, ...named.aliases])].map((form) => ({ named, form, words: contentOf(form) })),
  );
  const byWord = new Map<string, Form[]>();
  for (const form of forms) {
    for (const word of new Set(form.words)) byWord.set(word, [...(byWord.get(word) ?? []), form]);
  }
  // "NewYork" for New York.
  const joinedForms = new Map(
    forms.filter(({ words }) => words.length > 1).map(({ words }) => [words.join(''), words]),
  );
  const known = new Set([...(options.known ?? [])].flatMap(wordsOf));
  // Initials are never a misspelling of other initials: IBM is not IBN.
  const initials = new Set(forms.flatMap(({ form }) => (/^[\p{Lu}\p{N}.&]+$/u.test(form) ? wordsOf(form) : [])));
  const spellable = [...byWord.keys()].filter((word) => !initials.has(word) && !COMMON_WORDS.has(word));
  // A well-known name is no other name, but it may be one of ours in another transcription. Short ones are not safe:
  // Mali is not Maly.
  const bySpelling = new Map(spellable.filter(({ length }) => length > 5).map((word) => [plainSpelling(word), word]));
  const fuse = new Fuse(spellable, { threshold: 0.5, ignoreLocation: true, includeScore: true, minMatchCharLength: 2 });

  const nearest = (typed: string): { word: string; distance: number } | null => {
    let best: { word: string; distance: number } | null = null;
    for (const { item } of fuse.search(typed.slice(0, 32), { limit: 12 })) {
      const distance = nearName(typed, item);
      if (distance === null) continue;
      if (best === null || distance < best.distance || (distance === best.distance && item < best.word)) {
        best = { word: item, distance };
      }
    }
    return best;
  };
  // "Macrone" is nearer to Macron than to Micron, though no article of ours speaks of Macron.
  const isNearerElsewhere = (typed: string, word: string, distance: number): boolean => {
    const isNearer = (other: string): boolean =>
      Math.abs(other.length - typed.length) < distance &&
      (nearName(typed, other) ?? distance) < distance &&
      plainSpelling(other) !== plainSpelling(word);
    return distance > 1 && [...known, ...NAME_WORDS].some((other) => !byWord.has(other) && isNearer(other));
  };
  const isTaken = (norm: string): boolean =>
    isStopWord(norm) || COMMON_WORDS.has(norm) || NAME_WORDS.has(norm) || known.has(norm) || /\d/.test(norm);

  return (text) => {
    const words = scanText(text);
    const readings: Reading[] = words.flatMap(({ norm }, at): Reading[] => {
      if (byWord.has(norm)) return [{ word: norm, first: at, last: at, distance: 0 }];
      const joined = norm + (words[at + 1]?.norm ?? '');
      if (at + 1 < words.length && byWord.has(joined)) return [{ word: joined, first: at, last: at + 1, distance: 0 }];
      const parts = joinedForms.get(norm) ?? [];
      if (parts.length > 0) return parts.map((word) => ({ word, first: at, last: at, distance: 0 }));
      const respelt = NAME_WORDS.has(norm) ? bySpelling.get(plainSpelling(norm)) : undefined;
      if (respelt !== undefined) return [{ word: respelt, first: at, last: at, distance: 1 }];
      if (isTaken(norm)) return [];
      const found = nearest(norm);
      return found === null || isNearerElsewhere(norm, found.word, found.distance)
        ? []
        : [{ word: found.word, first: at, last: at, distance: found.distance }];
    });
    return matchForms(readings, words, byWord);
  };
}

/** Names in a text that people may have half remembered or misspelt, best first, then in order of the text. */
export function findNames(names: readonly Named[], text: string, options: FindNamesOptions = {}): NameMatch[] {
  return createNameFinder(names, options)(text);
}

function matchForms(
  readings: readonly Reading[],
  words: readonly Word[],
  byWord: ReadonlyMap<string, readonly Form[]>,
): NameMatch[] {
  const best = new Map<string, NameMatch>();
  readings.forEach((reading, at) => {
    for (const form of byWord.get(reading.word) ?? []) {
      const match = matchAt(form, readings, at, words, byWord);
      if (match === null) continue;
      const key = `${form.named.id}\n${match.start}`;
      const other = best.get(key);
      if (other === undefined || match.score > other.score) best.set(key, match);
    }
  });
  const matches = [...best.values()];
  // A part inside a longer match of the same or another name says less than that match.
  const kept = matches.filter((match) => !matches.some((other) => isWithin(match, other)));
  return kept.sort((a, b) => b.score - a.score || a.start - b.start || (a.id < b.id ? -1 : 1));
}

function isWithin(match: NameMatch, other: NameMatch): boolean {
  if (match === other || other.score <= match.score) return false;
  return match.start >= other.start && match.end <= other.end;
}

function matchAt(
  form: Form,
  readings: readonly Reading[],
  at: number,
  words: readonly Word[],
  byWord: ReadonlyMap<string, readonly Form[]>,
): NameMatch | null {
  const left = new Set(form.words);
  const used: Reading[] = [];
  for (let next = at; next < readings.length; next++) {
    const reading = readings[next];
    const last = used.at(-1);
    if (reading === undefined || (last !== undefined && reading.first - last.last > REACH)) break;
    if (left.delete(reading.word)) used.push(reading);
  }
  if (used.length === 0 || !isDistinctive(used, left.size, byWord)) return null;
  const weight = used.reduce((sum, reading) => sum + Math.max(0, 1 - PER_EDIT * reading.distance), 0);
  const first = words[used[0]?.first ?? 0];
  const last = words[used.at(-1)?.last ?? 0];
  if (first === undefined || last === undefined) return null;
  const corrections = used
    .filter(({ distance }) => distance > 0)
    .map(({ word, first: position }) => ({ from: words[position]?.norm ?? '', to: word }));
  const share = weight / new Set(form.words).size;
  return { id: form.named.id, form: form.form, start: first.start, end: last.end, score: share, corrections };
}

/**
 * A part stands for the whole when no ordinary word alone carries it: "Raimondo" does for Gina Raimondo, "centre" does
 * not for the Joint Research Centre, but two of its words together do.
 */
function isDistinctive(
  used: readonly Reading[],
  missing: number,
  byWord: ReadonlyMap<string, readonly Form[]>,
): boolean {
  if (missing === 0) return true;
  const names = used.filter(
    ({ word }) => !COMMON_WORDS.has(word) && !HEAD_WORDS.has(word) && !/^\d+$/.test(word) && word.length > 2,
  );
  if (names.length > 0) return true;
  const rare = used.filter(({ word }) => (byWord.get(word)?.length ?? 0) <= 3);
  return rare.length >= 2;
}
