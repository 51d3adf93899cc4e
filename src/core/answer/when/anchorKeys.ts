import predicateGroups from '../../../../data/lexicon/predicates.json' with { type: 'json' };
import { stem } from '../../text/stem.ts';
import { expandedKeys } from '../terms.ts';
import type { WeightedTerm } from '../types.ts';

/** Too many things go, come and get: only such a verb itself counts, and what stands behind it must be there. */
export const GENERIC =
  /^(?:go|come|get|put|set|bring|turn|take|make|give|have|hold|be|do|let|fall|keep|pull|step|switch)$/u;

/** Keys of the words that tell the event, each with its strength; "take over" has those of its group ("buy"). */
export function anchorKeys(
  anchor: WeightedTerm,
  lemma: string | null,
  particle: string | null,
): ReadonlyMap<string, number> {
  const word = lemma ?? anchor.term.norm;
  // Whoever makes trucks builds or produces them; no other empty verb has so clear a meaning alone.
  if (lemma === null || !GENERIC.test(lemma) || (lemma === 'make' && particle === null))
    return expandedKeys(word, stem(word));
  const keys = new Map<string, number>([[stem(word), 1]]);
  if (particle === null) return keys;
  for (const group of predicateGroups) {
    if (!group.includes(`${word} ${particle}`)) continue;
    for (const other of group) if (!other.includes(' ') && !keys.has(stem(other))) keys.set(stem(other), 0.7);
  }
  return keys;
}

/** Verbs with a particle that stand for a word ("step down" for "resign"), by the stem of the verb. */
export function anchorPhrases(word: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const group of predicateGroups) {
    if (!group.includes(word)) continue;
    for (const phrase of group) {
      const [verb, particle, more] = phrase.split(' ');
      if (verb === undefined || particle === undefined || more !== undefined) continue;
      found.set(stem(verb), (found.get(stem(verb)) ?? new Set()).add(particle));
    }
  }
  return found;
}

// What holds from the day of the event on: who bought it owns it since then.
const STATES: readonly (readonly [RegExp, string])[] = [
  [/^(?:take over|buy|acquire|purchase)$/u, 'own belong hold control'],
  [/^(?:take office|take up|become|take over|appoint|elect|succeed)$/u, 'serve lead head run office post'],
  [/^(?:join|enter)$/u, 'member belong'],
  [/^(?:close|shut)$/u, 'closed idle still'],
  [/^(?:marry|wed)$/u, 'married'],
];

/** Stems of the words of the state that an event begins; "in office since 1 May" dates the taking. */
export function stateKeys(event: string): ReadonlySet<string> {
  return new Set(STATES.filter(([pattern]) => pattern.test(event)).flatMap(([, words]) => words.split(' ').map(stem)));
}
