import { dateWords, timexWords } from '../core/reply/dateText.ts';
import type { Control, EventLine, TimelineReply } from '../core/reply/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Event } from '../core/timeline/types.ts';
import type { IsoDate } from '../core/types.ts';
import { findEvents } from './findEvents.ts';
import { newestNews } from './newestNews.ts';
import { quoteStands } from './verifyQuotes.ts';

export interface TimelineFilter {
  readonly topic: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly newestFirst: boolean;
}

/** Lines a page in a channel; the terminal shows all. */
export const PAGE_LINES = 8;

/** One page of the timeline. `id` is that of the kept filter, for the page buttons. */
export function timelineReply(
  snapshot: Snapshot,
  filter: TimelineFilter,
  page: { readonly number: number; readonly size: number; readonly id: string | null },
): TimelineReply {
  const { events, caveats } = findEvents(snapshot, filter);
  const ordered = filter.newestFirst ? newestNews(events, snapshot) : events;
  const lines = ordered.flatMap((event) => eventLine(event, snapshot));
  const pages = Math.max(1, Math.ceil(lines.length / page.size));
  const number = Math.min(Math.max(1, page.number), pages);
  return {
    kind: 'timeline',
    title: filter.newestFirst ? 'Latest' : 'Timeline',
    topic: filter.topic,
    from: filter.from,
    to: filter.to,
    lines: lines.slice((number - 1) * page.size, number * page.size),
    page: number,
    pages,
    total: lines.length,
    caveats,
    controls: page.id === null ? [] : pageControls(page.id, number, pages),
  };
}

/** An event as a line with its first quote that stands; empty when none does. */
export function eventLine(event: Event, snapshot: Snapshot): EventLine[] {
  const citation = event.citations.find((each) => quoteStands(each, snapshot));
  if (!citation) return [];
  const when = whenWords(event);
  return [
    {
      date: event.date,
      when,
      label: event.label,
      modality: event.modality,
      attribution: event.attribution,
      citation,
      origins: event.origins,
    },
  ];
}

function pageControls(id: string, page: number, pages: number): readonly Control[] {
  return [
    ...(page > 1 ? [{ action: 'page', label: '◀', id: `${id}.${page - 1}` } as const] : []),
    ...(page < pages ? [{ action: 'page', label: '▶', id: `${id}.${page + 1}` } as const] : []),
    { action: 'share', label: 'Share', id: `${id}.${page}` },
  ];
}

/** The event's own time in words; the date of its article is the day somebody wrote about it, and says so. */
function whenWords(event: Event): string {
  if (event.dateFrom === 'event' && event.time) return timexWords(event.time);
  return event.dateFrom === 'article' ? `article of ${dateWords(event.date)}` : dateWords(null);
}
