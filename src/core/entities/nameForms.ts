import nicknames from '../../../data/lexicon/nicknames.json' with { type: 'json' };
import { nameKey, scanWords } from '../mentions/scanWords.ts';
import { EASTERN_SURNAMES, HONORIFICS, PARTICLES } from '../mentions/wordLists.ts';
import { remember } from '../text/remember.ts';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const NICK = new Map<string, string>();
for (const row of nicknames) for (const name of row) NICK.set(name, row[0] ?? name);

/** Key under which a name is looked up: no case, accents, points, honorific, leading "the" or trailing possessive. */
export const lookupKey = remember(makeLookupKey);

function makeLookupKey(name: string): string {
  const words = nameKey(name)
    .replace(/['’]s?$/u, '')
    .replaceAll('.', '')
    .replace(/[()"“”,]/gu, ' ')
    .replace(/\s*-\s*/g, '-')
    .split(/\s+/)
    .filter((word) => word !== '');
  let from = 0;
  while (from < words.length - 1 && (HONORIFICS.has(words[from] ?? '') || words[from] === 'the')) from++;
  return words.slice(from).join(' ');
}

/** The parts of a person's name that tell people apart. */
export interface PersonName {
  /** All words of two letters or more, lower case, without particles and suffixes. */
  readonly words: readonly string[];
  readonly surnames: readonly string[];
  readonly given: string | null;
  /** True for a surname alone. */
  readonly bare: boolean;
}

/** Splits a person's name; Chinese, Korean and Vietnamese names have the surname first. */
export const personName = remember(splitPersonName, 10_000);

function splitPersonName(text: string): PersonName {
  const all = scanWords(text)
    .filter((word) => /^\p{L}/u.test(word.text))
    .map((word) => word.key.replaceAll('.', ''))
    .filter((key) => !HONORIFICS.has(key) && !SUFFIX.test(key));
  const words = all.filter((key) => key.length > 1 && !PARTICLES.has(key));
  const initial = all.length > words.length && words.length > 0;
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return { words: all, surnames: all, given: null, bare: true };
  if (words.length === 1) return { words, surnames: [last], given: initial ? (all[0] ?? null) : null, bare: !initial };
  const surnames = EASTERN_SURNAMES.has(first) ? [first, last] : [last];
  return { words, surnames, given: first, bare: false };
}

/** One spelling for a given name and its short forms ("Joe", "Joseph"). */
export function givenKey(given: string): string {
  return NICK.get(given) ?? given;
}

/** True when two full names can be one person: same words in any order, an initial or a short form of the given name. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.bare || b.bare) return false;
  if ([...a.words].sort().join(' ') === [...b.words].sort().join(' ')) return givenAgrees(a, b);
  const shared = a.surnames.some((name) => b.surnames.includes(name));
  if (!shared || a.given === null || b.given === null) return false;
  if (EASTERN_SURNAMES.has(a.given) || EASTERN_SURNAMES.has(b.given)) return joined(a) === joined(b);
  if (givenKey(a.given) !== givenKey(b.given))
    return a.given.length === 1 || b.given.length === 1 ? a.given[0] === b.given[0] : false;
  return a.words.length === 2 || b.words.length === 2 || a.words.length === b.words.length;
}

// "Suk Yeol" and "Suk-yeol" are one given name.
const joined = (name: PersonName): string => name.words.join('').replaceAll('-', '');

const givenAgrees = (a: PersonName, b: PersonName): boolean =>
  a.words.length > 1 || a.given === null || b.given === null || a.given[0] === b.given[0];
