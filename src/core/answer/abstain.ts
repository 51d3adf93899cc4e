import { abstained } from '../abstained.ts';
import type { Abstained, AbstainReason, Citation } from '../types.ts';
import { citeSentences } from './cite.ts';
import { correctionCaveats, round, weighed } from './notes.ts';
import type { Context, Evidence, Scored } from './types.ts';

/** A refusal with its reason and up to three nearest passages, none of which answers. */
export function abstain(context: Context, scored: readonly Scored[], caveats: readonly string[]): Abstained {
  const { reason, why } = reasonOf(context, scored);
  return abstained({
    question: context.question.asked,
    type: context.question.type,
    confidence: round(confidenceOf(scored)),
    caveats: [why, ...correctionCaveats(context), ...caveats],
    reason,
    nearest: nearest(context, scored, reason),
    trace: [],
  });
}

function confidenceOf(scored: readonly Scored[]): number {
  return Math.max(0, ...scored.map(weighed));
}

function reasonOf(context: Context, scored: readonly Scored[]): { reason: AbstainReason; why: string } {
  if (context.hits.length === 0) return { reason: 'no-match', why: 'Nothing in the articles matches these words.' };
  const unknown = context.names.filter((name) => !name.known);
  if (unknown.length > 0) {
    return {
      reason: 'no-such-entity',
      why: `The articles never name ${unknown.map((name) => `“${name.text}”`).join(' or ')}.`,
    };
  }
  const best = scored[0];
  if (best?.rejected) return { reason: best.rejected.reason, why: sentenceFor(best.rejected.reason, context) };
  const covered = Math.max(0, ...context.evidence.map((evidence) => evidence.coverage.passage));
  if (covered < 0.35) return { reason: 'out-of-corpus', why: 'The articles do not deal with this.' };
  return { reason: 'unsupported', why: sentenceFor('unsupported', context) };
}

function sentenceFor(reason: AbstainReason, context: Context): string {
  const time = context.question.times[0]?.text ?? 'that time';
  switch (reason) {
    case 'wrong-time':
      return `The articles tell of something like this, but not for ${time}.`;
    case 'only-planned':
      return 'The articles only say that this is planned; none reports that it happened.';
    case 'ambiguous':
      return 'The articles give more than one answer; name the person, place or date more closely.';
    default:
      return 'No sentence in the articles answers this.';
  }
}

function nearest(context: Context, scored: readonly Scored[], reason: AbstainReason): Citation[] {
  const order: Evidence[] = [];
  // The plan itself is what somebody asks after who is told "only planned".
  if (reason === 'only-planned' || reason === 'wrong-time' || reason === 'ambiguous') {
    for (const candidate of scored) if (candidate.rejected?.reason === reason) order.push(candidate.evidence);
  }
  order.push(...context.evidence.toSorted((a, b) => near(b) - near(a)));
  const seen = new Set<string>();
  const citations: Citation[] = [];
  for (const evidence of order) {
    const id = `${evidence.article.id}#${evidence.sentence}`;
    if (seen.has(id) || citations.length === 3) continue;
    seen.add(id);
    const citation = citeSentences(evidence.article, evidence.sentence, evidence.sentence);
    if (citation) citations.push(citation);
  }
  return citations;
}

function near(evidence: Evidence): number {
  return (
    evidence.coverage.sentence + 0.5 * evidence.coverage.near + 0.3 * evidence.coverage.namesHere - evidence.rank / 100
  );
}
