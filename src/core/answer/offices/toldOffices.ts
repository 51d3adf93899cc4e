import type { Entity, Registry } from '../../entities/types.ts';
import type { Mention } from '../../mentions/types.ts';
import { readOffices } from '../../roles/readOffices.ts';
import type { Offices, Succession } from '../../roles/types.ts';
import type { IsoDate } from '../../types.ts';
import type { Context } from '../types.ts';
import { fullOwner } from './ownerFit.ts';

/** A person in an office as one sentence tells it, with its entity. */
export interface Told {
  readonly entity: Entity | null;
  readonly mention: Mention;
  readonly article: string;
  readonly sentence: number;
  readonly role: string;
  readonly owner: string | null;
  readonly from: IsoDate | null;
  readonly asOf: IsoDate | null;
}

/** The articles that may be used: those of the found passages. */
function articlesOf(context: Context): readonly string[] {
  const ids = [...new Set(context.hits.map((hit) => hit.passage.article))];
  return ids.filter((id) => context.allowed?.has(id) ?? true);
}

const officesOf = new WeakMap<Context, ReadonlyMap<string, Offices>>();

/** What each found article tells of offices; the names of people that any of them introduces are known in all. */
export function offices(context: Context): ReadonlyMap<string, Offices> {
  const before = officesOf.get(context);
  if (before) return before;
  const known = knownNames(registryOf(context));
  const made = new Map(articlesOf(context).map((id) => [id, readOffices(context.snapshot.facts(id), known)] as const));
  officesOf.set(context, made);
  return made;
}

export function registryOf(context: Context): Registry {
  return context.snapshot.registry(context.hits.map((hit) => hit.passage.article));
}

const MOST_NAMES = 400;

function knownNames(registry: Registry): RegExp | null {
  const names = new Set<string>();
  for (const entity of registry.entities) {
    if (entity.kind !== 'person' || names.size > MOST_NAMES) continue;
    for (const name of [entity.name, ...entity.aliases]) {
      const words = name.split(' ');
      const last = words.at(-1) ?? '';
      if (words.length < 2 || !/^\p{Lu}/u.test(name)) continue;
      names.add(name);
      if (/^\p{Lu}[\p{L}’'-]{3,}$/u.test(last)) names.add(last);
    }
  }
  if (names.size === 0) return null;
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
}

export function entityOf(registry: Registry, article: string, mention: Mention): Entity | null {
  const own = registry.entityOf(article, mention);
  if (own?.kind === 'person') return own;
  const found = registry.resolve(mention.text, { kind: 'person', fuzzy: false }).entities;
  const people =
    found.length > 0
      ? found
      : registry.entities.filter((entity) => entity.kind === 'person' && entity.name.endsWith(` ${mention.text}`));
  return people.length === 1 ? (people[0] ?? null) : null;
}

const toldOf = new WeakMap<Context, readonly Told[]>();

export function toldOffices(context: Context): readonly Told[] {
  const known = toldOf.get(context);
  if (known) return known;
  const registry = registryOf(context);
  const all: Told[] = [];
  for (const article of articlesOf(context)) {
    const facts = context.snapshot.facts(article);
    const asOf = facts.article.published;
    const seen = new Set<number>();
    for (const tenure of offices(context).get(article)?.tenures ?? []) {
      all.push({
        entity: entityOf(registry, article, tenure.person),
        mention: tenure.person,
        article,
        sentence: tenure.sentence,
        role: tenure.role,
        owner: fullOwner(tenure.owner, facts),
        from: tenure.from,
        asOf,
      });
      if (tenure.owner !== null) seen.add(tenure.person.start);
    }
    for (const mention of facts.mentions) {
      if (mention.kind !== 'person' || mention.role === undefined || mention.role === '') continue;
      // Read with its owner by a rule above.
      if (seen.has(mention.start) && mention.of === undefined) continue;
      all.push({
        entity: registry.entityOf(article, mention),
        mention,
        article,
        sentence: mention.sentence,
        role: mention.role,
        owner: fullOwner(mention.of ?? null, facts),
        from: null,
        asOf,
      });
    }
  }
  toldOf.set(context, all);
  return all;
}

export const nameOf = (told: Told): string => told.entity?.name ?? told.mention.text;
export const idOf = (told: Told): string => personKey(nameOf(told));

/** One key for a person however the name is written: "Simone Kälin" and "Simone Kaelin". */
export function personKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
}

/** Key of the person that a question names. */
export function keyOfEntity(id: string, context: Context): string {
  return personKey(registryOf(context).entities.find((entity) => entity.id === id)?.name ?? id);
}

/** Successions of the found articles with the entities of both sides. */
export function successionsOf(
  context: Context,
): { readonly told: Succession; readonly successor: Told; readonly predecessor: Told }[] {
  const registry = registryOf(context);
  return articlesOf(context).flatMap((article) => {
    const facts = context.snapshot.facts(article);
    const make = (mention: Mention, told: Succession): Told => ({
      entity: entityOf(registry, article, mention),
      mention,
      article,
      sentence: told.sentence,
      role: told.role ?? '',
      owner: told.owner,
      from: told.from,
      asOf: facts.article.published,
    });
    return (offices(context).get(article)?.successions ?? []).map((told) => ({
      told,
      successor: make(told.successor, told),
      predecessor: make(told.predecessor, told),
    }));
  });
}

/** Whether a mention is the person of a key. */
export function isHolder(mention: Mention, article: string, who: string, context: Context): boolean {
  return personKey(entityOf(registryOf(context), article, mention)?.name ?? mention.text) === who;
}
