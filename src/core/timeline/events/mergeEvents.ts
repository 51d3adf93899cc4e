import predicates from '../../../../data/lexicon/predicates.json' with { type: 'json' };
import type { Citation } from '../../types.ts';
import type { Event } from '../types.ts';
import type { RawEvent } from './readEvents.ts';

const families = new Map<string, Set<number>>();
predicates.forEach((group, i) => {
  for (const word of group) {
    const known = families.get(word) ?? new Set<number>();
    known.add(i);
    families.set(word, known);
  }
});

/** Whether two verbs tell the same kind of event: one lemma, or one group of the predicate lexicon. */
export function sameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  const some = families.get(a);
  const others = families.get(b);
  return some !== undefined && others !== undefined && [...some].some((group) => others.has(group));
}

interface Group {
  readonly first: RawEvent;
  readonly keys: Set<string>;
  readonly origins: Set<string>;
  readonly members: RawEvent[];
}

/**
 * Events told by several articles become one with all citations: in one origin on the same date, over origins on the
 * same day; always with the same kind of verb, modality and overlapping participants. Each event is compared only with
 * those that share a date and a participant, so that the work stays linear.
 */
export function mergeEvents(events: readonly RawEvent[], originOf: ReadonlyMap<string, string>): readonly Event[] {
  const groups: Group[] = [];
  const index = new Map<string, Group[]>();
  for (const event of events) {
    const origin = originOf.get(event.article) ?? event.article;
    const keys = new Set(event.participants.map((one) => one.entity ?? one.text.toLowerCase()));
    const slots = [...keys].map((key) => `${event.date ?? ''} ${key}`);
    const found = candidates(index, slots).find((group) => sameEvent(group, event, keys, origin));
    if (found) {
      found.members.push(event);
      found.origins.add(origin);
      for (const key of keys) found.keys.add(key);
      continue;
    }
    const group: Group = { first: event, keys: new Set(keys), origins: new Set([origin]), members: [event] };
    groups.push(group);
    for (const slot of slots) {
      const list = index.get(slot);
      if (list) list.push(group);
      else index.set(slot, [group]);
    }
  }
  return groups.map(joined);
}

function candidates(index: ReadonlyMap<string, readonly Group[]>, slots: readonly string[]): readonly Group[] {
  return slots.flatMap((slot) => (index.get(slot) ?? []).slice(-40));
}

function sameEvent(group: Group, event: RawEvent, keys: ReadonlySet<string>, origin: string): boolean {
  const { first } = group;
  if (first.article === event.article || kind(first) !== kind(event) || !sameFamily(first.verb, event.verb))
    return false;
  const shared = [...keys].filter((key) => group.keys.has(key)).length;
  if (shared * 2 < Math.min(keys.size, group.keys.size)) return false;
  if (group.origins.has(origin)) return first.dateFrom === event.dateFrom || first.date === event.date;
  // Over origins only the day itself binds: two articles of one day tell of different things.
  const day = (one: RawEvent): boolean =>
    one.dateFrom === 'event' && (one.time?.precision === 'day' || one.time?.precision === 'time');
  if (!day(first) || !day(event)) return false;
  return first.place === null || event.place === null || first.place === event.place || shared >= 2;
}

const kind = (event: Event): string => (event.modality === 'reported' ? 'happened' : event.modality);

function joined({ first, members, origins }: Group): Event {
  const best = members.find((one) => one.modality === 'happened') ?? first;
  const citations = new Map<string, Citation>();
  for (const one of [best, ...members])
    for (const citation of one.citations) citations.set(`${citation.article} ${citation.start}`, citation);
  const texts = new Map(
    members.flatMap((one) => one.participants).map((one) => [one.entity ?? one.text.toLowerCase(), one] as const),
  );
  for (const one of best.participants) texts.set(one.entity ?? one.text.toLowerCase(), one);
  const {
    article: _a,
    sentence: _s,
    clause: _c,
    verbSpan: _v,
    passive: _p,
    subject: _t,
    complement: _m,
    tense: _e,
    ...event
  } = best;
  return {
    ...event,
    participants: members.length === 1 ? event.participants : [...texts.values()],
    place: best.place ?? members.find((one) => one.place !== null)?.place ?? null,
    citations: [...citations.values()],
    origins: origins.size,
  };
}
