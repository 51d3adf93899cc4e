import { timexOverlaps } from '../../dates/compare.ts';
import { formatTimex } from '../../dates/formatTimex.ts';
import type { Timex } from '../../dates/types.ts';
import type { Modality } from '../../types.ts';
import type { Evidence } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';

/** One sentence that dates the asked event. */
export interface Dating {
  readonly evidence: Evidence;
  /** The sentence that holds the date: that of the evidence, or the head of its entry. */
  readonly dated: Evidence;
  readonly date: Timex;
  readonly score: number;
  readonly modality: Modality;
}

export interface Agreed {
  readonly dating: Dating;
  /** All that give this date. */
  readonly same: readonly Dating[];
  readonly score: number;
  readonly caveats: readonly string[];
}

const CLOSE = 0.12;
// The newer sentence on a plan is often the shorter one.
const CLOSE_PLAN = 0.25;

/** The date on which the sentences agree. Of two plans the newer holds; two dates of one past event prove neither. */
export function agree(all: readonly Dating[], event: AskedEvent): Agreed | null {
  const datings = bestOfArticle(all);
  const best = datings.toSorted((a, b) => b.score - a.score)[0];
  if (!best) return null;
  const strong = datings.filter((each) => each.score >= best.score - (event.mode === 'past' ? CLOSE : CLOSE_PLAN));
  const newest = strong.toSorted((a, b) => published(b).localeCompare(published(a)) || b.score - a.score)[0];
  const chosen = event.mode === 'past' || !newest ? best : newest;
  const others = strong.filter((each) => !sameDate(each.date, chosen.date));
  // Without a date of its own an article is neither older nor newer.
  if (others.some((each) => published(each) === '' || published(chosen) === '')) return null;
  if (others.some((each) => event.mode === 'past' || published(each) === published(chosen))) return null;
  const same = strong.filter((each) => sameDate(each.date, chosen.date));
  const finest = same.toSorted((a, b) => fineness(b.date) - fineness(a.date) || b.score - a.score)[0] ?? chosen;
  const articles = new Set(same.map((each) => each.evidence.article.id));
  const earlier = others[0];
  return {
    dating: finest,
    same,
    score: Math.min(0.95, best.score + (articles.size > 1 ? 0.04 : 0)),
    caveats: earlier ? [`An earlier article named another time: ${formatTimex(earlier.date)}.`] : [],
  };
}

/** A word of like meaning in the same article dates something else: "work begins in March, the opening follows in May". */
function bestOfArticle(all: readonly Dating[]): Dating[] {
  return all.filter((each) =>
    all.every((other) => other.evidence.article !== each.evidence.article || other.score <= each.score + 0.1),
  );
}

const published = (dating: Dating): string => dating.evidence.article.published ?? '';
const fineness = (date: Timex): number =>
  2 * ['year', 'half', 'season', 'quarter', 'month', 'week', 'day', 'time'].indexOf(date.precision) +
  (date.from === null ? 0 : 1);

/** Equal days, or one is told more coarsely or without its year. */
export function sameDate(a: Timex, b: Timex): boolean {
  const day = (date: Timex): string => date.value.replace(/T.*$/u, '');
  if (day(a) === day(b)) return true;
  const limited = (date: Timex): boolean => /^(?:by|until|before|about)$/.test(date.modifier ?? '');
  if (limited(a) || limited(b)) return false;
  const vague = a.from === null || b.from === null || a.precision !== b.precision;
  return vague && timexOverlaps(a, b) !== 'no';
}
