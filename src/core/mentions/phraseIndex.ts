import { LEXICON, type LexiconEntry } from './lexicon.ts';
import { nameKey, scanWords, type Word } from './scanWords.ts';

/** One spelling of a known name. */
export interface Phrase {
  readonly entry: LexiconEntry;
  readonly keys: readonly string[];
  /** The exact spelling, where case tells (US is a country, us is not), else null. */
  readonly exact: string | null;
  readonly use: 'literal' | 'demonym';
}

export interface PhraseMatch {
  readonly phrase: Phrase;
  /** Index after the last word. */
  readonly end: number;
}

const TABLE = new Map<string, Phrase[]>();

function addPhrase(entry: LexiconEntry, name: string, use: Phrase['use']): void {
  const words = scanWords(name);
  const keys = words.map((word) => word.key);
  const first = keys[0];
  if (first === undefined) return;
  const short = words.length === 1 && name.length <= 6;
  const exact = short && words[0]?.kind === 'acronym' ? name : null;
  const list = TABLE.get(first);
  const phrase: Phrase = { entry, keys, exact, use };
  if (list === undefined) TABLE.set(first, [phrase]);
  else list.push(phrase);
}

for (const entry of LEXICON) {
  for (const name of [entry.name, ...entry.aliases]) addPhrase(entry, name, 'literal');
  for (const name of entry.demonyms) addPhrase(entry, name, 'demonym');
}
for (const list of TABLE.values()) list.sort((a, b) => b.keys.length - a.keys.length);

/** The longest known name that starts at `index` and ends by `limit`; `anyCase` is for questions typed in lower case. */
export function matchPhrase(
  words: readonly Word[],
  index: number,
  anyCase = false,
  limit = Number.POSITIVE_INFINITY,
): PhraseMatch | null {
  const word = words[index];
  if (word === undefined) return null;
  const list = TABLE.get(word.key);
  if (list === undefined) return null;
  for (const phrase of list) {
    if (index + phrase.keys.length > limit || !fits(words, index, phrase)) continue;
    if (!anyCase && !caseFits(words, index, phrase)) continue;
    return { phrase, end: index + phrase.keys.length };
  }
  return null;
}

/** Every known name of a key, for resolving a bare name. */
export function phrasesOf(name: string): readonly Phrase[] {
  const keys = scanWords(name).map((word) => word.key);
  const first = keys[0];
  if (first === undefined) return [];
  return (TABLE.get(first) ?? []).filter(
    (phrase) => phrase.keys.length === keys.length && phrase.keys.every((key, i) => key === keys[i]),
  );
}

function fits(words: readonly Word[], index: number, phrase: Phrase): boolean {
  for (let i = 1; i < phrase.keys.length; i++) {
    if (words[index + i]?.key !== phrase.keys[i]) return false;
  }
  return true;
}

// "Us and them" is no country and "nature" no journal, but ispace is written small.
function caseFits(words: readonly Word[], index: number, phrase: Phrase): boolean {
  const first = words[index];
  if (first === undefined) return false;
  if (phrase.exact !== null) return first.text === phrase.exact;
  if (phrase.entry.name === nameKey(phrase.entry.name) && phrase.entry.kind === 'organization') return true;
  if (first.kind !== 'capital' && first.kind !== 'acronym' && first.kind !== 'number') {
    return (
      /^\p{Ll}/u.test(phrase.entry.name) ||
      phrase.entry.aliases.some((alias) => nameKey(alias) === alias && alias.startsWith(first.text))
    );
  }
  const last = words[index + phrase.keys.length - 1];
  if (phrase.keys.length > 1 && last !== undefined && last.kind === 'lower' && phrase.keys.length === 2) {
    return phrase.entry.aliases.concat(phrase.entry.name).some((name) => name.endsWith(last.text));
  }
  return true;
}
