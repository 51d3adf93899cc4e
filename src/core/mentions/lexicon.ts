import cities from '../../../data/lexicon/cities.json' with { type: 'json' };
import cityAliases from '../../../data/lexicon/city-aliases.json' with { type: 'json' };
import countries from '../../../data/lexicon/countries.json' with { type: 'json' };
import organizations from '../../../data/lexicon/organizations.json' with { type: 'json' };
import programmes from '../../../data/lexicon/programmes.json' with { type: 'json' };
import regions from '../../../data/lexicon/regions.json' with { type: 'json' };
import { nameKey } from './scanWords.ts';

/** A known name of data/lexicon. */
export interface LexiconEntry {
  /** `place:japan`, `org:nasa`, `programme:belt-and-road-initiative`. */
  readonly id: string;
  readonly kind: 'place' | 'organization' | 'programme' | 'law';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  readonly japanese: readonly string[];
  /** Id of the place it lies in or belongs to. */
  readonly within: string | null;
  /** Country id when it is a seat of government, whose name then also stands for that government. */
  readonly seatOf: string | null;
  /** `country`, `region`, `city`, or the type of an organisation (`company`, `agency`, `media` ...). */
  readonly type: string;
  /** Inhabitants of a city in thousands, else 0. */
  readonly size: number;
}

const placeId = (id: string): string => `place:${id}`;

/** Stable id part of a name: ASCII letters and digits with dashes. */
export function slugOf(name: string): string {
  return nameKey(name)
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function readPlaces(): LexiconEntry[] {
  const list: LexiconEntry[] = [];
  const capitals = new Map<string, string>();
  const taken = new Set<string>();
  for (const row of countries) {
    capitals.set(nameKey(row.capital), row.id);
    taken.add(row.id);
    list.push({
      id: placeId(row.id),
      kind: 'place',
      name: row.name,
      aliases: row.aliases,
      demonyms: row.demonyms,
      japanese: row.ja,
      within: placeId(row.in),
      seatOf: null,
      type: 'country',
      size: 0,
    });
  }
  for (const row of regions) {
    taken.add(row.id);
    list.push({
      id: placeId(row.id),
      kind: 'place',
      name: row.name,
      aliases: row.aliases,
      demonyms: row.demonyms,
      japanese: row.ja,
      within: row.in === '' ? null : placeId(row.in),
      seatOf: null,
      type: row.code === '' ? 'region' : 'state',
      size: 0,
    });
  }
  const found: { name: string; within: string; size: number }[] = [];
  for (const [within, text] of Object.entries(cities)) {
    for (const part of text.split('|')) {
      const at = part.lastIndexOf(':');
      found.push({ name: part.slice(0, at), within, size: Number(part.slice(at + 1)) });
    }
  }
  found.sort((a, b) => b.size - a.size);
  const aliases = new Map<string, { aliases: readonly string[]; japanese: readonly string[] }>();
  for (const row of cityAliases) aliases.set(row.name, { aliases: row.aliases, japanese: row.ja });
  const cityKeys = new Set(found.map((city) => nameKey(city.name)));
  for (const row of countries) {
    // Capitals too small for the city list (Ramallah, Bern).
    if (!cityKeys.has(nameKey(row.capital)) && nameKey(row.capital) !== nameKey(row.name))
      found.push({ name: row.capital, within: row.id, size: 1 });
  }
  for (const city of found) {
    let id = slugOf(city.name);
    if (taken.has(id)) id = `${id}-${city.within}`;
    if (taken.has(id)) continue;
    taken.add(id);
    const more = id === slugOf(city.name) || id === `${slugOf(city.name)}-city` ? aliases.get(city.name) : undefined;
    const seat = capitals.get(nameKey(city.name));
    list.push({
      id: placeId(id),
      kind: 'place',
      name: city.name,
      aliases: more?.aliases ?? [],
      demonyms: [],
      japanese: more?.japanese ?? [],
      within: placeId(city.within),
      seatOf: seat !== undefined ? placeId(seat) : null,
      type: 'city',
      size: city.size,
    });
  }
  return list;
}

function readOrganizations(): LexiconEntry[] {
  return organizations.map((row) => ({
    id: `org:${row.id}`,
    kind: 'organization',
    name: row.name,
    aliases: row.aliases,
    demonyms: [],
    japanese: row.ja,
    within: placeId(row.of),
    seatOf: null,
    type: row.type,
    size: 0,
  }));
}

function readProgrammes(): LexiconEntry[] {
  return programmes.map((row) => ({
    id: `${row.kind}:${slugOf(row.name)}`,
    kind: row.kind === 'law' ? 'law' : 'programme',
    name: row.name,
    aliases: row.aliases,
    demonyms: [],
    japanese: row.ja,
    within: null,
    seatOf: null,
    type: row.kind,
    size: 0,
  }));
}

/** All known names, places first; built once when the module loads. */
export const LEXICON: readonly LexiconEntry[] = [...readPlaces(), ...readOrganizations(), ...readProgrammes()];

/** Known names by id. */
export const LEXICON_BY_ID: ReadonlyMap<string, LexiconEntry> = new Map(LEXICON.map((entry) => [entry.id, entry]));
