import { bindingOf } from '../binding.ts';
import { holdsDesignated } from '../designated.ts';
import { isDoneByOther } from '../doneBy.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import { typeFit } from '../typeFit.ts';
import type { Candidate, Context, Extractor } from '../types.ts';
import { askedEvent } from '../when/askedEvent.ts';
import { boundElsewhere } from '../when/boundElsewhere.ts';
import { typedMentions } from './typedMentions.ts';

const TYPES = new Set(['person', 'place', 'date']);

/**
 * The one mention of the asked type in the clause that holds the question's verb and all its names: "X and Y will meet
 * in Detroit" answers where they meet, "the meeting between X and Y comes after a meeting in Hiroshima" does not.
 */
export const frames: Extractor = {
  name: 'frames',
  extract(context) {
    const { question, names } = context;
    if (
      !TYPES.has(question.type) ||
      question.form !== 'wh' ||
      names.length === 0 ||
      question.head !== null ||
      question.predicate === null
    )
      return [];
    const found = typedMentions.extract(context).filter((candidate) => fits(candidate, context));
    const answers = new Set(found.map((candidate) => normalizeAnswer(candidate.answer)));
    const bySentence = new Set(found.map((candidate) => `${candidate.article}#${candidate.evidence.sentence}`));
    // Two places in one clause, or two clauses that disagree: nothing is proven.
    if (answers.size !== 1 && !(bySentence.size === 1 && (question.type === 'person' || adjoining(found)))) return [];
    return found.slice(0, 1).map((candidate) => ({
      ...candidate,
      extractor: 'frames',
      fixed: Math.min(0.9, 0.35 + 0.5 * candidate.evidence.coverage.sentence),
    }));
  },
};

/** "in Detroit in the U.S.": one place told twice. */
function adjoining(found: readonly Candidate[]): boolean {
  return found.every((candidate, i) => i === 0 || (candidate.span?.start ?? 0) - (found[i - 1]?.span?.end ?? 0) <= 12);
}

function fits(candidate: Candidate, context: Context): boolean {
  const { coverage } = candidate.evidence;
  if (context.question.times.length > 0 && coverage.time < 1) return false;
  // "the 2023 APEC Ministers … Meeting": a year in front of a name dates nothing.
  const span = candidate.span;
  if (
    context.question.type === 'date' &&
    span &&
    /^\s+\p{Lu}/u.test(candidate.evidence.article.text.slice(span.end, span.end + 3))
  )
    return false;
  if (coverage.sentence < 0.75 || typeFit(candidate, context) < 1) return false;
  const words = normalizeAnswer(candidate.answer).split(' ');
  if (words.every((word) => context.terms.some((term) => term.keys.has(word) || term.term.norm === word))) return false;
  // "has sold boats since May" begins a state; "When did it sell its last boat?" asks for a day.
  if (context.question.type === 'date' && beginsState(candidate) && !/\bsince\b/iu.test(context.question.text))
    return false;
  if (context.question.type === 'person' && isDoneByOther(candidate, context.predicate)) return false;
  const event = context.question.type === 'date' ? askedEvent(context) : null;
  if (event && boundElsewhere(candidate, event, context) !== null) return false;
  if (!holdsDesignated(context.question.text, candidate.evidence)) return false;
  const binding = bindingOf(candidate, context);
  if (binding.clauseVerb < 1 || binding.clauseNames < 1) return false;
  return context.question.type === 'person' ? binding.side === 1 : binding.preposition === 1;
}

function beginsState({ evidence, span }: Candidate): boolean {
  const { dates } = evidence.facts.sentence(evidence.sentence);
  return (
    span !== null && dates.some((date) => date.modifier === 'since' && date.start < span.end && span.start < date.end)
  );
}
