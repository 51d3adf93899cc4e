/**
 * Nouns that stand for the same kind of thing when they describe it: a firm is a company, a lander a spacecraft. A noun of
 * no group describes only what is called by that very noun.
 */
const GROUPS: readonly (readonly string[])[] = [
  'company firm group corporation business maker manufacturer producer supplier builder contractor operator giant startup start-up developer chipmaker carmaker drugmaker automaker planemaker conglomerate multinational retailer shipyard utility insurer lender bank consultancy airline carrier brewery subsidiary concern vendor shipper engineer'.split(
    ' ',
  ),
  'club team side champions champion'.split(' '),
  'lander probe spacecraft craft rover orbiter satellite mission spaceship capsule'.split(' '),
  'rocket launcher'.split(' '),
  'ship vessel freighter tanker ferry carrier boat trawler warship frigate destroyer'.split(' '),
  'newspaper paper daily tabloid weekly broadsheet'.split(' '),
  'broadcaster station channel'.split(' '),
  'agency authority body office regulator watchdog service board'.split(' '),
  'university college school academy institute'.split(' '),
  'hospital clinic'.split(' '),
  'party movement'.split(' '),
  'bank lender'.split(' '),
  'airline carrier'.split(' '),
  'museum gallery'.split(' '),
  'union federation association'.split(' '),
  'reactor plant'.split(' '),
];

const KINDS: ReadonlyMap<string, readonly number[]> = new Map(
  [...new Set(GROUPS.flat())].map((noun) => [noun, GROUPS.flatMap((group, i) => (group.includes(noun) ? [i] : []))]),
);
const COMPANY = 0;
const CRAFT = 2;
const CLUB = 1;

/** All nouns that describe the same kind of thing as this one, itself included. */
export function nounsLike(noun: string): readonly string[] {
  return [...new Set([noun, ...(KINDS.get(noun) ?? []).flatMap((kind) => GROUPS[kind] ?? [])])];
}

/** Whether two nouns, in the singular, describe the same kind of thing. */
export function sameKind(a: string, b: string): boolean {
  if (a === b) return true;
  const other = KINDS.get(b) ?? [];
  return (KINDS.get(a) ?? []).some((kind) => other.includes(kind));
}

/** Whether a noun describes names at all ("company", "lander"). */
export const describes = (noun: string): boolean => KINDS.has(noun);

/** Whether a thing that no text describes may be one: any organisation a company or club, any unknown name those or a craft. */
export function mayBe(noun: string, kind: string): boolean {
  const kinds = KINDS.get(noun) ?? [];
  if (kind === 'organization') return kinds.includes(COMPANY) || kinds.includes(CLUB);
  return kind === 'product' && (kinds.includes(CRAFT) || kinds.includes(COMPANY) || kinds.includes(CLUB));
}
