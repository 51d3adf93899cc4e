import { parseArticle } from './article/parseArticle.ts';
import { splitPassages } from './article/splitPassages.ts';
import type { Article, SourceDocument } from './article/types.ts';
import { buildRegistry } from './entities/buildRegistry.ts';
import type { Registry } from './entities/types.ts';
import type { ArticleFacts } from './facts.ts';
import { rememberFacts } from './rememberFacts.ts';
import { buildPassageIndex } from './search/buildPassageIndex.ts';
import type { PassageIndex } from './search/types.ts';
import { buildTimeline } from './timeline/buildTimeline.ts';
import { findOrigins } from './timeline/origins.ts';
import type { Timeline } from './timeline/types.ts';
import type { Passage } from './types.ts';

/** The immutable derived state of one corpus: everything that a question reads. */
export interface Snapshot {
  /** Changes whenever an article or its revision does. */
  readonly revision: string;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly index: PassageIndex;
  article(id: string): Article | undefined;
  /** Mentions, dates and tokens by sentence; parsed when first asked for. */
  facts(id: string): ArticleFacts;
  /** Entities of the whole corpus, or of the given articles only (a large corpus is never resolved whole). */
  registry(articles?: readonly string[]): Registry;
  /** Origin id by article id: articles of one story from one source share it. Of the given ones in a large corpus. */
  origins(articles: readonly string[]): ReadonlyMap<string, string>;
  /** Events and promises of all articles; in a large corpus of the given ones, or of the newest `TIMELINE_LIMIT`. */
  timeline(articles?: readonly string[]): Timeline;
}

export interface SnapshotOptions {
  /** A ready index over exactly the same passages (from a worker or the cache file). */
  readonly index?: PassageIndex;
}

/** Articles above this count are resolved per question, not all at once: 400 articles take about a second. */
export const WHOLE_REGISTRY_LIMIT = 400;
/** A large corpus is read for events so many articles at a time, the newest first: some seconds of work. */
export const TIMELINE_LIMIT = 300;
const KEPT_REGISTRIES = 4;
const KEPT_TIMELINES = 2;
/** About 50 MB of words of sentences. */
const KEPT_FACTS = 200;

/** The articles of a corpus, sorted by id, and their passages: what an index is built over. */
export interface PreparedArticles {
  readonly revision: string;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
}

/** Parses the documents and derives the snapshot, on the calling thread. Order of the documents never matters. */
export function buildSnapshot(documents: readonly SourceDocument[], options: SnapshotOptions = {}): Snapshot {
  const steps = prepareArticles(documents);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return assembleSnapshot(step.value, options.index ?? buildPassageIndex(step.value.passages));
  }
}

/** Characters that are parsed in one step: about 5 ms. */
const STEP = 100_000;

/** Parses the documents in steps; whoever drives them may let other work run in between. */
export function* prepareArticles(documents: readonly SourceDocument[]): Generator<undefined, PreparedArticles> {
  const articles: Article[] = [];
  const passages: Passage[] = [];
  const revision = createRevision();
  let parsed = 0;
  for (const document of documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const article = parseArticle(document);
    articles.push(article);
    for (const passage of splitPassages(article)) passages.push(passage);
    revision.add(article);
    parsed += article.text.length;
    if (parsed >= STEP) {
      parsed = 0;
      yield;
    }
  }
  return { revision: revision.value(), articles, passages };
}

/** The snapshot of prepared articles over a ready index of exactly their passages. */
export function assembleSnapshot(prepared: PreparedArticles, index: PassageIndex): Snapshot {
  const { revision, articles, passages } = prepared;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byIds = (ids: readonly string[]): Article[] => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const large = articles.length > WHOLE_REGISTRY_LIMIT;
  const { facts, mentions } = rememberFacts((id) => byId.get(id), large ? KEPT_FACTS : Number.POSITIVE_INFINITY);
  const registryOf = (some: readonly Article[]): Registry => buildRegistry(some, (article) => mentions(article.id));
  // One question asks several times for the entities of the articles that it found.
  const registries = new Map<string, Registry>();
  let whole: Registry | null = null;
  let origins: ReadonlyMap<string, string> | null = null;
  const timelines = new Map<string, Timeline>();

  return {
    revision,
    articles,
    passages,
    index,
    article: (id) => byId.get(id),
    facts,
    registry(ids) {
      if (ids && large) {
        return keepLast(registries, ids.join('\u0000'), KEPT_REGISTRIES, () => registryOf(byIds(ids)));
      }
      whole ??= registryOf(articles);
      return whole;
    },
    origins(ids) {
      if (large) return findOrigins(byIds(ids), facts);
      origins ??= findOrigins(articles, facts);
      return origins;
    },
    timeline(ids) {
      // Its entities are those of its articles: the whole corpus is resolved only where it is small.
      if (!large) return keepLast(timelines, '', 1, () => buildTimeline(articles, facts, this.registry()));
      return keepLast(timelines, ids?.join('\u0000') ?? '', KEPT_TIMELINES, () => {
        const some = ids ? byIds(ids) : newest(articles, TIMELINE_LIMIT);
        return buildTimeline(some, facts, registryOf(some));
      });
    },
  };
}

/** The `count` newest by publication date, undated ones last, in the order of their ids. */
function newest(articles: readonly Article[], count: number): Article[] {
  const byDate = articles.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  const chosen = new Set(byDate.slice(0, count));
  return articles.filter((article) => chosen.has(article));
}

/** The value of a key, made when it is not kept; the last `limit` used stay. */
function keepLast<T>(kept: Map<string, T>, key: string, limit: number, make: () => T): T {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) if (kept.size > limit) kept.delete(oldest);
  return value;
}

/** FNV-1a over ids, revisions, dates and texts: enough to tell two corpora apart, not a checksum of their content. */
function createRevision(): { add(article: Article): void; value(): string } {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  };
  return {
    add(article) {
      mix(`${article.id}\u0000${article.revision}\u0000${article.published ?? ''}\u0000`);
      mix(article.text);
    },
    value: () => hash.toString(16).padStart(8, '0'),
  };
}
