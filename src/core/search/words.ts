import { normalizeWord } from '../text/normalizeWord.ts';
import { stem } from '../text/stem.ts';

/** `normalizeWord`, and `1,000` written as `1000`: people type either. */
export function normalizeSurface(surface: string): string {
  const norm = normalizeWord(surface);
  return norm.includes(',') ? norm.replaceAll(',', '') : norm;
}

/** The term of the index that a normalised word counts for. */
export function termOf(norm: string): string {
  return stem(norm);
}
