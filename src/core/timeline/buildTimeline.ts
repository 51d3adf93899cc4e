import type { Article } from '../article/types.ts';
import type { Registry } from '../entities/types.ts';
import type { ArticleFacts } from '../facts.ts';
import { joinCommitments } from './commitments/joinCommitments.ts';
import { mergeEvents } from './events/mergeEvents.ts';
import { readEvents } from './events/readEvents.ts';
import { findOrigins } from './origins.ts';
import type { Event, Timeline } from './types.ts';

/** Events, commitments and origins of the articles: oldest first, told by several articles once. */
export function buildTimeline(
  articles: readonly Article[],
  facts: (id: string) => ArticleFacts,
  registry: Registry,
): Timeline {
  const originOf = findOrigins(articles, facts);
  const raw = articles.flatMap((article) => readEvents(article, facts(article.id), registry));
  const events = mergeEvents(raw, originOf).toSorted(byDate);
  return { events, commitments: joinCommitments(originOf, raw, facts), originOf };
}

function byDate(a: Event, b: Event): number {
  const [x, y] = [sortKey(a), sortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Dates without a year come after those with one, undated events last. */
function sortKey(event: Event): string {
  const first = event.dateFrom === 'event' ? (event.time?.from ?? event.date) : event.date;
  const date = first === null ? 'zzzz' : first.replace(/^X{4}/u, 'xxxx');
  return `${date} ${event.id}`;
}
