import titles from '../../../data/lexicon/titles.json' with { type: 'json' };
import { findQuestionMentions, type QuestionMention } from '../entities/findQuestionMentions.ts';
import { placeAliases } from '../entities/places.ts';
import { roleOwnerId } from '../entities/roleOwner.ts';
import type { Registry } from '../entities/types.ts';
import type { Question } from '../question/types.ts';
import { headType } from '../question/words.ts';
import { COMMON_WORDS } from '../search/knownWords.ts';
import type { PassageIndex } from '../search/types.ts';
import { tokenize } from '../text/tokenize.ts';
import { isNumberedNoun } from './designated.ts';
import { shortNameOf, standInsOf } from './standIns.ts';
import type { NameConstraint } from './types.ts';

/** Words of offices: head, rank and field. They are no part of a name that evidence must hold. */
const ROLES: ReadonlySet<string> = new Set([
  ...titles.heads,
  ...titles.honorifics,
  ...titles.modifiers,
  ...titles.portfolios,
  'potus',
]);

/** A word of an office: head, rank or field ("prime", "minister", "finance"). */
export function isRoleWord(norm: string): boolean {
  return ROLES.has(norm) || ROLES.has(norm.replace(/s$/, ''));
}

const NAME_KINDS = new Set(['person', 'organization', 'place', 'product', 'programme', 'law']);

/** The names of a question, each with the forms in which it may stand in an article. */
export function nameConstraints(question: Question, registry: Registry, index: PassageIndex): NameConstraint[] {
  const excluded = new Set(question.excluded.map((name) => name.toLowerCase()));
  return withoutOffices(findQuestionMentions(question.text, registry), registry)
    .filter((mention) => isConstraint(mention, question) && !excluded.has(mention.text.toLowerCase()))
    .map((mention) => constraintOf(mention, question, registry, index));
}

/** "U.S. Secretary of State": the capitals in a row are a country and an office, no person's name. */
function withoutOffices(mentions: readonly QuestionMention[], registry: Registry): QuestionMention[] {
  return mentions.map((mention) => {
    const office = mentions.find(
      (other) => other.kind === 'role' && mention.start < other.start && other.start < mention.end,
    );
    if (!office || mention.kind !== 'person') return mention;
    const text = mention.text.slice(0, office.start - mention.start).replace(/(?:['’]s?)?\s*$/u, '');
    const lexicon = roleOwnerId(text);
    if (text === '' || !lexicon.includes(':')) return mention;
    const { entities } = registry.resolve(text, { fuzzy: false });
    return {
      ...mention,
      kind: lexicon.startsWith('place:') ? 'place' : 'organization',
      text,
      end: mention.start + text.length,
      lexicon,
      entities: entities.map((entity) => entity.id),
      known: entities.length > 0,
    };
  });
}

function isConstraint(mention: QuestionMention, question: Question): boolean {
  // "What did the premier think …": an office with one holder stands for the person, unless the holder is asked for.
  if (mention.kind === 'role') return mention.entities.length === 1 && question.type !== 'person';
  if (!NAME_KINDS.has(mention.kind)) return false;
  // "Unit 3 of the plant": the number tells it apart, the noun in front names nothing.
  if (isNumberedNoun(mention.text) && /^\s+\d+ (?:of|at|in) /u.test(question.text.slice(mention.end))) return false;
  // "What is the name of Donau's arena?": the asked noun in small letters names nothing.
  if (question.head !== null && mention.text.toLowerCase() === question.head && !/^\p{Lu}/u.test(mention.text))
    return false;
  // "the canton", "the senators" of a question that writes its names with capitals.
  if (isOrdinary(mention.text) && /^\p{Lu}|\S\s+\p{Lu}\p{Ll}/u.test(question.text)) return false;
  if (question.times.some((time) => mention.start < time.end && time.start < mention.end)) return false;
  // "Section", "Minister": a word that only heads something is no name.
  return mention.known || !mention.text.split(/[\s-]+/).every((word) => isRoleWord(word.toLowerCase()));
}

const isOrdinary = (text: string): boolean =>
  /^\p{Ll}+$/u.test(text) && (COMMON_WORDS.has(text) || headType(text) !== null || isRoleWord(text));

function constraintOf(
  mention: QuestionMention,
  question: Question,
  registry: Registry,
  index: PassageIndex,
): NameConstraint {
  const entities = mention.entities.flatMap((id) => registry.entities.find((entity) => entity.id === id) ?? []);
  const spellings = new Set([mention.text.replace(/['’]s$/, ''), ...(mention.corrected ? [mention.corrected.to] : [])]);
  for (const entity of entities) {
    for (const alias of [entity.name, ...entity.aliases]) spellings.add(alias);
    const short = shortNameOf(entity, registry);
    if (short !== null) spellings.add(short);
    if (entity.kind === 'person') {
      // A surname alone stands for the person once the full name was given.
      const surname = entity.name.split(' ').at(-1) ?? '';
      if (surname.length > 2) spellings.add(surname);
    }
    if (entity.kind === 'place') for (const alias of placeAliases(entity.id)) spellings.add(alias);
  }
  if (mention.lexicon !== undefined) for (const alias of placeAliases(mention.lexicon)) spellings.add(alias);
  const forms = formsOf(spellings);
  const standIns = formsOf(new Set(standInsOf(mention, question.text)));
  const inVocabulary = forms.some((form) => form.every((word) => index.frequency(word) > 0));
  return {
    text: mention.text,
    start: mention.start,
    end: mention.end,
    forms,
    // A capital that no article names is read as its country before, or refused.
    ...(inVocabulary && standIns.length > 0 ? { standIns } : {}),
    place: mention.lexicon?.startsWith('place:') ? mention.lexicon : null,
    // An abbreviation may stand spelt out: only its article can tell.
    known: mention.known || inVocabulary || /^\p{Lu}{2,5}$/u.test(mention.text),
    entity: entities.length === 1 ? (entities[0]?.id ?? null) : null,
    corrected: mention.corrected,
  };
}

const formsOf = (spellings: ReadonlySet<string>): string[][] =>
  [...spellings].map((spelling) => tokenize(spelling).map((token) => token.norm)).filter((form) => form.length > 0);
