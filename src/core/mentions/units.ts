import table from '../../../data/lexicon/units.json' with { type: 'json' };
import { nameKey, scanWords, type Word } from './scanWords.ts';

interface UnitSpelling {
  readonly keys: readonly string[];
  readonly unit: string;
}

const SPELLINGS = new Map<string, UnitSpelling[]>();
for (const [unit, spellings] of Object.entries(table.units)) {
  for (const spelling of spellings) {
    const keys = scanWords(spelling).map((word) => word.key);
    const first = keys[0];
    if (first === undefined) continue;
    const list = SPELLINGS.get(first);
    if (list === undefined) SPELLINGS.set(first, [{ keys, unit }]);
    else list.push({ keys, unit });
  }
}
for (const list of SPELLINGS.values()) list.sort((a, b) => b.keys.length - a.keys.length);

const SIGNS: ReadonlyMap<string, string> = new Map(Object.entries(table.signs));

/** A unit that starts at `from`, the longest spelling first, with the index after it. */
export function readUnit(words: readonly Word[], from: number): { unit: string; to: number } | null {
  const list = SPELLINGS.get(words[from]?.key ?? '');
  if (list === undefined) return null;
  for (const spelling of list) {
    if (spelling.keys.every((key, i) => words[from + i]?.key === key))
      return { unit: spelling.unit, to: from + spelling.keys.length };
  }
  return null;
}

/** ISO code of a currency sign ("$", "NT$"), else undefined. */
export function currencyOfSign(text: string): string | undefined {
  return SIGNS.get(nameKey(text));
}

const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'people',
  countries: 'country',
  aircraft: 'aircraft',
  lives: 'life',
  wives: 'wife',
  species: 'species',
  series: 'series',
  spacecraft: 'spacecraft',
  feet: 'foot',
  mice: 'mouse',
  cases: 'case',
  data: 'data',
  troops: 'troop',
  police: 'police',
  shares: 'share',
  leaves: 'leaf',
  knives: 'knife',
  media: 'media',
};

/** Singular of a counted noun: "ministries" is ministry, "boxes" is box. */
export function singularOf(noun: string): string {
  const known = IRREGULAR[noun];
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(noun)) return noun.slice(0, -2);
  if (/[^su]s$/.test(noun) && noun.length > 3) return noun.slice(0, -1);
  return noun;
}
