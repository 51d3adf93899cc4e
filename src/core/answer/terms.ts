import predicateGroups from '../../../data/lexicon/predicates.json' with { type: 'json' };
import { wordKeys } from '../facts.ts';
import type { Question } from '../question/types.ts';
import { verbLemma } from '../question/words.ts';
import type { PassageIndex } from '../search/types.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokenize.ts';
import { paraphrasesOf, particleAfter } from './paraphrases.ts';
import type { NameConstraint, WeightedTerm } from './types.ts';

const SYNONYM = 0.7;
const PARAPHRASE = 0.5;
const PARTICLES = new Set('off on up down out over back in into to at for without no by'.split(' '));
const LIGHT_VERBS = new Set('set take put go come bring get give make turn be have do'.split(' '));

// One key to the keys of its groups; phrases ("lift off") count by their first verb only when it is rare enough alone.
const synonyms = new Map<string, Set<string>>();
for (const group of predicateGroups) {
  const keys = group.flatMap((phrase) => (phrase.includes(' ') ? phraseKeys(phrase) : wordKeys(phrase, stem(phrase))));
  for (const word of group) {
    if (word.includes(' ')) continue;
    for (const key of wordKeys(word, stem(word))) {
      const set = synonyms.get(key) ?? new Set<string>();
      for (const other of keys) if (other !== key) set.add(other);
      synonyms.set(key, set);
    }
  }
}

function phraseKeys(phrase: string): string[] {
  return tokenize(phrase)
    .filter((token) => !PARTICLES.has(token.norm) && !LIGHT_VERBS.has(token.norm))
    .flatMap((token) => wordKeys(token.norm, token.stem));
}

/** Keys that a normalised word stands for, each with its strength: itself 1, words of like meaning 0.7. */
export function expandedKeys(norm: string, stemmed: string): Map<string, number> {
  const keys = new Map<string, number>();
  const own = wordKeys(norm, stemmed);
  for (const key of own) for (const other of synonyms.get(key) ?? []) keys.set(other, SYNONYM);
  for (const key of own) keys.set(key, 1);
  return keys;
}

/**
 * The same with what an article may tell instead, at 0.5: "live" is told by "inhabitants", "lay off" by "dismiss". For
 * finding what a question is about; a claim is judged by `expandedKeys`.
 */
function toldKeys(norm: string, stemmed: string, particle: string | null): Map<string, number> {
  const keys = new Map<string, number>([...paraphrasesOf(norm, particle)].map((key) => [key, PARAPHRASE]));
  for (const [key, strength] of expandedKeys(norm, stemmed)) keys.set(key, strength);
  return keys;
}

/** Inverse document frequency over passages, always above zero. */
export function idfOf(index: PassageIndex, word: string): number {
  const n = Math.max(1, index.size);
  const df = Math.min(n, index.frequency(word));
  return Math.log(1 + (n - df + 0.5) / (df + 0.5));
}

/** Weights the content terms of a question; a term inside a name counts in any form of that name. */
export function weighTerms(question: Question, index: PassageIndex, names: readonly NameConstraint[]): WeightedTerm[] {
  return question.terms.map((term) => {
    const constraint = names.find((other) => other.start < term.end && term.start < other.end);
    const name = constraint !== undefined;
    const time = question.times.some((date) => term.start < date.end && date.start < term.end);
    const isHead = question.head !== null && (term.norm === question.head || term.norm.startsWith(question.head));
    const idf = idfOf(index, term.norm) * (isHead && question.form === 'wh' ? 0.5 : 1);
    const keys = constraint
      ? nameKeys(term, constraint)
      : term.kind === 'number'
        ? new Map(wordKeys(term.norm, term.stem).map((key) => [key, 1] as const))
        : toldKeys(term.norm, term.stem, term.verb === null ? null : particleAfter(question.text, term.end));
    return { term, keys, idf, name, time };
  });
}

/** A name's word, or a word of one of its aliases ("Dutch" for the Netherlands). */
function nameKeys(term: Question['terms'][number], name: NameConstraint): Map<string, number> {
  const keys = new Map<string, number>(wordKeys(term.norm, term.stem).map((key) => [key, 1] as const));
  for (const form of name.forms) for (const word of form) if (word.length > 2) keys.set(stem(word), 1);
  return keys;
}

/** Keys of the question's main predicate with its synonyms; null when the question has none. */
export function predicateKeys(question: Question): Map<string, number> | null {
  if (question.predicate === null) return null;
  const lemma = verbLemma(question.predicate) ?? question.predicate;
  const term = question.terms.find((other) => other.verb === lemma || other.norm === question.predicate);
  return toldKeys(lemma, stem(lemma), term ? particleAfter(question.text, term.end) : null);
}
