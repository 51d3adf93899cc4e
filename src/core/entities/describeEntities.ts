import type { Article } from '../article/types.ts';
import { LEXICON_BY_ID } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/types.ts';
import { singular } from '../question/words.ts';
import { describes, mayBe, sameKind } from './nounClasses.ts';
import { placeContains } from './places.ts';
import type { Entity, Registry } from './types.ts';

/** What the articles call a named thing ("firm", "lander") and where they say it is from. */
export interface Description {
  readonly entity: Entity;
  readonly nouns: ReadonlySet<string>;
  /** Lexicon ids of places. */
  readonly places: ReadonlySet<string>;
}

const KINDS = new Set(['organization', 'product']);

// "the Slovak champions Tatran Zilina": read as a person with a title, who is no person.
const isTitled = (mention: Mention): boolean =>
  mention.kind === 'person' && mention.role !== undefined && describes(singular(mention.role.toLowerCase()));

/** Descriptions of all companies, clubs, craft and the like of a corpus, by their appositions, demonyms and cities. */
export function describeEntities(
  articles: readonly Article[],
  mentionsOf: (article: Article) => readonly Mention[],
  registry: Registry,
): Description[] {
  const found = new Map<string, { entity: Entity; nouns: Set<string>; places: Set<string> }>();
  for (const article of articles) {
    const mentions = mentionsOf(article);
    mentions.forEach((mention, at) => {
      if (!KINDS.has(mention.kind) && !isTitled(mention)) return;
      const entity = registry.entityOf(article.id, mention);
      if (entity === null || (!KINDS.has(entity.kind) && !isTitled(mention))) return;
      const own = found.get(entity.id) ?? { entity, nouns: new Set<string>(), places: new Set<string>() };
      found.set(entity.id, own);
      for (const noun of nounsBeside(article.text, mention)) own.nouns.add(noun);
      for (const place of placesBeside(article.text, mentions, at)) own.places.add(place);
      const home = LEXICON_BY_ID.get(mention.lexicon ?? '')?.within;
      if (home != null) own.places.add(home);
    });
  }
  return [...found.values()];
}

const APPOSITION =
  /^,?\s+(?:which is |who is |is |was )?(?:an?|the|its|one of the)\s+((?:[\p{L}-]+\s+){0,4}?)([\p{Ll}-]+)(?=[,.;)]|\s+(?:of|from|in|based|that|which|whose|with|for|is|was|said|will|has|and)\b)/iu;

/** "the French group Lanvier", "Vikram, the lander of": the nouns that stand at a name. */
function nounsBeside(text: string, mention: Mention): string[] {
  const nouns: string[] = [];
  const before = /([\p{Ll}-]+)\s+[“"]?$/u.exec(text.slice(Math.max(0, mention.start - 30), mention.start))?.[1];
  if (before !== undefined && describes(singular(before))) nouns.push(singular(before));
  const after = text.slice(mention.end, mention.end + 100);
  const told = APPOSITION.exec(after)?.[2]?.toLowerCase();
  if (told !== undefined && describes(singular(told))) nouns.push(singular(told));
  return nouns;
}

const LINK_AFTER =
  /^,?\s*(?:\(|of|from|based in|headquartered in|(?:which|who) (?:is|are) based in|(?:which|who) comes? from)\s*(?:the\s+|\p{Lu}[\p{L}-]+,\s+)?$/iu;
const APPOSED = /^,\s+(?:an?|the|its|one of)\s+(?:[\p{Ll}-]+\s+){0,3}(?:(?:of|from|in)\s+)?$/u;
const LINK_BEFORE = /^(?:['’]s|-based)?\s+(?:[\p{Ll}-]+\s+){0,4}[“"]?$/u;

/** "Nordvac of Copenhagen", "the Bergen company Nordvac", "Russia's Luna-25", "the French group Lanvier", "Copenhagen-based Nordvac". */
function placesBeside(text: string, mentions: readonly Mention[], at: number): string[] {
  const mention = mentions[at];
  if (mention === undefined) return [];
  const places: string[] = [];
  for (let i = at + 1; i < at + 3; i++) {
    const place = mentions[i];
    // "Nordvac of Lilleby, Denmark": a town that no list knows stands between.
    if (place?.lexicon === undefined || place.kind !== 'place') continue;
    const between = text.slice(mention.end, place.start);
    // "Tanaka Hydrometric of Sendai, Japan": both places.
    const linked =
      LINK_AFTER.test(between) ||
      APPOSED.test(between) ||
      (i > at + 1 && places.length > 0 && /^,\s*$/.test(text.slice(mentions[i - 1]?.end ?? 0, place.start)));
    if (linked) places.push(place.lexicon);
    else break;
  }
  const before = mentions[at - 1];
  if (before?.lexicon !== undefined && before.kind === 'place' && before.sentence === mention.sentence) {
    const between = text.slice(before.end, mention.start);
    // "The Bergen company Nordvac": a city stands in front of a describing noun like a demonym.
    const attributive =
      /\bthe\s$/iu.test(text.slice(Math.max(0, before.start - 4), before.start)) &&
      describes(singular(/^\s+(?:[\p{Ll}-]+\s+)*([\p{Ll}-]+)\s+[“"]?$/u.exec(between)?.[1] ?? ''));
    const owner = before.use === 'demonym' || attributive || /^(?:['’]s|-based)/.test(between);
    if (owner && LINK_BEFORE.test(between)) places.push(before.lexicon);
  }
  return places;
}

/**
 * The one thing of a kind from a place: "the Danish company", "the Portland firm". Null when the articles know none or
 * several.
 */
export function describedAs(descriptions: readonly Description[], noun: string, place: string): Entity | null {
  const here = descriptions.filter(({ places }) => [...places].some((own) => placeContains(place, own)));
  const called = here.filter(({ nouns }) => [...nouns].some((own) => sameKind(own, noun)));
  if (called.length > 0) return called.length === 1 ? (called[0]?.entity ?? null) : null;
  const open = here.filter(
    ({ entity, nouns }) => nouns.size === 0 && mayBe(noun, entity.kind) && !isPublicBody(entity),
  );
  return open.length === 1 ? (open[0]?.entity ?? null) : null;
}

function isPublicBody(entity: Entity): boolean {
  const type = LEXICON_BY_ID.get(entity.id)?.type;
  return (
    (type !== undefined && type !== 'company' && type !== 'club') ||
    /\b(?:ministry|agency|authority|commission|committee|council|court|university|institute|parliament|department|government|navy|army|police|party|union|association|federation|office|board|hospital|clinic|museum|bank|administration|regulator|league|cup)\b/i.test(
      entity.name,
    )
  );
}
