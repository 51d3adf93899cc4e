import { readJapaneseName } from '../mentions/japaneseNames.ts';
import { LEXICON_BY_ID } from '../mentions/lexicon.ts';
import { matchPhrase, phrasesOf } from '../mentions/phraseIndex.ts';
import { readRole } from '../mentions/readRole.ts';
import { scanWords } from '../mentions/scanWords.ts';
import { KNOWN_PEOPLE, KNOWN_SURNAMES } from '../mentions/wordLists.ts';
import { mendName } from './mendName.ts';
import { lookupKey } from './nameForms.ts';
import type { NameIndex } from './nameIndex.ts';
import type { Entity, Resolved } from './types.ts';

const NONE: Resolved = { status: 'none', entities: [], corrected: null };

/** Finds who or what a name means in the registry: exact spellings first, then word order, then small misspellings. */
export function resolveName(
  index: NameIndex,
  name: string,
  options: { kind?: Entity['kind']; fuzzy?: boolean } = {},
): Resolved {
  const text = name.trim().slice(0, 200);
  if (text === '') return NONE;
  const fits = (entity: Entity): boolean => options.kind === undefined || entity.kind === options.kind;
  const exact = exactly(index, text, fits);
  if (exact.length > 0) return settled(exact);
  const bare = withoutRole(text);
  if (bare !== text) {
    const found = exactly(index, bare, fits);
    if (found.length > 0) return settled(found);
  }
  if (options.fuzzy === false || isKnownElsewhere(bare)) return NONE;
  const keys = mendName(lookupKey(bare), index.mendable(options.kind));
  const mended = [...new Set(keys.flatMap((key) => index.get(key, fits)))];
  const key = keys[0];
  if (mended.length === 0 || key === undefined) return NONE;
  const to = index.spelling(key);
  return { status: mended.length === 1 ? 'one' : 'ambiguous', entities: mended, corrected: { from: bare, to } };
}

function settled(entities: readonly Entity[]): Resolved {
  return { status: entities.length === 1 ? 'one' : 'ambiguous', entities, corrected: null };
}

type Fits = (entity: Entity) => boolean;

function exactly(index: NameIndex, text: string, fits: Fits): readonly Entity[] {
  const key = lookupKey(text);
  const direct = index.get(key, fits);
  if (direct.length > 0) return direct;
  if (key.includes('-')) {
    const open = index.get(key.replaceAll('-', ' '), fits);
    if (open.length > 0) return open;
  }
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return japanese(index, text, fits);
  const words = key.split(' ');
  // "Kishida Fumio", "Raimondo, Gina"
  if (words.length > 1) {
    const turned = index.get([...words].sort().join('\u0001'), fits);
    if (turned.length > 0) return turned;
  }
  for (const phrase of phrasesOf(text)) {
    const entity = index.byId(phrase.entry.id);
    if (entity !== undefined && fits(entity)) return [entity];
  }
  return [];
}

function japanese(index: NameIndex, text: string, fits: Fits): readonly Entity[] {
  const plain = index.get(lookupKey(text.replace(/[\s　]/gu, '')), fits);
  if (plain.length > 0) return plain;
  for (const latin of readJapaneseName(text)) {
    const found = exactly(index, latin, fits);
    if (found.length > 0) return found;
    // A full name whose given name is spelt otherwise in the articles is not somebody else of that surname.
  }
  return [];
}

// "Prime Minister Kishida", "U.S. President Biden", "Japan's Nishimura"
function withoutRole(text: string): string {
  const words = scanWords(text);
  let at = 0;
  const owner = matchPhrase(words, 0, true);
  if (owner !== null && owner.end < words.length) at = owner.end;
  if (words[at]?.kind === 'possessive') at++;
  const role = readRole(words, at);
  if (role === null) return text;
  const next = words[role.to];
  return next === undefined ? text : text.slice(next.start);
}

function isKnownElsewhere(text: string): boolean {
  const key = lookupKey(text);
  return (
    phrasesOf(text).some((phrase) => LEXICON_BY_ID.has(phrase.entry.id)) ||
    KNOWN_PEOPLE.has(key) ||
    KNOWN_SURNAMES.has(key)
  );
}
