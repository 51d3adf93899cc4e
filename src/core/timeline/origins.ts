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
 * Pairs are compared when they share so many rare words, and this share of those of the article that has fewer: by the
 * two shares above, copies have more than twice as many, and strangers of one subject do not.
 */
const SHARED_WORDS = 4;
const SHARED_PART = 0.08;

/** The content words of a sentence, each once, as numbers. */
type Bag = readonly number[];

/**
 * Origin id by article id: articles of which one holds a good part of the other's sentences are one origin, named by
 * the least id. Whole-document likeness misses rewrites (3-gram Jaccard .13 on a real pair); sentence containment does not.
 */
export function findOrigins(articles: readonly Article[], facts: (id: string) => ArticleFacts): Map<string, string> {
  const numbers = new Map<string, number>();
  const bags = articles.map((article) => bagsOf(facts(article.id), numbers));
  const origin = articles.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (origin[at] !== at) at = origin[at] ?? at;
    return at;
  };
  for (const [a, b] of likelyPairs(bags, numbers.size)) {
    if (find(a) === find(b)) continue;
    if (
      sharedSentences(bags[a] ?? [], bags[b] ?? []) >=
      (daysApart(articles[a]?.published ?? null, articles[b]?.published ?? null) > SAME_DAYS ? NEARLY_COPY : SAME_STORY)
    )
      origin[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  }
  return new Map(articles.map((article, i) => [article.id, articles[find(i)]?.id ?? article.id]));
}

/** Pairs that share rare words: comparing all pairs of thousands of articles would take minutes. */
function likelyPairs(bags: readonly (readonly Bag[])[], words: number): [number, number][] {
  const own = bags.map((sentences) => [...new Set(sentences.flat())]);
  const frequency = new Uint32Array(words);
  for (const list of own) for (const word of list) frequency[word] = (frequency[word] ?? 0) + 1;
  const common = Math.max(8, Math.min(20, Math.ceil(bags.length * 0.02)));
  const rare = own.map((list) =>
    list.filter((word) => (frequency[word] ?? 0) >= 2 && (frequency[word] ?? 0) <= common),
  );
  const places = new Map<number, number[]>();
  const pairs: [number, number][] = [];
  // One row of counts at a time: a table of all pairs would take gigabytes.
  const shared = new Uint32Array(bags.length);
  rare.forEach((list, b) => {
    shared.fill(0, 0, b);
    for (const word of list) {
      const before = places.get(word);
      if (before === undefined) places.set(word, [b]);
      else {
        for (const a of before) shared[a] = (shared[a] ?? 0) + 1;
        before.push(b);
      }
    }
    for (let a = 0; a < b; a++) {
      const fewer = Math.min(list.length, rare[a]?.length ?? 0);
      if ((shared[a] ?? 0) >= Math.max(SHARED_WORDS, SHARED_PART * fewer)) pairs.push([a, b]);
    }
  });
  return pairs;
}

function bagsOf(facts: ArticleFacts, numbers: Map<string, number>): Bag[] {
  const bags: Bag[] = [];
  for (let i = 0; i < facts.article.sentences.length; i++) {
    const bag = new Set<number>();
    for (const { norm, stem } of facts.sentence(i).tokens) {
      if (isStopWord(norm)) continue;
      const number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      bag.add(number);
    }
    if (bag.size >= LEAST_WORDS) bags.push([...bag]);
  }
  return bags;
}

/** The larger of the two shares of sentences that one article holds of the other. */
function sharedSentences(a: readonly Bag[], b: readonly Bag[]): number {
  return Math.max(heldShare(a, b), heldShare(b, a));
}

function heldShare(some: readonly Bag[], others: readonly Bag[]): number {
  if (some.length === 0) return 0;
  const places = new Map<number, number[]>();
  others.forEach((bag, at) => {
    for (const word of bag) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [at]);
      else list.push(at);
    }
  });
  const counts = new Uint32Array(others.length);
  let held = 0;
  for (const bag of some) {
    counts.fill(0);
    let most = 0;
    for (const word of bag)
      for (const at of places.get(word) ?? []) {
        counts[at] = (counts[at] ?? 0) + 1;
        most = Math.max(most, counts[at] ?? 0);
      }
    if (most / bag.length >= SAME_SENTENCE) held++;
  }
  return held / some.length;
}

function daysApart(a: string | null, b: string | null): number {
  if (a === null || b === null || a.length < 10 || b.length < 10) return 0;
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
