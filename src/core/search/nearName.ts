import { osaDistance } from './osaDistance.ts';
import { soundKey } from './soundKey.ts';

/** How far a typed word is from a name, or null when it cannot be believed to mean it. Lower is nearer, 0 is equal. */
export function nearName(typed: string, name: string): number | null {
  if (typed === name) return 0;
  const length = Math.min(typed.length, name.length);
  // Four letters and fewer: one edit makes Iran of Iraq, Mali of Bali.
  if (length < 4) return null;
  const distance = osaDistance(typed, name, 3);
  const typedKey = soundKey(typed);
  const nameKey = soundKey(name);
  const sounds = typedKey === nameKey;
  if (!sounds && typedKey.charAt(0) !== nameKey.charAt(0)) return null;
  if (length < 6) {
    // Two letters changed places (Lybia for Libya) when nothing else did and it sounds the same.
    const swapped = distance === 2 && typed.length === name.length && sortLetters(typed) === sortLetters(name);
    return sounds && (distance === 1 || swapped) ? distance : null;
  }
  if (distance === 1) return 1;
  // "island" sounds like Iceland.
  if (length < 7) return null;
  if (distance === 2 && (sounds || (length >= 8 && osaDistance(typedKey, nameKey, 1) <= 1))) return 2;
  return distance === 3 && sounds && typedKey.length >= 3 ? 3 : null;
}

function sortLetters(word: string): string {
  return word.split('').sort().join('');
}
