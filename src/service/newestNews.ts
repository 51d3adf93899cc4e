import type { Snapshot } from '../core/snapshot.ts';
import type { Event } from '../core/timeline/types.ts';
import { eventDays } from './dateRange.ts';

/**
 * Events, the newest news first: by the day they took place, a plan and what an article dates no closer by the day it
 * was written about. "Will open in 2031", told in March, is news of March. Events without any year come last.
 */
export function newestNews(events: readonly Event[], snapshot: Snapshot): readonly Event[] {
  const keyed = events.map((event, i) => ({ event, i, day: newsDay(event, snapshot) }));
  return keyed.toSorted((a, b) => compare(a.day, b.day) || b.i - a.i).map(({ event }) => event);
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a > b ? -1 : 1;
}

function newsDay(event: Event, snapshot: Snapshot): string | null {
  const told = event.citations
    .flatMap((citation) => snapshot.article(citation.article)?.published ?? [])
    .toSorted()
    .at(-1);
  const took = event.dateFrom === 'event' ? (eventDays(event)?.to ?? null) : null;
  if (took === null) return told ?? null;
  return told !== undefined && told < took ? told : took;
}
