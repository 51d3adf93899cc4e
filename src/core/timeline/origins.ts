import type { Article } from '../article/types.ts';
import type { ArticleFacts } from '../facts.ts';
import { isStopWord } from '../text/stopWords.ts';

/** A sentence is held when this share of its content words stands in one sentence of the other article. */
const SAME_SENTENCE = 0.5;
/**
 * Two articles tell one story when this share of the sentences of either is held by the other. On seven corpora pairs of
 * one origin have .42 and more, the nearest others (a sequel with its background repeated) .33 and less.
 */
const SAME_STORY = 0.38;
/** Articles dated further apart are a sequel and its background, unless they are nearly copies. */
const SAME_DAYS = 3;
const NEARLY_COPY = 0.7;
const LEAST_WORDS = 4;

/**
 * Origin id by article id: articles of which one holds a good part of the other's sentences are one origin, named by
 * the least id. Whole-document likeness misses rewrites (3-gram Jaccard .13 on a real pair); sentence containment does not.
 */
export function findOrigins(articles: readonly Article[], facts: (id: string) => ArticleFacts): Map<string, string> {
  const bags = articles.map((article) =>
    article.sentences.map((_, i) => contentWords(facts(article.id), i)).filter((bag) => bag.size >= LEAST_WORDS),
  );
  const origin = articles.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (origin[at] !== at) at = origin[at] ?? at;
    return at;
  };
  for (const [a, b] of likelyPairs(bags)) {
    if (find(a) === find(b)) continue;
    if (
      sharedSentences(bags[a] ?? [], bags[b] ?? []) >=
      (daysApart(articles[a]?.published ?? null, articles[b]?.published ?? null) > SAME_DAYS ? NEARLY_COPY : SAME_STORY)
    )
      origin[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  }
  return new Map(articles.map((article, i) => [article.id, articles[find(i)]?.id ?? article.id]));
}

/** Pairs that share at least four rare words: comparing all pairs of thousands of articles would take minutes. */
function likelyPairs(bags: readonly (readonly ReadonlySet<string>[])[]): [number, number][] {
  const places = new Map<string, number[]>();
  bags.forEach((sentences, i) => {
    for (const word of new Set(sentences.flatMap((bag) => [...bag]))) {
      const list = places.get(word) ?? [];
      list.push(i);
      places.set(word, list);
    }
  });
  const common = Math.max(8, Math.min(20, Math.ceil(bags.length * 0.02)));
  const shared = new Map<number, number>();
  for (const list of places.values()) {
    if (list.length < 2 || list.length > common) continue;
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const key = (list[x] ?? 0) * bags.length + (list[y] ?? 0);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  return [...shared]
    .filter(([, count]) => count >= 4)
    .map(([key]) => [Math.floor(key / bags.length), key % bags.length]);
}

function contentWords(facts: ArticleFacts, index: number): Set<string> {
  return new Set(
    facts
      .sentence(index)
      .tokens.filter((token) => !isStopWord(token.norm))
      .map((token) => token.stem),
  );
}

/** The larger of the two shares of sentences that one article holds of the other. */
function sharedSentences(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number {
  return Math.max(heldShare(a, b), heldShare(b, a));
}

function heldShare(some: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[]): number {
  if (some.length === 0) return 0;
  return (
    some.filter((sentence) => others.some((other) => containment(sentence, other) >= SAME_SENTENCE)).length /
    some.length
  );
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / a.size;
}

function daysApart(a: string | null, b: string | null): number {
  if (a === null || b === null || a.length < 10 || b.length < 10) return 0;
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
