import { dayIn } from '../core/digest/days.ts';
import { timexWords } from '../core/reply/dateText.ts';
import type { PromisesReply } from '../core/reply/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { promisesOf, type StandingPromise } from '../core/timeline/queries/promisesOf.ts';
import type { Commitment } from '../core/timeline/types.ts';
import type { Instant } from '../core/types.ts';
import type { PromiseStatus } from '../core/verbs/types.ts';
import { registryAbout } from './registryAbout.ts';
import { quoteStands } from './verifyQuotes.ts';

export interface PromisesFilter {
  readonly status: PromiseStatus | null;
  readonly who: string | null;
}

/** Promises as they stand now in a zone: by status, by who gave them, what is due first before the rest. */
export function promisesReply(snapshot: Snapshot, filter: PromisesFilter, now: Instant, zone: string): PromisesReply {
  const by = filter.who === null ? null : givenBy(snapshot, filter.who);
  const found = promisesOf(snapshot.timeline().commitments, { status: filter.status, who: by, day: dayIn(now, zone) });
  const about = filter.who === null ? '' : ` of ${filter.who}`;
  const title = `${filter.status === null ? 'Promises' : `Promises, ${filter.status}`}${about}`;
  const promises = found.flatMap((one) => promiseRow(one, snapshot));
  return {
    kind: 'promises',
    title: promises.length === 0 ? `${title}: the articles hold none` : title,
    promises,
    controls: [],
  };
}

/** A promise as a row with its first quote that stands; empty when none does. */
export function promiseRow(one: StandingPromise, snapshot: Snapshot): PromisesReply['promises'] {
  const citation = one.citations.find((each) => quoteStands(each, snapshot));
  if (!citation) return [];
  const earlier = (one.history ?? []).map((each) => timexWords(each.due));
  const due = one.due === null ? null : timexWords(one.due);
  return [
    {
      who: one.who.length === 0 ? 'nobody named' : one.who.join(', '),
      what: one.what,
      due: due !== null && earlier.length > 0 ? `${due} (was ${earlier.join(', ')})` : due,
      status: one.status,
      citation,
    },
  ];
}

/** Tells the promises that a name gave: by entity where it is known, by its words otherwise. */
export function givenBy(snapshot: Snapshot, name: string): (one: Commitment) => boolean {
  const registry = registryAbout(snapshot, name);
  const wanted = new Set(registry.resolve(name).entities.map((entity) => entity.id));
  const plain = name.toLowerCase();
  return ({ who }) =>
    who.some(
      (text) =>
        text.toLowerCase().includes(plain) ||
        (wanted.size > 0 && registry.resolve(text, { fuzzy: false }).entities.some((entity) => wanted.has(entity.id))),
    );
}
