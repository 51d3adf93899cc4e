import type { Subscription } from '../../ports/store.ts';

type Plan = Pick<Subscription, 'cadence' | 'day' | 'time' | 'zone' | 'topic'>;

/** Whether every post of `inner` would only repeat one of `outer` in the same channel. */
export function covers(outer: Plan, inner: Plan): boolean {
  if (outer.time !== inner.time || outer.zone !== inner.zone) return false;
  return coversDays(outer, inner) && (outer.topic === null || sameTopic(outer.topic, inner.topic));
}

export function sameTopic(one: string | null, other: string | null): boolean {
  const norm = (topic: string | null) => topic?.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim() ?? null;
  return norm(one) === norm(other);
}

function coversDays(outer: Plan, inner: Plan): boolean {
  if (outer.cadence === 'daily') return true;
  if (outer.cadence === 'weekly') return inner.cadence === 'weekly' && inner.day === outer.day;
  if (inner.cadence === 'weekly') return inner.day !== 'saturday' && inner.day !== 'sunday';
  return inner.cadence === 'weekdays';
}
