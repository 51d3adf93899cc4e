import { proposeCandidates } from '../../src/core/answer/candidates.ts';
import { completeAnswer, joinNames } from '../../src/core/answer/complete.ts';
import { buildContext } from '../../src/core/answer/context.ts';
import { featuresOf } from '../../src/core/answer/features.ts';
import { passagesToRead } from '../../src/core/answer/passagesToRead.ts';
import { poolOf } from '../../src/core/answer/pool.ts';
import { resolvePronoun } from '../../src/core/answer/resolvePronoun.ts';
import { selectHits } from '../../src/core/answer/selectHits.ts';
import type { Candidate, Context } from '../../src/core/answer/types.ts';
import { marginOf } from '../../src/core/margin.ts';
import { type Plan, plan } from '../../src/core/question/plan.ts';
import type { Snapshot } from '../../src/core/snapshot.ts';
import type { Reader } from '../../src/ports/types.ts';

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
  /** Earlier questions of the thread. */
  readonly thread?: readonly string[];
  /** Whether an answer from an article is right. */
  readonly isRight: (answer: string, article: string) => boolean;
}

/** What the answerer knows of a question before it proposes anything; null where the question is refused at once. */
export async function contextFor(
  { question, thread = [] }: Pick<Asked, 'question' | 'thread'>,
  snapshot: Snapshot,
  reader: Reader,
  now: number,
): Promise<Context | null> {
  const planned: Plan | { status: string } = plan({ question, thread }, snapshot, now);
  if ('status' in planned) return null;
  const hits = selectHits(planned, snapshot.index.search(planned.query, planned.fetch), now);
  const readings = await reader.read(planned.asked, passagesToRead(planned, hits, snapshot), Number.POSITIVE_INFINITY);
  return buildContext({
    question: planned.question,
    snapshot,
    now,
    hits,
    readings,
    corrections: planned.corrections,
    allowed: null,
    log: () => undefined,
  });
}

/** Rows of all trained candidates of one question; rules with their own score are left out. */
export async function collect(asked: Asked, snapshot: Snapshot, reader: Reader, now: number): Promise<Row[]> {
  const context = await contextFor(asked, snapshot, reader, now);
  if (context === null) return [];
  const candidates = proposeCandidates(context).filter((candidate) => candidate.fixed === undefined);
  const pool = poolOf(candidates, context);
  return hardest(candidates).map((candidate) => ({
    question: asked.id,
    set: asked.set,
    answer: candidate.answer,
    features: featuresOf(candidate, context, pool),
    label: asked.isRight(shownAnswer(candidate, context), candidate.article) ? 1 : 0,
  }));
}

/** The answer as it would be shown: every coordinated name, the day that "Thursday" means, the name behind "he". */
function shownAnswer(candidate: Candidate, context: Context): string {
  const named = candidate.type === 'person' ? resolvePronoun(candidate.answer, candidate.evidence) : null;
  if (named) return joinNames(named.names.map((mention) => mention.text));
  return completeAnswer({ ...candidate, confidence: 0, rejected: null }, context).answer;
}

/** The candidates that could win: by margin, then by what their sentence holds of the question. */
function hardest(candidates: readonly Candidate[]): Candidate[] {
  const weight = (candidate: Candidate): number =>
    (candidate.reading ? Math.max(-6, marginOf(candidate.reading)) : -6) / 4 +
    3 * candidate.evidence.coverage.near +
    (candidate.extractor === 'typed' ? 1 : 0);
  return candidates.toSorted((a, b) => weight(b) - weight(a)).slice(0, 16);
}
