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

/** Set bits of a 32-bit number (Warren, Hacker's Delight, 5-1). */
function bitCount(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * One edit beats two, a kept first letter beats a changed one, then the commonest word of the corpus wins and,
 * among equals, the first in the alphabet.
 */
export function createMender(words: readonly string[], counts: Uint32Array): Mender {
  const bits = Int32Array.from(words, letterBits);
  // Length 0 keeps a word out: nobody means a number or a word of two letters by a longer word.
  const lengths = Uint8Array.from(words, (word) =>
    word.length < 3 || /\d/.test(word) ? 0 : Math.min(255, word.length),
  );
  return {
    mend(word) {
      if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return null;
      const limit = word.length >= LONG ? 2 : 1;
      const own = letterBits(word);
      let best: string | null = null;
      let bestKey = Number.POSITIVE_INFINITY;
      let bestCount = 0;
      for (let i = 0; i < words.length; i++) {
        const difference = (lengths[i] ?? 0) - word.length;
        if (difference > limit || difference < -limit) continue;
        if (bitCount(own ^ (bits[i] ?? 0)) > 2 * limit) continue;
        const candidate = words[i] ?? '';
        const distance = osaDistance(word, candidate, limit);
        if (distance > limit || distance === 0) continue;
        const sameStart = candidate.charCodeAt(0) === word.charCodeAt(0);
        // Two edits at the start make opposites of words: "uncooperative" is not "cooperative" mistyped.
        if (distance > 1 && !sameStart) continue;
        const key = distance * 2 + (sameStart ? 0 : 1);
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
