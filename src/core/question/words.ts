import headsData from '../../../data/lexicon/heads.json' with { type: 'json' };
import verbsData from '../../../data/lexicon/verbs.json' with { type: 'json' };
import type { AnswerType } from '../types.ts';

const irregular = new Map<string, string>(Object.entries(verbsData.irregular));
const regular = new Set<string>(verbsData.regular);
const lemmas = new Set<string>(irregular.values());

export const AUXILIARIES: ReadonlySet<string> = new Set(
  'am is are was were be been do does did has have had will would shall should can could may might must'.split(' '),
);

export const WH_WORDS: ReadonlySet<string> = new Set(
  'who whom whose what which when where why how whats whos wheres whens'.split(' '),
);

/** Lemma of a known verb form, else null. Regular forms are undone by their endings. */
export function verbLemma(norm: string): string | null {
  const known = irregular.get(norm);
  if (known !== undefined) return known;
  if (regular.has(norm)) return norm;
  for (const [ending, repairs] of ENDINGS) {
    if (!norm.endsWith(ending) || norm.length <= ending.length + 1) continue;
    const base = norm.slice(0, -ending.length);
    for (const repair of repairs) {
      const lemma = base + repair;
      if (regular.has(lemma) || lemmas.has(lemma)) return lemma;
    }
    // "planned", "shipping": a doubled last letter.
    const single = base.slice(0, -1);
    if (base.at(-1) === base.at(-2) && (regular.has(single) || lemmas.has(single))) return single;
  }
  return lemmas.has(norm) ? norm : null;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
];

/** Singular of an English noun by its ending; irregular ones that head questions are listed. */
export function singular(noun: string): string {
  const listed = IRREGULAR_PLURALS.get(noun);
  if (listed !== undefined) return listed;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  if (/(?:ches|shes|xes|sses|zes)$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') && noun.length > 3 ? noun.slice(0, -1) : noun;
}

const IRREGULAR_PLURALS = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['series', 'series'],
  ['species', 'species'],
  ['crew', 'crew'],
]);

const headTypes = new Map<string, AnswerType>();
for (const [type, nouns] of Object.entries(headsData)) {
  // The keys of heads.json are answer types.
  for (const noun of nouns) if (!headTypes.has(noun)) headTypes.set(noun, type as AnswerType);
}

/** Answer type that a head noun asks for, singular or plural; null when it tells nothing. */
export function headType(noun: string): AnswerType | null {
  return headTypes.get(noun) ?? headTypes.get(singular(noun)) ?? null;
}

const NUMBER_WORDS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);

/** 1..12 from words, or digits; null otherwise. */
export function smallNumber(norm: string): number | null {
  return NUMBER_WORDS.get(norm) ?? (/^\d{1,3}$/.test(norm) ? Number(norm) : null);
}
