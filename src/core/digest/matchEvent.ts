import { oneLine } from '../reply/oneLine.ts';
import type { Event } from '../timeline/types.ts';
import { daysBetween } from './days.ts';

// Their subject says or is something new each time: sharing verb and speaker does not make two of them one event.
const LOOSE = new Set([
  '',
  'say',
  'be',
  'have',
  'do',
  'tell',
  'add',
  'report',
  'note',
  'make',
  'get',
  'go',
  'take',
  'see',
]);
/** Two reports of one event may date it a little apart ("Friday", "on the 26th"); two meetings of a year are two. */
const NEAR_DAYS = 45;

/** How a newly read event stands to an earlier one; null when they are two events. */
export type Standing = 'same' | 'modality' | 'date' | 'differs' | null;

export function compareEvents(before: Event, after: Event): Standing {
  if (!sameEvent(before, after)) return null;
  if (before.modality !== after.modality) return standingOf(before.modality, after.modality);
  const apart = daysBetween(before.time?.from ?? null, after.time?.from ?? null);
  if (apart === null || apart === 0 || !isDay(before) || !isDay(after)) return 'same';
  // A plan may be moved; what has happened has one day only.
  return after.modality === 'planned' ? 'date' : 'differs';
}

function standingOf(before: Event['modality'], after: Event['modality']): Standing {
  // An older article that comes in later does not turn the clock back.
  if (after === 'planned') return 'same';
  if (after === 'reported') return before === 'planned' ? 'modality' : 'same';
  if (before === 'happened') return 'differs';
  return 'modality';
}

function sameEvent(a: Event, b: Event): boolean {
  const quotes = new Set(a.citations.map((citation) => oneLine(citation.quote)));
  if (b.citations.some((citation) => quotes.has(oneLine(citation.quote)))) {
    // One sentence may hold several events.
    return a.verb === b.verb && oneLine(a.label) === oneLine(b.label);
  }
  if (a.verb !== b.verb || LOOSE.has(a.verb)) return false;
  const [some, others] = [namesOf(a), namesOf(b)];
  if (some.size === 0 || others.size === 0) return false;
  const shared = [...some].filter((name) => others.has(name)).length;
  if (shared < Math.min(some.size, others.size)) return false;
  if (a.place !== null && b.place !== null && a.place.toLowerCase() !== b.place.toLowerCase()) return false;
  const apart = daysBetween(a.time?.from ?? null, b.time?.from ?? null);
  // Without two days to compare, two shared names are asked for: one person does a thing more than once.
  return apart === null ? shared >= 2 : Math.abs(apart) <= (shared >= 2 ? NEAR_DAYS : 1);
}

function namesOf(event: Event): ReadonlySet<string> {
  return new Set(event.participants.map(({ text, entity }) => entity ?? text.toLowerCase()));
}

function isDay({ time, dateFrom }: Event): boolean {
  return dateFrom === 'event' && (time?.precision === 'day' || time?.precision === 'time');
}
