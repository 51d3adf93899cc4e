import { phrasesOf } from '../mentions/phraseIndex.ts';
import { COMMON, KNOWN_SURNAMES } from '../mentions/wordLists.ts';
import { osaDistance } from '../search/osaDistance.ts';

/**
 * Consonant skeleton of a name: spellings that sound alike ("Kisheeda", "Kishida") share it. Vowels after the first letter,
 * doubled letters and h, w, y fall away; c, q, k and s, z, x, and f, v, ph are one each.
 */
export function soundOf(name: string): string {
  const text = name
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replace(/[cq]/g, 'k')
    .replace(/[zx]/g, 's')
    .replace(/v/g, 'f')
    .replace(/(.)\1+/g, '$1');
  return (text[0] ?? '') + text.slice(1).replace(/[aeiouhwy]/g, '');
}

// A name that the world knows is never taken for a misspelling: Macron is no Micron, Austria no Australia.
function isOtherName(word: string): boolean {
  return KNOWN_SURNAMES.has(word) || phrasesOf(word).length > 0 || COMMON.has(word);
}

function allowed(length: number): number {
  return length <= 3 ? 0 : length <= 5 ? 1 : 2;
}

/** The known keys nearest to a misspelt one, all of the same distance; empty when none is near enough. */
export function mendName(key: string, known: Iterable<string>): string[] {
  const words = key.split(' ');
  if (key.length < 4 || phrasesOf(key).length > 0 || words.every(isOtherName)) return [];
  let best = Number.POSITIVE_INFINITY;
  let found: string[] = [];
  for (const other of known) {
    const distance = nameDistance(words, other.split(' '));
    if (distance === null || distance > best) continue;
    if (distance < best) {
      best = distance;
      found = [];
    }
    found.push(other);
  }
  return found;
}

function nameDistance(words: readonly string[], other: readonly string[]): number | null {
  if (words.length !== other.length) return null;
  let total = 0;
  for (let i = 0; i < words.length; i++) {
    const a = words[i] ?? '';
    const b = other[i] ?? '';
    if (a === b) continue;
    if (isOtherName(a) || /\d/.test(a) || /\d/.test(b)) return null;
    const limit = Math.min(allowed(a.length), allowed(b.length));
    const distance = osaDistance(a, b, limit);
    if (distance > limit) return null;
    if (a[0] !== b[0] && !(a[0] === b[1] && a[1] === b[0]) && soundOf(a) !== soundOf(b)) return null;
    if (distance === 2 && soundOf(a) !== soundOf(b) && !swapped(a, b)) return null;
    total += distance;
  }
  return total === 0 ? null : total;
}

const swapped = (a: string, b: string): boolean => a.length >= 8 && [...a].sort().join('') === [...b].sort().join('');
