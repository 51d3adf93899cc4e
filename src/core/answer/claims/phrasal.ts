import groups from '../../../../data/lexicon/predicates.json' with { type: 'json' };
import { wordKeys } from '../../facts.ts';
import { verbLemma } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';

// "set up" says more than "set": what its group holds stands for it, its bare verb does not.
const phrases = new Map<string, Map<string, number>>();
for (const group of groups) {
  const keys = new Map<string, number>();
  for (const word of group) if (!word.includes(' ')) for (const key of wordKeys(word, stem(word))) keys.set(key, 0.85);
  for (const phrase of group) {
    const words = phrase.split(' ');
    if (words.length === 2) phrases.set(phrase, new Map([...(phrases.get(phrase) ?? []), ...keys]));
  }
}

const PARTICLE = /^(?:up|down|off|out|over|back|away|in|on|part|place|through)$/;

/** Keys of a verb with its particle ("set up", "bring back … "); null when the pair is no phrase of the lexicon. */
export function phrasalKeys(lemma: string, after: string): ReadonlyMap<string, number> | null {
  const words = after
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  // "bring the reactor back": the particle may follow a short object.
  for (const word of words.slice(0, 4)) {
    if (!PARTICLE.test(word)) continue;
    const keys = phrases.get(`${verbLemma(lemma) ?? lemma} ${word}`);
    if (keys) return keys;
  }
  return null;
}
