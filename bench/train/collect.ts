import { proposeCandidates } from '../../src/core/answer/candidates.ts';
import { buildContext } from '../../src/core/answer/context.ts';
import { featuresOf, poolOf } from '../../src/core/answer/features.ts';
import type { Candidate } from '../../src/core/answer/types.ts';
import { type Plan, plan } from '../../src/core/question/plan.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import type { Reader } from '../../src/ports/types.ts';
import { judgeable } from './labels.ts';

/** One candidate of a training question. */
export interface Row {
  readonly question: string;
  readonly set: string;
  readonly answer: string;
  readonly features: readonly number[];
  readonly label: 0 | 1;
}

export interface Asked {
  readonly id: string;
  readonly set: string;
  readonly question: string;
  readonly gold: readonly string[];
  /** Articles that may be cited; any when empty. */
  readonly sources: readonly string[];
}

/** Rows of all trained candidates of one question; rules with their own score are left out. */
export async function collect(asked: Asked, snapshot: Snapshot, reader: Reader, now: number): Promise<Row[]> {
  const planned: Plan | { status: string } = plan({ question: asked.question }, snapshot, now);
  if ('status' in planned) return [];
  const hits = snapshot.index.search(planned.query, planned.k);
  const readings = await reader.read(
    planned.asked,
    hits.slice(0, planned.read).map((hit) => hit.passage),
    Number.POSITIVE_INFINITY,
  );
  const context = buildContext({
    question: planned.question,
    snapshot,
    now,
    hits,
    readings,
    corrections: planned.corrections,
    allowed: null,
    log: () => undefined,
  });
  const candidates = proposeCandidates(context).filter((candidate) => candidate.fixed === undefined);
  const pool = poolOf(candidates, context);
  return hardest(candidates).map((candidate) => ({
    question: asked.id,
    set: asked.set,
    answer: candidate.answer,
    features: featuresOf(candidate, context, pool),
    label: judgeable(candidate.answer, candidate.article, asked) ? 1 : 0,
  }));
}

/** The candidates that could win: by margin, then by what their sentence holds of the question. */
function hardest(candidates: readonly Candidate[]): Candidate[] {
  const weight = (candidate: Candidate): number =>
    (candidate.reading ? Math.max(-6, candidate.reading.score - candidate.reading.none) : -6) / 4 +
    3 * candidate.evidence.coverage.near +
    (candidate.extractor === 'typed' ? 1 : 0);
  return candidates.toSorted((a, b) => weight(b) - weight(a)).slice(0, 16);
}
