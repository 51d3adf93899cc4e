import table from '../../../data/lexicon/roles.json' with { type: 'json' };
import { nameKey, scanWords } from '../mentions/scanWords.ts';
import { ROLE_HEADS } from '../mentions/wordLists.ts';

const SYNONYMS: ReadonlyMap<string, string> = new Map(Object.entries(table.synonyms));
const STATES: ReadonlyMap<string, string> = new Map(Object.entries(table.states));
const RANKS = new Set(table.ranks);
const HEAD_LIKE = new Set(table.headLike);
const LEADERS = new Set(table.countryLeaders);
const SMALL = new Set(['of', 'the', 'and', 'for', 'a', 'an', 'its', 'affairs', 's', '&', 'officer']);

/** A role taken apart: "former Minister of Economy, Trade and Industry" is former, minister, {economy, trade, industry}. */
export interface RoleParts {
  readonly state: string;
  readonly heads: readonly string[];
  readonly ranks: readonly string[];
  readonly fields: readonly string[];
  readonly text: string;
}

/** Takes a role apart; order of words and "of" make no difference. */
export function roleParts(role: string): RoleParts {
  const words = scanWords(nameKey(role).replaceAll('-', ' '))
    .map((word) => word.key)
    .filter((key) => /^\p{L}/u.test(key));
  const flat = words.flatMap((word) =>
    (SYNONYMS.get(word.replace(/(?<=..)s$/, '')) ?? SYNONYMS.get(word) ?? word).split(' '),
  );
  // "chief executive officer", "CEO" and "executive chief" are one office.
  const executive = flat.includes('executive');
  const heads: string[] = [];
  const ranks: string[] = [];
  const fields: string[] = [];
  let state = '';
  for (const word of flat) {
    const status = STATES.get(word);
    if (status !== undefined) state = status;
    else if (RANKS.has(word)) ranks.push(word);
    else if (SMALL.has(word)) continue;
    else if (executive && (word === 'head' || word === 'chief')) continue;
    else if (ROLE_HEADS.has(word) || ROLE_HEADS.has(word.replace(/s$/, '')) || word === 'executive')
      heads.push(word.replace(/(?<=[^s])s$/, ''));
    else fields.push(word);
  }
  return { state, heads, ranks: ranks.sort(), fields, text: flat.join(' ') };
}

/** How well a held role answers an asked one: 2 the same office, 1 another word for its holder (chief, leader), 0 not. */
export function matchRole(asked: RoleParts, held: RoleParts): 0 | 1 | 2 {
  if (asked.state !== held.state) return 0;
  if (asked.ranks.join() !== held.ranks.join()) {
    const leads =
      asked.heads.length === 1 &&
      asked.heads[0] === 'head' &&
      asked.ranks.length === 0 &&
      held.ranks.join() === 'prime';
    return leads ? 1 : 0;
  }
  const fieldsFit = asked.fields.every(
    (field) => held.fields.includes(field) || held.fields.some((other) => sameField(field, other)),
  );
  if (!fieldsFit) return 0;
  // "NASA's chief" is not its science chief; "the minister" may be any.
  const narrower = held.fields.length > asked.fields.length;
  if (asked.heads.length > 0 && asked.heads.every((head) => held.heads.includes(head))) {
    if (!narrower) return 2;
    return asked.heads[0] === 'head' ? 0 : asked.fields.length > 0 ? 2 : 1;
  }
  if (asked.heads.length === 1 && asked.heads[0] === 'head') {
    if (
      held.fields.length > 0 &&
      asked.fields.length === 0 &&
      held.heads.some((head) => head === 'minister' || head === 'secretary')
    )
      return 0;
    return held.heads.some((head) => HEAD_LIKE.has(head) || LEADERS.has(head)) ? 1 : 0;
  }
  return 0;
}

const sameField = (a: string, b: string): boolean =>
  a.length > 4 && b.length > 4 && (a.startsWith(b.slice(0, 5)) || b.startsWith(a.slice(0, 5)));

/** Nicknames of an office ("POTUS") with the office they stand for. */
export const OFFICE_NAMES: ReadonlyMap<string, { readonly role: string; readonly of: string }> = new Map(
  table.holders.flatMap((row) => row.names.map((name) => [nameKey(name), { role: row.role, of: row.of }] as const)),
);
