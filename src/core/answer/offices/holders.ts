import { matchRole, roleParts } from '../../entities/matchRole.ts';
import type { Entity } from '../../entities/types.ts';
import type { Mention } from '../../mentions/types.ts';
import type { IsoDate } from '../../types.ts';
import type { Context } from '../types.ts';
import type { AskedOffice } from './askedOffice.ts';
import { contextFit, statedFit } from './ownerFit.ts';
import { idOf, nameOf, successionsOf, type Told, toldOffices } from './toldOffices.ts';

/** A person told in the asked office. */
export interface Holder {
  /** One key for a person in all spellings. */
  readonly who: string;
  /** Entity id; null where the registry has none. */
  readonly entity: Entity | null;
  readonly name: string;
  readonly mention: Mention;
  readonly article: string;
  readonly sentence: number;
  readonly role: string;
  /** 2 the same office, 1 another word for it. */
  readonly fit: number;
  /** 2 owner stated or none asked, 1.5 stated elsewhere of the same person, 1 by what stands around. */
  readonly owned: number;
  readonly asOf: IsoDate | null;
  /** First day in office, when told. */
  readonly from: IsoDate | null;
}

/** Everybody whom the found articles tell in the asked office, in the order of the articles. */
export function holdersOf(asked: AskedOffice, context: Context): Holder[] {
  const { parts } = asked;
  if (parts === null) return [];
  const told = toldOffices(context).flatMap((item) => {
    const fit = matchOffice(item, asked);
    return fit === 0 ? [] : [{ item, fit, stated: statedFit(item.owner, item.role, asked) }];
  });
  const owners = new Set(told.filter(({ stated }) => stated === 2).map(({ item }) => idOf(item)));
  const elsewhere = new Set(told.filter(({ stated }) => stated === 0).map(({ item }) => idOf(item)));
  // "Technology Secretary Kyle" where the articles know of one country's technology secretary only.
  if (parts.fields.length > 0 && owners.size > 0 && elsewhere.size === 0)
    for (const { item, fit } of told)
      if (fit === 2 && roleParts(item.role).fields.length === parts.fields.length) owners.add(idOf(item));
  for (const { successor, predecessor, told: words } of successionsOf(context)) {
    // Who took over from a holder holds the same office; "as R" must not say another one.
    if (!owners.has(idOf(predecessor)) || owners.has(idOf(successor))) continue;
    if (words.role !== null && matchRole(parts, roleParts(words.role)) === 0) continue;
    const held = told.find(({ item, stated }) => stated !== 0 && idOf(item) === idOf(predecessor));
    if (!held) continue;
    owners.add(idOf(successor));
    elsewhere.delete(idOf(successor));
    told.push({ item: { ...successor, role: held.item.role }, fit: held.fit, stated: null });
  }
  const around = peopleAround(told, owners, elsewhere, asked, context);
  return told.flatMap(({ item, fit, stated }): Holder[] => {
    const id = idOf(item);
    const owned = stated === 2 ? 2 : stated === 0 ? 0 : owners.has(id) ? 1.5 : around.has(id) ? 1 : 0;
    return owned === 0 ? [] : [{ ...item, who: id, name: nameOf(item), fit, owned }];
  });
}

/** People whose office is the asked one by what stands around, in at least half of the articles that tell it openly. */
function peopleAround(
  told: readonly { readonly item: Told; readonly fit: number; readonly stated: 0 | 2 | null }[],
  owners: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
  asked: AskedOffice,
  context: Context,
): Set<string> {
  const votes = new Map<string, Map<string, boolean>>();
  for (const { item, stated, fit } of told) {
    const id = idOf(item);
    if (stated !== null || elsewhere.has(id) || owners.has(id)) continue;
    const own = votes.get(id) ?? new Map<string, boolean>();
    votes.set(id, own.set(item.article, own.get(item.article) === true || isAround(item, fit, owners, asked, context)));
  }
  const around = new Set<string>();
  for (const [id, own] of votes) {
    const yes = [...own.values()].filter(Boolean).length;
    if (yes > 0 && 2 * yes >= own.size) around.add(id);
  }
  return around;
}

/** By what stands around: the topic of the article, or "the new governor" where the article tells the old one. */
function isAround(item: Told, fit: number, owners: ReadonlySet<string>, asked: AskedOffice, context: Context): boolean {
  const facts = context.snapshot.facts(item.article);
  const { heads } = roleParts(item.role);
  // A governor leads no company that stands beside him.
  if (fit < 2 && heads.some((head) => PUBLIC.has(head))) return false;
  if (contextFit(facts, item.sentence, roleParts(item.role), asked)) return true;
  const span = facts.article.sentences[item.sentence];
  const text = span ? facts.article.text.slice(span.start, span.end) : '';
  return (
    heads.some((head) => new RegExp(`\\bnew (?:\\p{Ll}+ ){0,2}${head}\\b`, 'iu').test(text)) &&
    toldOffices(context).some(
      (other) => other.article === item.article && owners.has(idOf(other)) && matchOffice(other, asked) > 0,
    )
  );
}

const PUBLIC = new Set([
  'governor',
  'mayor',
  'minister',
  'premier',
  'chancellor',
  'king',
  'queen',
  'emperor',
  'senator',
]);

/** Whether the office told is the asked one; a field that the articles write in the owner ("sporting") counts as told. */
function matchOffice(item: Told, asked: AskedOffice): number {
  const { parts } = asked;
  if (parts === null) return 0;
  const held = roleParts(item.role);
  const fit = matchRole(parts, held);
  if (fit > 0 || item.owner === null || parts.fields.length === 0) return fit;
  // "the UN climate chief" is head of the UN climate secretariat.
  const words = item.owner.toLowerCase().split(/[^\p{L}]+/u);
  const fields = parts.fields.filter((field) => !words.includes(field));
  return fields.length === parts.fields.length ? 0 : matchRole({ ...parts, fields }, held);
}

/** Whether a person is told anywhere in the found articles in an office that fits the asked one. */
export function mayHold(who: string, asked: AskedOffice, context: Context): boolean | null {
  if (asked.parts === null) return null;
  const own = toldOffices(context).filter((item) => idOf(item) === who);
  if (own.length === 0) return null;
  return own.some((item) => matchOffice(item, asked) > 0 && statedFit(item.owner, item.role, asked) !== 0);
}
