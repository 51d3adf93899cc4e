import { osaDistance } from './osaDistance.ts';

/** Looks for the known word that was meant by an unknown one. */
export interface Mender {
  /** The word it is read as, or null when none is near enough. */
  mend(word: string): string | null;
}

/** Shorter words have too many neighbours to tell which was meant. */
const SHORTEST = 4;
/** From this length on two edits still point to one word. */
const LONG = 9;

/** Letters of a word as bits: each edit changes at most two of them, which rules out nearly all words at once. */
function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * One edit beats two, a kept first letter beats a changed one, then the commonest word of the corpus wins and,
 * among equals, the first in the alphabet.
 */
export function createMender(words: readonly string[], counts: Uint32Array): Mender {
  const bits = Int32Array.from(words, letterBits);
  return {
    mend(word) {
      if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return null;
      const limit = word.length >= LONG ? 2 : 1;
      const own = letterBits(word);
      let best: string | null = null;
      let bestKey = Number.POSITIVE_INFINITY;
      let bestCount = 0;
      for (let i = 0; i < words.length; i++) {
        const candidate = words[i] ?? '';
        if (Math.abs(candidate.length - word.length) > limit) continue;
        if (bitCount(own ^ (bits[i] ?? 0)) > 2 * limit) continue;
        if (candidate.length < 3 || /\d/.test(candidate)) continue;
        const distance = osaDistance(word, candidate, limit);
        if (distance > limit || distance === 0) continue;
        const key = distance * 2 + (candidate.charCodeAt(0) === word.charCodeAt(0) ? 0 : 1);
        const count = counts[i] ?? 0;
        const better =
          key < bestKey ||
          (key === bestKey && (count > bestCount || (count === bestCount && candidate < (best ?? ''))));
        if (!better) continue;
        best = candidate;
        bestKey = key;
        bestCount = count;
      }
      return best;
    },
  };
}
