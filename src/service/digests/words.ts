import { instantWords } from '../../core/reply/digestLines.ts';
import { oneLine } from '../../core/reply/oneLine.ts';
import type { Subscription } from '../../ports/store.ts';

/** "daily 09:00 Asia/Tokyo", "weekly friday 18:30 Europe/Berlin, about chips". */
export function timetableWords(one: Pick<Subscription, 'cadence' | 'day' | 'time' | 'zone' | 'topic'>): string {
  const day = one.day === null ? '' : ` ${one.day}`;
  const topic = one.topic === null ? '' : `, about ${oneLine(one.topic)}`;
  return `${one.cadence}${day} ${one.time} ${one.zone}${topic}`;
}

/** "next 27 May 2023 09:00 Asia/Tokyo", or why there is none. */
export function nextWords(one: Subscription): string {
  return one.state === 'paused' ? `paused: ${one.reason ?? 'by hand'}` : `next ${instantWords(one.nextDue, one.zone)}`;
}
