import people from '../../../data/lexicon/people.json' with { type: 'json' };
import { LEXICON_BY_ID } from '../mentions/lexicon.ts';
import { nameKey } from '../mentions/scanWords.ts';
import type { IsoDate } from '../types.ts';
import { matchRole, OFFICE_NAMES, type RoleParts, roleParts } from './matchRole.ts';
import { placeContains } from './places.ts';
import { roleOwnerId } from './roleOwner.ts';
import type { Entity, Registry, RoleFact } from './types.ts';

/** A person in a role; `score` is 4 at most: 2 for the office and 2 for a stated owner. */
export interface RoleHolder {
  readonly entity: Entity;
  readonly fact: RoleFact;
  readonly score: number;
}

export interface RoleQuery {
  /** "prime minister", "METI minister", "chief", "POTUS". */
  readonly role: string;
  /** Country or organisation: entity id, name or demonym; null when the question does not say. */
  readonly of?: string | null;
  /** The date asked about; later facts then come last. */
  readonly at?: IsoDate | null;
}

const HOME: ReadonlyMap<string, string> = new Map(people.map((row) => [nameKey(row.name), `place:${row.of}`] as const));

/**
 * Who held a role, best first: stated owner before unstated, then the fact that was newest at the asked date (or newest of
 * all). Former and elected holders answer only when they are asked for.
 */
export function roleFacts(registry: Registry, query: RoleQuery): RoleHolder[] {
  const office = OFFICE_NAMES.get(nameKey(query.role.trim()));
  const stated =
    office?.of ??
    (query.of == null || query.of === '' ? null : query.of.includes(':') ? query.of : ownerId(registry, query.of));
  const { asked, owner } = asCountryOffice(roleParts(office?.role ?? query.role), stated);
  const found: RoleHolder[] = [];
  for (const entity of registry.entities) {
    if (entity.kind !== 'person') continue;
    for (const fact of entity.roles) {
      const role = matchRole(asked, roleParts(fact.role));
      if (role === 0) continue;
      const owned = owner === null ? 1 : ownership(owner, fact, entity, registry);
      if (owned > 0) found.push({ entity, fact, score: role + owned });
    }
  }
  const at = query.at ?? null;
  return found.sort(
    (a, b) =>
      later(a.fact.asOf, at) - later(b.fact.asOf, at) ||
      b.score - a.score ||
      compareDates(a.fact.asOf, b.fact.asOf, at),
  );
}

/** METI's minister is Japan's minister of economy, trade and industry: the ministry's name tells the field. */
export function asCountryOffice(asked: RoleParts, owner: string | null): { asked: RoleParts; owner: string | null } {
  const ministry = owner === null ? undefined : LEXICON_BY_ID.get(owner);
  if (ministry === undefined || ministry.type !== 'government' || ministry.within === null || asked.fields.length > 0)
    return { asked, owner };
  if (!asked.heads.every((head) => head === 'minister' || head === 'secretary' || head === 'head'))
    return { asked, owner };
  const words = nameKey(ministry.name).split(/[^\p{L}]+/u);
  const country = LEXICON_BY_ID.get(ministry.within);
  const skip = new Set([
    'ministry',
    'department',
    'of',
    'and',
    'the',
    'affairs',
    ...words.filter((word) => word === nameKey(country?.name ?? '')),
  ]);
  const fields = words
    .filter((word) => word !== '' && !skip.has(word))
    .map((word) => (word === 'defense' ? 'defence' : word));
  if (!/^(?:ministry|.*department)/.test(words.join(' ')) || fields.length === 0) return { asked, owner };
  const heads = asked.heads[0] === 'head' ? [words[0] === 'ministry' ? 'minister' : 'secretary'] : asked.heads;
  return { asked: { ...asked, heads, fields }, owner: ministry.within };
}

function ownerId(registry: Registry, of: string): string {
  const id = roleOwnerId(of);
  if (id.includes(':')) return id;
  return registry.resolve(of, { fuzzy: false }).entities[0]?.id ?? id;
}

// Without a stated owner the country of a person in public life may stand in, at a lower score.
function ownership(owner: string, fact: RoleFact, entity: Entity, registry: Registry): 0 | 1 | 2 {
  if (fact.of === null) return HOME.get(nameKey(entity.name)) === owner ? 1 : 0;
  if (fact.of === owner || nameKey(fact.of) === nameKey(owner)) return 2;
  if (!fact.of.includes(':')) {
    return registry.resolve(fact.of, { fuzzy: false }).entities.some((other) => other.id === owner) ? 2 : 0;
  }
  // A ministry's minister is also the country's: METI belongs to Japan.
  return fact.of.startsWith('org:') && owner.startsWith('place:') && placeContains(owner, fact.of) ? 1 : 0;
}

// What an article says after the asked date tells less about it than what one said before.
const later = (asOf: IsoDate | null, at: IsoDate | null): number =>
  at !== null && asOf !== null && asOf.slice(0, at.length) > at ? 1 : 0;

function compareDates(a: IsoDate | null, b: IsoDate | null, at: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (at === null) return a < b ? 1 : -1;
  const lateA = a.slice(0, at.length) > at;
  const lateB = b.slice(0, at.length) > at;
  if (lateA !== lateB) return lateA ? 1 : -1;
  return (lateA ? a > b : a < b) ? 1 : -1;
}
