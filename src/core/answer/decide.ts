import barsData from '../../../data/models/scorer/bars.json' with { type: 'json' };
import type { Plan } from '../question/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Answer, Answered, Band, Citation, Hit, Instant, Reading } from '../types.ts';
import { abstain } from './abstain.ts';
import { judgeCandidates, proposeCandidates } from './candidates.ts';
import { citeSentences, quoteHolds } from './cite.ts';
import { completeAnswer, joinNames } from './complete.ts';
import { buildContext } from './context.ts';
import { modalityCaveat, modalityOf } from './modality.ts';
import { normalizeValues } from './normalizeValues.ts';
import { correctionCaveats, round, weighed } from './notes.ts';
import { resolvePronoun } from './resolvePronoun.ts';
import { originsOf, supporting } from './support.ts';
import type { Context, Scored } from './types.ts';
import { incompleteBecause, widest } from './wholeness.ts';

/** What search and reader returned for a plan. `reader` names its state when it did not read. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly readings: readonly Reading[];
  readonly reader?: string;
}

/** Judges what was found: an answer whose every quote stands in the stored text, or an abstention with its reason. */
export function decide(plan: Plan, found: Found, snapshot: Snapshot, now: Instant): Answer {
  const trace: string[] = [];
  const log = plan.trace ? (line: string): void => void trace.push(line) : (): void => undefined;
  const context = buildContext({
    question: plan.question,
    snapshot,
    now,
    hits: found.hits,
    readings: found.readings,
    corrections: plan.corrections,
    allowed: plan.allowed,
    log,
  });
  logQuestion(context, found);
  const scored = judgeCandidates(proposeCandidates(context), context);
  for (const candidate of scored.slice(0, 8)) {
    log(
      `candidate “${candidate.answer.slice(0, 80)}” by ${candidate.extractor}, ${candidate.confidence.toFixed(2)}${candidate.rejected ? `, rejected: ${candidate.rejected.why}` : ''}`,
    );
  }
  const passes = (candidate: Scored): boolean => weighed(candidate) >= barFor(candidate, context);
  const best = context.large
    ? scored.toSorted((a, b) => weighed(b) - weighed(a))[0]
    : widest(
        scored.find((candidate) => candidate.rejected === null && passes(candidate)),
        scored,
        context,
      );
  const outcome = best && passes(best) ? answered({ ...best, confidence: weighed(best) }, scored, context, plan) : null;
  const answer = outcome ?? abstain(context, scored, plan.caveats);
  log(
    outcome
      ? `answered, confidence ${answer.confidence.toFixed(2)}`
      : `abstained: ${answer.reason ?? ''}, the best at ${answer.confidence.toFixed(2)}`,
  );
  return { ...answer, trace };
}

/**
 * The least confidence that is shown. Set on development data to make right − 2 wrong − 3 false largest; a large
 * corpus has its own, see docs/evaluation.md.
 */
function barFor(candidate: Scored, context: Context): number {
  const bars = context.large ? barsData.large : barsData.small;
  const read = context.readings.length > 0;
  if (candidate.fixed !== undefined) return candidate.extractor === 'yesno' && read ? bars.verdict : bars.proven;
  return read ? bars.withReader : bars.withoutReader;
}

export function bandOf(confidence: number): Band {
  return confidence >= barsData.bands.high ? 'high' : confidence >= barsData.bands.medium ? 'medium' : 'low';
}

function answered(winner: Scored, scored: readonly Scored[], context: Context, plan: Plan): Answered | null {
  const named = winner.type === 'person' ? resolvePronoun(winner.answer, winner.evidence) : null;
  const texts = named?.names.map((mention) => mention.text);
  const completed = texts
    ? { answer: joinNames(texts), values: texts.map((text) => ({ text, normalized: null })) }
    : completeAnswer(winner, context);
  const missing = context.large ? null : incompleteBecause(completed.answer, context);
  if (missing !== null) {
    context.log(`“${completed.answer.slice(0, 80)}” is not the whole list: ${missing}`);
    return null;
  }
  const citations = cite(
    named ? { ...winner, sentences: [named.sentence, winner.sentences[1]] } : winner,
    scored,
    context,
  );
  // Made and checked in one place: a quote that does not stand refuses the answer.
  if (
    citations.length === 0 ||
    citations.some((citation) => !quoteHolds(citation, context.snapshot.article(citation.article)?.text ?? ''))
  ) {
    context.log('a quote does not stand in the stored text');
    return null;
  }
  const modality = modalityOf(winner, context);
  return {
    question: context.question.asked,
    status: 'answered',
    type: winner.type,
    answer: completed.answer,
    values: normalizeValues(completed.values, winner, context),
    modality,
    confidence: round(winner.confidence),
    band: bandOf(winner.confidence),
    citations,
    origins: originsOf(citations, context),
    caveats: [
      ...correctionCaveats(context),
      ...context.question.notes,
      ...plan.caveats,
      ...winner.caveats,
      ...modalityCaveat(modality, context),
      ...(bandOf(winner.confidence) === 'low' ? ['Confidence is low: read the quote before you rely on it.'] : []),
    ],
    reason: null,
    nearest: [],
    trace: [],
  };
}

function cite(winner: Scored, scored: readonly Scored[], context: Context): Citation[] {
  const own = citeSentences(winner.evidence.article, winner.sentences[0], winner.sentences[1]);
  const more = (winner.more ?? []).flatMap(({ article, sentences }) => {
    const found = context.snapshot.article(article);
    return found ? (citeSentences(found, sentences[0], sentences[1]) ?? []) : [];
  });
  return [...(own ? [own] : []), ...more, ...supporting(winner, scored)].slice(0, 6);
}

function logQuestion(context: Context, found: Found): void {
  const { question } = context;
  context.log(
    `question: ${question.form}, ${question.type}${question.head ? `, head ${question.head}` : ''}${question.predicate ? `, predicate ${question.predicate}` : ''}: ${question.text}`,
  );
  context.log(
    `terms: ${context.terms.map((term) => `${term.term.norm}${term.name ? '*' : ''}`).join(' ')}; names: ${context.names.map((name) => `${name.text}${name.known ? '' : ' (unknown)'}`).join(', ')}; times: ${question.times.map((time) => time.value).join(', ')}`,
  );
  context.log(
    `${context.hits.length} passages, ${context.readings.length} readings${found.reader ? `, reader ${found.reader}` : ''}`,
  );
}
