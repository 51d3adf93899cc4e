import { weekdayNumber } from '../dates/calendar.ts';
import { timexContains, timexOverlaps } from '../dates/compare.ts';
import type { Timex } from '../dates/types.ts';
import type { ArticleFacts, SentenceFacts } from '../facts.ts';
import type { Question } from '../question/types.ts';
import type { Hit, Span } from '../types.ts';
import { holdsName } from './holdsName.ts';
import { holdsShortened } from './holdsShortened.ts';
import type { Coverage, NameConstraint, WeightedTerm } from './types.ts';

/** What of the question stands in a sentence, near it, in its passage and in its article. */
export function coverageOf(
  question: Question,
  terms: readonly WeightedTerm[],
  names: readonly NameConstraint[],
  predicate: ReadonlyMap<string, number> | null,
  facts: ArticleFacts,
  index: number,
  hit: Hit,
): Coverage {
  const here = facts.sentence(index);
  const before = index > 0 ? facts.sentence(index - 1) : null;
  const after = index + 1 < facts.article.sentences.length ? facts.sentence(index + 1) : null;
  const passage = sentencesWithin(facts, hit.passage).map((at) => facts.sentence(at));
  const sentence = share(terms, [here.keys]);
  const nearSets = [here.keys, ...(before ? [before.keys] : []), facts.title.keys];
  return {
    sentence,
    near: share(terms, nearSets),
    passage: share(terms, [...passage.map((other) => other.keys), here.keys, facts.title.keys]),
    namesHere: nameShare(names, [here]),
    namesNear: nameShare(names, [here, ...(before ? [before] : []), ...passage, facts.title]),
    namesArticle: names.length === 0 ? 1 : shareInArticle(names, facts),
    predicate: predicateStrength(predicate, here, before, after),
    time: timeFit(question.times, here, [before, ...passage], facts),
  };
}

/** Indices of the sentences that lie inside a span. */
export function sentencesWithin(facts: ArticleFacts, span: Span): number[] {
  const { sentences } = facts.article;
  const first = facts.sentenceAt(span.start);
  const found: number[] = [];
  for (
    let i = first < 0 ? sentences.findIndex((sentence) => sentence.start >= span.start) : first;
    i >= 0 && i < sentences.length;
    i++
  ) {
    const sentence = sentences[i];
    if (!sentence || sentence.start >= span.end) break;
    if (sentence.start >= span.start && sentence.end <= span.end) found.push(i);
  }
  return found;
}

const articleShares = new WeakMap<readonly NameConstraint[], Map<string, number>>();

/** Share of the names that the article holds anywhere, counted once a question and article. */
function shareInArticle(names: readonly NameConstraint[], facts: ArticleFacts): number {
  const known = articleShares.get(names) ?? new Map<string, number>();
  articleShares.set(names, known);
  const { id } = facts.article;
  const before = known.get(id);
  if (before !== undefined) return before;
  const share = names.filter((name) => standsInArticle(name, facts)).length / names.length;
  known.set(id, share);
  return share;
}

// Sentence by sentence until one holds it: an article that names its subject early is not read to its end.
function standsInArticle(name: NameConstraint, facts: ArticleFacts): boolean {
  return (
    holdsName(facts.title, name) ||
    facts.article.sentences.some((_, i) => holdsName(facts.sentence(i), name)) ||
    holdsShortened(name, facts)
  );
}

/** Share of the terms' weight whose keys stand in one of the sets; a synonym counts by its strength. */
export function share(terms: readonly WeightedTerm[], sets: readonly ReadonlySet<string>[]): number {
  let found = 0;
  let total = 0;
  for (const term of terms) {
    if (term.time) continue;
    total += term.idf;
    let best = 0;
    for (const [key, strength] of term.keys) {
      if (strength > best && sets.some((set) => set.has(key))) best = strength;
    }
    found += term.idf * best;
  }
  return total === 0 ? 1 : found / total;
}

function nameShare(names: readonly NameConstraint[], sentences: readonly SentenceFacts[]): number {
  if (names.length === 0) return 1;
  return names.filter((name) => sentences.some((sentence) => holdsName(sentence, name))).length / names.length;
}

function predicateStrength(
  predicate: ReadonlyMap<string, number> | null,
  here: SentenceFacts,
  before: SentenceFacts | null,
  after: SentenceFacts | null,
): number {
  if (predicate === null) return 1;
  let best = 0;
  for (const [key, strength] of predicate) {
    if (here.keys.has(key)) best = Math.max(best, strength);
    else if (before?.keys.has(key) || after?.keys.has(key)) best = Math.max(best, strength / 2);
  }
  return best;
}

/**
 * How the question's times agree with the evidence: 1 a date of the sentence overlaps, 0.5 a date near it or the
 * article's own date does, -1 the sentence or the article's date contradicts, 0 nothing is known.
 */
export function timeFit(
  times: readonly Timex[],
  here: SentenceFacts,
  near: readonly (SentenceFacts | null)[],
  facts: ArticleFacts,
): number {
  let worst = 1;
  for (const time of times) worst = Math.min(worst, oneTimeFit(time, here, near, facts));
  return times.length === 0 ? 0 : worst;
}

function oneTimeFit(
  time: Timex,
  here: SentenceFacts,
  near: readonly (SentenceFacts | null)[],
  facts: ArticleFacts,
): number {
  const dates = here.dates.filter((date) => date.kind === 'date' || date.kind === 'range');
  // "the third quarter" overlaps August 19 but does not tell of that day.
  if (dates.some((date) => timexContains(time, date) === 'yes' || sameDayOfYear(time, date))) return 1;
  const own = dates.map((date) => timexOverlaps(date, time));
  if (own.includes('yes')) return 0.4;
  const around = near.flatMap((sentence) => sentence?.dates ?? []).map((date) => timexOverlaps(date, time));
  const published = facts.article.published;
  const byArticle = published === null ? 'unknown' : dayWithin(published, time);
  if (own.includes('unknown')) return around.includes('yes') ? 0.5 : 0;
  if (own.length > 0) return -1;
  if (around.includes('yes')) return 0.5;
  if (byArticle === 'yes') return 0.5;
  // An undated sentence of an article from another time: what it tells is as of that time.
  if (byArticle === 'no') return -1;
  return around.length > 0 && !around.includes('unknown') ? -0.5 : 0;
}

/** "on August 12", "in March", "on Thursday" asked without a year: that day or month of any year. */
export function sameDayOfYear(time: Timex, date: Timex): boolean {
  if (!time.value.startsWith('XXXX-')) return false;
  const weekday = /^XXXX-WXX-(\d)$/.exec(time.value)?.[1];
  if (weekday !== undefined)
    return date.from !== null && date.from === date.to
      ? String(weekdayNumber(date.from)) === weekday
      : date.value === time.value;
  return (
    (time.value.length === 10 || time.value.length === 7) &&
    /^(?:\d{4}|X{4})-\d\d/.test(date.value) &&
    date.value.slice(4, time.value.length) === time.value.slice(4)
  );
}

function dayWithin(published: string, time: Timex): 'yes' | 'no' | 'unknown' {
  if (time.from === null || time.to === null) return 'unknown';
  const first = published.length === 4 ? `${published}-01-01` : published.length === 7 ? `${published}-01` : published;
  const last = published.length === 4 ? `${published}-12-31` : published.length === 7 ? `${published}-31` : published;
  return first <= time.to && last >= time.from ? 'yes' : 'no';
}
