import type { Article } from '../article/types.ts';
import { readJapaneseName } from '../mentions/japaneseNames.ts';
import { LEXICON_BY_ID, slugOf } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/types.ts';
import { lookupKey, type PersonName, personName, samePerson } from './nameForms.ts';
import { roleOwnerId } from './roleOwner.ts';
import { shortForms } from './shortForms.ts';
import type { Entity, RoleFact } from './types.ts';

/** An entity while it grows. */
export interface Growing {
  id: string;
  readonly kind: Entity['kind'];
  name: string;
  readonly aliases: Set<string>;
  readonly roles: RoleFact[];
  readonly mentions: { article: string; mention: Mention }[];
  readonly person: PersonName | null;
}

/** All entities of the articles and, per article and offset, which entity a mention is. */
export interface Collected {
  readonly entities: Growing[];
  readonly byMention: Map<string, Growing>;
}

export const mentionKey = (article: string, mention: Pick<Mention, 'start' | 'end'>): string =>
  `${article}\u0000${mention.start}\u0000${mention.end}`;

/** Merges mentions over articles: full names first, then surnames and short forms, each inside its own article first. */
export function collectEntities(
  articles: readonly Article[],
  mentionsOf: (article: Article) => readonly Mention[],
): Collected {
  const entities = new Map<string, Growing>();
  const surnames = new Map<string, Growing[]>();
  const byWord = new Map<string, Growing[]>();
  const byMention = new Map<string, Growing>();
  const waiting: { article: Article; mention: Mention; name: PersonName; here: readonly Growing[] }[] = [];

  const attach = (entity: Growing, article: Article, mention: Mention): void => {
    entity.mentions.push({ article: article.id, mention });
    entity.aliases.add(mention.text);
    byMention.set(mentionKey(article.id, mention), entity);
    if (entity.kind === 'person' && mention.role !== undefined && mention.role !== '') {
      const of = mention.of === undefined ? null : roleOwnerId(mention.of);
      entity.roles.push({
        role: mention.role,
        of,
        asOf: article.published,
        article: article.id,
        start: mention.start,
        end: mention.end,
      });
    }
  };
  const addPerson = (id: string, text: string, name: PersonName): Growing => {
    let own = id;
    for (let n = 2; entities.has(own); n++) own = `${id}-${n}`;
    const entity: Growing = {
      id: own,
      kind: 'person',
      name: text,
      aliases: new Set(),
      roles: [],
      mentions: [],
      person: name,
    };
    entities.set(own, entity);
    if (!name.bare) for (const word of new Set(name.words)) addTo(byWord, word, entity);
    for (const surname of name.surnames) {
      addTo(surnames, surname, entity);
    }
    return entity;
  };
  const findPerson = (name: PersonName): Growing | undefined => {
    const seen = new Set(name.surnames.concat(name.words).flatMap((word) => surnames.get(word) ?? []));
    return [...seen].find((other) => other.person !== null && samePerson(other.person, name));
  };

  const kinds = commonestKinds(articles, mentionsOf);
  for (const article of articles) {
    const mentions = mentionsOf(article);
    const links = shortForms(article, mentions);
    const here = new Set<Growing>();
    for (const mention of mentions) {
      if (mention.kind === 'quantity' || mention.kind === 'role') continue;
      if (mention.kind === 'person') {
        const latin = /[\u3040-\u9fff]/.test(mention.text) ? readJapaneseName(mention.text)[0] : undefined;
        const text = latin ?? mention.text;
        const name = personName(text);
        if (name.bare) {
          waiting.push({ article, mention, name, here: [] });
          continue;
        }
        const entity = findPerson(name) ?? addPerson(`person:${slugOf(text)}`, text, name);
        if (text.length > entity.name.length) entity.name = text;
        here.add(entity);
        attach(entity, article, mention);
        continue;
      }
      const target = links.get(mention.start) ?? mention;
      const id = entityId(target, kinds);
      let entity = entities.get(id);
      if (entity === undefined) {
        const known = LEXICON_BY_ID.get(target.lexicon ?? '');
        entity = {
          id,
          kind: kindOfId(id),
          name: known?.name ?? target.text,
          aliases: new Set(),
          roles: [],
          mentions: [],
          person: null,
        };
        if (known !== undefined)
          for (const alias of [known.name, ...known.aliases, ...known.demonyms, ...known.japanese])
            entity.aliases.add(alias);
        entities.set(id, entity);
      }
      attach(entity, article, mention);
    }
    for (let i = waiting.length - 1; i >= 0; i--) {
      const item = waiting[i];
      if (item === undefined || item.article !== article) break;
      waiting[i] = { ...item, here: [...here] };
    }
  }
  for (const { article, mention, name, here } of waiting) {
    const word = name.words[0] ?? lookupKey(mention.text);
    const local = here.filter((entity) => entity.person?.surnames.includes(word) === true);
    const candidates = local.length > 0 ? local : (surnames.get(word) ?? []);
    const chosen = candidates.length === 1 ? candidates[0] : byRole(candidates, mention);
    if (chosen !== undefined) attach(chosen, article, mention);
    else if (candidates.length === 0) {
      const inner = byWord.get(word) ?? [];
      const only = inner.length === 1 ? inner[0] : undefined;
      attach(
        only ??
          entities.get(`person:${slugOf(mention.text)}`) ??
          addPerson(`person:${slugOf(mention.text)}`, mention.text, name),
        article,
        mention,
      );
    }
  }
  return { entities: [...entities.values()], byMention };
}

function addTo(lists: Map<string, Growing[]>, key: string, entity: Growing): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entity]);
  else list.push(entity);
}

// Two people of one surname: a role beside it decides, else nobody does.
function byRole(candidates: readonly Growing[], mention: Mention): Growing | undefined {
  if (mention.role === undefined) return undefined;
  const key = lookupKey(mention.role);
  const fitting = candidates.filter((entity) => entity.roles.some((fact) => lookupKey(fact.role) === key));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const PREFIX = {
  organization: 'org',
  place: 'place',
  law: 'law',
  programme: 'programme',
  product: 'product',
  person: 'person',
  quantity: 'product',
  role: 'product',
} as const;
const kindOfId = (id: string): Entity['kind'] => {
  const prefix = id.slice(0, id.indexOf(':'));
  return prefix === 'org'
    ? 'organization'
    : prefix === 'place' || prefix === 'law' || prefix === 'programme' || prefix === 'person'
      ? prefix
      : 'product';
};

const LEGAL = /(?:[ ,]+(?:inc|corp|corporation|co|ltd|limited|llc|plc|gmbh|ag|sa|nv|bv|se))+\.?$/i;

function entityId(mention: Mention, kinds: ReadonlyMap<string, Mention['kind']>): string {
  if (mention.lexicon !== undefined) return mention.lexicon;
  return `${PREFIX[kinds.get(lookupKey(mention.text)) ?? mention.kind]}:${slugOf(mention.text.replace(LEGAL, '').replace(/^the /i, ''))}`;
}

// SLIM is a lander in one article and, without a hint, an organisation in another: the kind given most often holds for all.
function commonestKinds(
  articles: readonly Article[],
  mentionsOf: (article: Article) => readonly Mention[],
): Map<string, Mention['kind']> {
  const counts = new Map<string, Map<Mention['kind'], number>>();
  for (const article of articles) {
    for (const mention of mentionsOf(article)) {
      if (
        mention.lexicon !== undefined ||
        mention.kind === 'quantity' ||
        mention.kind === 'person' ||
        mention.kind === 'role'
      )
        continue;
      const key = lookupKey(mention.text);
      const count = counts.get(key) ?? new Map<Mention['kind'], number>();
      counts.set(key, count.set(mention.kind, (count.get(mention.kind) ?? 0) + 1));
    }
  }
  const best = new Map<string, Mention['kind']>();
  for (const [key, count] of counts) {
    const [first] = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (first !== undefined && count.size > 1) best.set(key, first[0]);
  }
  return best;
}
