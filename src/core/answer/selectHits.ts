import type { Plan } from '../question/plan.ts';
import type { Hit, Instant } from '../types.ts';

const DAY = 86_400_000;
/** Days around the asking in which an article counts as news. */
const RECENT_DAYS = 12;
/** Share of its own score that an article of the same day gains. */
const GAIN = 0.35;

/**
 * Order of the found passages before reading: who asks about the news means the last days, so passages of articles
 * published around `now` move up. Far from `now` (an old corpus, an undated article) nothing moves.
 */
export function selectHits(plan: Plan, hits: readonly Hit[], now: Instant): Hit[] {
  if (plan.question.times.length > 0) return hits.slice(0, plan.k);
  const gained = hits.map((hit) => ({ ...hit, score: hit.score * (1 + GAIN * nearness(hit, now)) }));
  return gained.toSorted((a, b) => b.score - a.score).slice(0, plan.k);
}

function nearness(hit: Hit, now: Instant): number {
  const published =
    hit.passage.date === null || hit.passage.date.length < 10 ? Number.NaN : Date.parse(hit.passage.date);
  if (Number.isNaN(published)) return 0;
  const days = Math.abs(now - published) / DAY;
  return days > RECENT_DAYS ? 0 : 1 - days / RECENT_DAYS;
}
