import type { Question } from '../../question/types.ts';
import { verbLemma } from '../../question/words.ts';
import type { Span } from '../../types.ts';
import { yesnoPredicate } from '../claims/predicate.ts';

/** The main verb behind the question word, found as in the yes-no question with the same words. */
export function mainVerb(question: Question, offset: number): Span | null {
  const shifted = <T extends Span>(span: T): T => ({ ...span, start: span.start - offset, end: span.end - offset });
  const found = yesnoPredicate({
    ...question,
    text: question.text.slice(offset),
    terms: question.terms.filter((term) => term.start >= offset).map(shifted),
    times: question.times.map(shifted),
  });
  if (!found) return null;
  const verb = participle(question, offset) ??
    bare(question, offset) ?? { start: found.term.start + offset, end: found.term.end + offset };
  // "When did it start to deliver": the start is asked.
  const begun = question.terms.find(
    (term) => term.start >= offset && term.end <= verb.start && /^(?:begin|start)$/.test(term.verb ?? ''),
  );
  if (begun) return begun;
  // "When do they plan to meet": the meeting is asked.
  const planned = /^(?:plan|intend|want|expect|hope|schedule|mean|wish|aim|set|suppose|foresee)$/.test(found.lemma)
    ? question.terms.find(
        (term) =>
          term.start > verb.end && term.verb !== null && /\bto (?:be )?$/.test(question.text.slice(0, term.start)),
      )
    : undefined;
  return planned ?? verb;
}

/** "was the agreement on filling doses signed": the participle that belongs to the auxiliary. */
function participle(question: Question, offset: number): Span | undefined {
  if (!/^(?:is|are|was|were|has|have|had)\b/iu.test(question.text.slice(offset))) return undefined;
  return question.terms.find(
    ({ start, capital, norm }) =>
      start > offset &&
      !capital &&
      !/(?:ing|s)$/u.test(norm) &&
      (/[^e]ed$/u.test(norm) || (verbLemma(norm) ?? norm) !== norm) &&
      !/\b(?:the|a|an|its|his|her|their|of|for|by|with)\s+$/iu.test(question.text.slice(0, start)),
  );
}

/** "did the commission propose", "did the first train run": the bare form behind the subject, not the noun in it. */
function bare(question: Question, offset: number): Span | undefined {
  const auxiliary = /^(?:did|does|do|will|would|should|shall|can|could|must)\b/iu.exec(
    question.text.slice(offset),
  )?.[0];
  if (auxiliary === undefined) return undefined;
  const verbs = question.terms.filter(
    (term) => term.start > offset && !term.capital && term.verb === term.norm && !inTime(term, question),
  );
  const direct = (term: Span): boolean =>
    /\b(?:the|a|an|its|his|her|their|this|of|for|no|new)\s+$/iu.test(question.text.slice(0, term.start));
  return verbs.find((term, i) => {
    if (direct(term)) return false;
    // "the last ship under the deal leave": a noun when a verb is still to come.
    const noun = /\b(?:the|a|an|its|his|her|their|this)\s+\p{Ll}+\s+$/iu.test(question.text.slice(0, term.start));
    const later = verbs
      .slice(i + 1)
      .some(
        (other) =>
          !direct(other) && !/\b(?:to|and|or|in|on|at|from|by|with)\s+$/iu.test(question.text.slice(0, other.start)),
      );
    return !(noun && later);
  });
}

const inTime = (span: Span, question: Question): boolean =>
  question.times.some((time) => time.start < span.end && span.start < time.end);
