import { isStopWord } from '../text/stopWords.ts';
import type { Pair } from './nearness.ts';
import { SYNONYM_WEIGHT } from './parameters.ts';
import { synonymsOf } from './synonyms.ts';
import type { Correction, Query } from './types.ts';
import { termOf } from './words.ts';
import { wordsOf } from './wordsOf.ts';

/** What the index knows of words. */
export interface Lexicon {
  /** Term number of a stem, undefined when no passage has it. */
  term(stem: string): number | undefined;
  /** Weight of a term by its rarity. */
  weight(term: number): number;
  /** The known word that an unknown one stands for, null when it is known or nothing is near. */
  mend(norm: string): string | null;
}

export interface QueryTerm {
  readonly stem: string;
  readonly term: number;
  readonly weight: number;
  /** The stem it stands for when it is a synonym. */
  readonly synonymOf: string | null;
}

/** A query in the terms of one index: `asked` are the words of the question, `related` their synonyms. */
export interface ReadQuery {
  readonly asked: readonly QueryTerm[];
  readonly related: readonly QueryTerm[];
  /** Forms of the asked words, for matches in the very form. */
  readonly forms: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
  readonly corrections: readonly Correction[];
}

/** Farther apart in the question two words are no phrase ("capital of the state of Ohio" still is). */
const PHRASE_GAP = 4;

interface Place {
  readonly slot: number;
  readonly position: number;
}

/** Reads a query: drops stop words (unless there is nothing else), mends unknown words, weighs, adds synonyms. */
export function readQuery(query: Query, lexicon: Lexicon): ReadQuery {
  const boosts = new Map(
    [...(query.boosts ?? [])].flatMap(([key, boost]) => wordsOf(key).map((word) => [termOf(word), boost] as const)),
  );
  const slots = new Map<string, number>();
  const asked: QueryTerm[] = [];
  const forms = new Set<string>();
  const corrections = new Map<string, Correction>();

  const slotOf = (word: string): number | undefined => {
    const to = lexicon.mend(word);
    if (to !== null) corrections.set(word, { from: word, to });
    const stem = termOf(to ?? word);
    const term = lexicon.term(stem);
    if (term === undefined) return undefined;
    forms.add(to ?? word);
    const known = slots.get(stem);
    if (known !== undefined) return known;
    const boost = boosts.get(stem) ?? 1;
    const weight = Number.isFinite(boost) && boost > 0 ? lexicon.weight(term) * boost : 0;
    slots.set(stem, asked.length);
    return asked.push({ stem, term, weight, synonymOf: null }) - 1;
  };

  const placesOf = (words: readonly string[], keepStopWords: boolean): Place[] =>
    words.flatMap((word, position): Place[] => {
      const slot = !keepStopWords && isStopWord(word) ? undefined : slotOf(word);
      return slot === undefined ? [] : [{ slot, position }];
    });

  const words = wordsOf(query.text);
  const places = placesOf(words, words.every(isStopWord));
  const phrases = (query.phrases ?? []).map((phrase) => placesOf(wordsOf(phrase), false));
  const pairs = [places, ...phrases].flatMap(pairsOf);
  return { asked, related: relatedTo(asked, slots, lexicon), forms, pairs, corrections: [...corrections.values()] };
}

function pairsOf(places: readonly Place[]): Pair[] {
  return places.flatMap((place, at): Pair[] => {
    const before = places[at - 1];
    if (before === undefined || before.slot === place.slot) return [];
    const gap = place.position - before.position;
    return gap > PHRASE_GAP ? [] : [{ first: before.slot, second: place.slot, gap }];
  });
}

function relatedTo(asked: readonly QueryTerm[], slots: ReadonlyMap<string, number>, lexicon: Lexicon): QueryTerm[] {
  const related = new Map<string, QueryTerm>();
  for (const { stem, weight } of asked) {
    for (const synonym of synonymsOf(stem)) {
      const term = lexicon.term(synonym);
      if (term === undefined || slots.has(synonym)) continue;
      // A rare synonym must not outweigh the word that was asked.
      const own = SYNONYM_WEIGHT * Math.min(weight, lexicon.weight(term));
      const known = related.get(synonym);
      if (known === undefined || known.weight < own) {
        related.set(synonym, { stem: synonym, term, weight: own, synonymOf: stem });
      }
    }
  }
  return [...related.values()];
}
