import { count } from '../core/reply/words.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { IsoDate } from '../core/types.ts';
import { eventDays, liesBetween } from './dateRange.ts';
import { timelineAbout } from './timelineAbout.ts';
import { topicEvents } from './topicEvents.ts';
import type { FoundEvents } from './types.ts';

/** The events of a topic between two dates, oldest first; with bounds, events without a year are left out and counted. */
export function findEvents(
  snapshot: Snapshot,
  filter: { readonly topic: string | null; readonly from: IsoDate | null; readonly to: IsoDate | null },
): FoundEvents {
  const { topic, from, to } = filter;
  const about: FoundEvents = topic === null ? allEvents(snapshot, from, to) : topicEvents(topic, snapshot);
  if (from === null && to === null) return about;
  const undated = about.events.filter((event) => eventDays(event) === null).length;
  return {
    events: about.events.filter((event) => liesBetween(event, from, to)),
    caveats: [
      ...about.caveats,
      ...(undated === 0 ? [] : [`${count(undated, 'event')} without a known year left out.`]),
    ],
  };
}

function allEvents(snapshot: Snapshot, from: IsoDate | null, to: IsoDate | null): FoundEvents {
  const { timeline, caveats } = timelineAbout(snapshot, { topic: null, from, to });
  return { events: timeline.events, caveats };
}
