import { marginOf } from '../margin.ts';
import { normalizeAnswer } from './normalizeAnswer.ts';
import type { Candidate, Context } from './types.ts';

export interface Pool {
  /** Best margin of the readings, by normalised answer. */
  readonly margins: ReadonlyMap<string, number>;
  /** Passages by normalised answer. */
  readonly passages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bestScore: number;
  readonly secondScore: number;
  /** Best share of the question near any sentence that was found. */
  readonly bestNear: number;
  /** Best margin of any answer, minus infinity without a reading. */
  readonly topMargin: number;
  /** Answers with a better margin than the given one. */
  better(margin: number): number;
  /** Normalised answers by article and sentence. */
  readonly perSentence: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the candidates of one question share: who else says the same, how far the best is ahead. */
export function poolOf(candidates: readonly Candidate[], context: Context): Pool {
  const margins = new Map<string, number>();
  const passages = new Map<string, Set<string>>();
  const perSentence = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const key = normalizeAnswer(candidate.answer);
    const set = passages.get(key) ?? new Set<string>();
    set.add(candidate.evidence.hit.passage.id);
    passages.set(key, set);
    const place = `${candidate.article}#${candidate.evidence.sentence}`;
    perSentence.set(place, (perSentence.get(place) ?? new Set<string>()).add(key));
    if (candidate.reading) {
      const margin = marginOf(candidate.reading);
      margins.set(key, Math.max(margins.get(key) ?? Number.NEGATIVE_INFINITY, margin));
    }
  }
  return {
    margins,
    passages,
    bestScore: context.hits[0]?.score ?? 0,
    secondScore: context.hits[1]?.score ?? 0,
    bestNear: Math.max(0, ...context.evidence.map(({ coverage }) => coverage.near)),
    topMargin: Math.max(Number.NEGATIVE_INFINITY, ...margins.values()),
    better: (margin) => [...margins.values()].filter((value) => value > margin).length,
    perSentence,
  };
}
