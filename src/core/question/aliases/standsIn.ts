import { type Snapshot, WHOLE_REGISTRY_LIMIT } from '../../snapshot.ts';

/** A large corpus is never resolved whole. */
export const isLarge = (snapshot: Snapshot): boolean => snapshot.articles.length > WHOLE_REGISTRY_LIMIT;

const standing = new WeakMap<Snapshot, Map<string, boolean>>();
const KEPT = 5_000;

/** Whether the articles hold a phrase, in any case of letters unless it is an abbreviation. */
export function standsIn(snapshot: Snapshot, phrase: string): boolean {
  const known = standing.get(snapshot) ?? new Map<string, boolean>();
  standing.set(snapshot, known);
  const before = known.get(phrase);
  if (before !== undefined) return before;
  const words = phrase.split(/[\s'’.-]+/).filter((word) => word.length > 2);
  const possible = words.every((word) => snapshot.index.frequency(word) > 0);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")}(?![\\p{L}\\p{N}])`,
    /^\p{Lu}{2,5}$/u.test(phrase) ? 'u' : 'iu',
  );
  const stands =
    possible && snapshot.articles.some((article) => pattern.test(article.text) || pattern.test(article.title ?? ''));
  if (known.size > KEPT) known.clear();
  known.set(phrase, stands);
  return stands;
}

/** "the Indian craft", not "the Indian craft Vikram". */
export function standsAlone(snapshot: Snapshot, phrase: string): boolean {
  if (!standsIn(snapshot, `the ${phrase}`)) return false;
  const pattern = new RegExp(`\\bthe ${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=(.{0,2}))`, 'giu');
  return snapshot.articles.some((article) =>
    [...article.text.matchAll(pattern)].some((match) => !/^\s\p{Lu}/u.test(match[1] ?? '')),
  );
}
