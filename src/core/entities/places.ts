import countries from '../../../data/lexicon/countries.json' with { type: 'json' };
import { LEXICON, LEXICON_BY_ID } from '../mentions/lexicon.ts';

const CAPITALS: ReadonlyMap<string, string> = new Map(
  countries.map(
    (row) => [`place:${row.id}`, LEXICON.find((entry) => entry.seatOf === `place:${row.id}`)?.id ?? ''] as const,
  ),
);

/** True when the place `inner` is `outer` or lies in it (Detroit in Michigan, in the United States). Ids as in the lexicon. */
export function placeContains(outerId: string, innerId: string): boolean {
  let at: string | null = innerId;
  for (let steps = 0; at !== null && steps < 12; steps++) {
    if (at === outerId) return true;
    at = LEXICON_BY_ID.get(at)?.within ?? null;
  }
  return false;
}

/** All spellings of a known place or organisation: name, aliases, demonyms, Japanese. Empty for an unknown id. */
export function placeAliases(id: string): readonly string[] {
  const entry = LEXICON_BY_ID.get(id);
  return entry === undefined ? [] : [entry.name, ...entry.aliases, ...entry.demonyms, ...entry.japanese];
}

/** Id of a country's capital, or null. */
export function capitalOf(countryId: string): string | null {
  const capital = CAPITALS.get(countryId);
  return capital === undefined || capital === '' ? null : capital;
}

/** Id of the largest city of a country, state or region by the lexicon's order (population), or null. */
export function largestCityOf(placeId: string): string | null {
  return (
    LEXICON.find((entry) => entry.type === 'city' && entry.id !== placeId && placeContains(placeId, entry.id))?.id ??
    null
  );
}

/** The government or country that a seat of government stands for, else the place itself. */
export function governmentOf(placeId: string): string {
  return LEXICON_BY_ID.get(placeId)?.seatOf ?? placeId;
}
