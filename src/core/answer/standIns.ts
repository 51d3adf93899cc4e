import bodies from '../../../data/lexicon/bodies.json' with { type: 'json' };
import type { QuestionMention } from '../entities/findQuestionMentions.ts';
import { governmentOf } from '../entities/places.ts';
import type { Entity, Registry } from '../entities/types.ts';
import { LEXICON_BY_ID } from '../mentions/lexicon.ts';
import { matchPhrase } from '../mentions/phraseIndex.ts';
import { scanWords } from '../mentions/scanWords.ts';
import { CITY_NOUNS } from '../mentions/wordLists.ts';
import { COMMON_WORDS } from '../search/knownWords.ts';

const BODIES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(bodies));
const PLACED =
  /\b(?:in|at|from|to|near|outside|around|across|through|via|off|into|inside|reach(?:ed)?|visit(?:ed)?|leave|left)\s+$/iu;
const OFFICE =
  /\b(?:government|ministers?|president|premier|leaders?|authorities|officials?|cabinet|parliament)\s+(?:in|from)\s+$/iu;

/**
 * Other names under which an article may tell what a question's name does: a capital's country where the capital stands
 * for its government ("What does Oslo owe?"), and the bodies of a union or state ("the European Commission" for the EU).
 */
export function standInsOf(mention: QuestionMention, question: string): readonly string[] {
  const ids = [mention.lexicon, ...mention.entities].filter((id) => id !== undefined);
  const lexicon = ids.find((id) => BODIES.has(id));
  const own = lexicon === undefined ? [] : (BODIES.get(lexicon) ?? []);
  const place = ids.find((id) => id.startsWith('place:') && governmentOf(id) !== id);
  if (place === undefined || !isActor(mention, question)) return own;
  // "the Spanish firm" does not tell of Madrid's government: the country itself must be named.
  const country = LEXICON_BY_ID.get(governmentOf(place));
  return country === undefined ? own : [...own, country.name, ...country.aliases];
}

function isActor(mention: QuestionMention, question: string): boolean {
  const front = question.slice(0, mention.start);
  if (PLACED.test(front) && !OFFICE.test(front)) return false;
  const next = /^(?:['’]s?)?[\s-]+([\p{L}-]+)/u.exec(question.slice(mention.end))?.[1]?.toLowerCase() ?? '';
  return !CITY_NOUNS.has(next) && !/^\s*,\s*\p{Lu}/u.test(question.slice(mention.end));
}

/** "Lumentra" for "Lumentra Heavy Cranes": the first word of a name, which the articles also use alone and of nobody else. */
export function shortNameOf(entity: Entity, registry: Registry): string | null {
  if (entity.kind === 'person' || entity.kind === 'place' || !/^\p{Lu}/u.test(entity.name)) return null;
  const [first = '', ...rest] = entity.name.split(' ');
  if (rest.length === 0 || first.length < 4 || COMMON_WORDS.has(first.toLowerCase())) return null;
  if (matchPhrase(scanWords(first), 0, true) !== null) return null;
  const key = first.toLowerCase();
  const others = registry.entities.filter((other) => other !== entity && startsWith(other.name, key));
  return others.some((other) => other.name.toLowerCase() === key) &&
    others.every((other) => other.name.toLowerCase() === key && other.kind !== 'person' && other.kind !== 'place')
    ? first
    : null;
}

const startsWith = (name: string, key: string): boolean => `${name.toLowerCase()} `.startsWith(`${key} `);
