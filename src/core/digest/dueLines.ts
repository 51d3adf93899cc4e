import { timexWords } from '../reply/dateText.ts';
import type { DigestLine } from '../reply/types.ts';
import type { Commitment, Event } from '../timeline/types.ts';
import type { Citation, IsoDate } from '../types.ts';
import { daysAfter } from './days.ts';
import { eventLine, shorten } from './eventLine.ts';

/** So far ahead something counts as due soon. */
const SOON_DAYS = 14;

export type DueState = 'open' | 'due' | 'overdue' | 'closed';

/** How a promise stands on a day; open too when nobody said by when. */
export function dueState({ status, due }: Commitment, day: IsoDate): DueState {
  if (status === 'done' || status === 'contradicted' || status === 'cancelled') return 'closed';
  if (due === null || due.to === null) return 'open';
  // "2028 at the earliest" is never late.
  if (due.modifier === 'earliest' || due.modifier === 'after' || due.modifier === 'since') return 'open';
  if (due.to < day) return 'overdue';
  return due.to <= daysAfter(day, SOON_DAYS) ? 'due' : 'open';
}

/** Promises that are due or overdue today; with `before`, only those that stood otherwise on that day. */
export function duePromises(
  commitments: readonly Commitment[],
  day: IsoDate,
  before: IsoDate | null,
  about: (citation: Citation) => boolean,
): readonly DigestLine[] {
  return commitments.flatMap((one) => {
    const state = dueState(one, day);
    if (state !== 'due' && state !== 'overdue') return [];
    if (before !== null && dueState(one, before) === state) return [];
    return promiseLine('due', one, about);
  });
}

/** Promises that are neither due nor closed. */
export function openPromises(
  commitments: readonly Commitment[],
  day: IsoDate,
  about: (citation: Citation) => boolean,
): readonly DigestLine[] {
  return commitments
    .filter((one) => dueState(one, day) === 'open')
    .flatMap((one) => promiseLine('promises', one, about));
}

/** Plans whose day comes up; with `before`, only those that were still further off on that day. */
export function plansAhead(
  events: readonly Event[],
  day: IsoDate,
  before: IsoDate | null,
  about: (citation: Citation) => boolean,
): readonly DigestLine[] {
  const ahead = (event: Event, on: IsoDate): boolean => {
    const from = event.time?.from ?? null;
    return from !== null && from.length === 10 && from >= on && from <= daysAfter(on, SOON_DAYS);
  };
  return events
    .filter((event) => event.modality === 'planned' && event.dateFrom === 'event' && event.citations.some(about))
    .filter((event) => ahead(event, day) && (before === null || !ahead(event, before)))
    .flatMap((event) => eventLine('due', event, null));
}

function promiseLine(
  group: 'due' | 'promises',
  one: Commitment,
  about: (citation: Citation) => boolean,
): readonly DigestLine[] {
  const citation = one.citations.find(about);
  if (!citation) return [];
  const who = one.who.length === 0 ? '' : `${one.who.join(', ')}: `;
  const when = one.due === null ? 'no date named' : `due ${timexWords(one.due)}`;
  return [{ group, text: shorten(`${who}${one.what}`), when, modality: 'planned', citation }];
}
