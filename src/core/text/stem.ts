import porter2 from 'wink-porter2-stemmer';

// A pure function's memory: bounded, so that hostile vocabulary cannot grow it without end.
const LIMIT = 50_000;
const memory = new Map<string, string>();

/** Porter2 stem of a normalised word; words with digits or other scripts and words over 40 letters stay as they are. */
export function stem(norm: string): string {
  const known = memory.get(norm);
  if (known !== undefined) return known;
  const stemmed = norm.length <= 40 && /^[a-z']+$/.test(norm) ? porter2(norm) : norm;
  if (memory.size >= LIMIT) memory.clear();
  memory.set(norm, stemmed);
  return stemmed;
}
