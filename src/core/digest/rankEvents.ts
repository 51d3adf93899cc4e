import type { Article } from '../article/types.ts';
import type { Event } from '../timeline/types.ts';
import { daysBetween } from './days.ts';

/** Background ("in 1950 …") stands in every article; news lies near its day. */
const NEWS_DAYS = 60;

/** The events that an article tells, one a sentence: news first, in the order of the text, then background. */
export function rankEvents(article: Article, events: readonly Event[]): readonly Event[] {
  const sentences = new Set<number>();
  const own = events
    .flatMap((event) => {
      const citation = event.citations.find((each) => each.article === article.id);
      return citation ? [{ event, start: citation.start }] : [];
    })
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }) => !sentences.has(start) && sentences.add(start));
  const news = own.filter(({ event }) => isNews(event, article));
  return [...news, ...own.filter((each) => !news.includes(each))].map(({ event }) => event);
}

function isNews(event: Event, article: Article): boolean {
  if (event.dateFrom !== 'event') return true;
  if (event.modality === 'planned') return true;
  const apart = daysBetween(event.time?.from ?? null, article.published);
  return apart !== null && Math.abs(apart) <= NEWS_DAYS;
}
