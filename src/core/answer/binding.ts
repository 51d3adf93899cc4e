import { factsWithin, type SentenceFacts } from '../facts.ts';
import { verbLemma } from '../question/words.ts';
import type { Span } from '../types.ts';
import { clauseAt } from './clause.ts';
import { holdsName } from './holdsName.ts';
import type { Candidate, Context } from './types.ts';

/** How the answer is bound to the question's predicate and names inside its sentence. All are 0 without a span. */
export interface Binding {
  /** Tokens between answer and predicate, 1 at twenty or more or without a predicate in the sentence. */
  readonly predicateDistance: number;
  /** Clause boundaries between them, 0..3 by thirds. */
  readonly predicateBoundaries: number;
  /** The same for the nearest name of the question. */
  readonly nameDistance: number;
  readonly nameBoundaries: number;
  /** 1 the answer stands on the side of the verb where its part stands, -1 on the other, 0 unknown. */
  readonly side: number;
  /** Share of the question's names that stand in the answer's own clause, 1 when there are none. */
  readonly clauseNames: number;
  /** 1 the predicate stands in that clause as a verb, 0.5 as a noun ("a meeting in Hiroshima"), 0 not at all. */
  readonly clauseVerb: number;
  /** 1 behind a preposition that fits the asked type ("in" for a place), -1 behind one of another. */
  readonly preposition: number;
}

const NONE: Binding = {
  predicateDistance: 1,
  predicateBoundaries: 1,
  nameDistance: 1,
  nameBoundaries: 1,
  side: 0,
  clauseNames: 0,
  clauseVerb: 0,
  preposition: 0,
};
const FAR = 20;
const CLAUSE_WORD =
  /^(?:who|whom|which|that|while|where|when|after|before|because|although|whereas|but|if|unless|until|since|as)$/;

export function bindingOf(candidate: Candidate, context: Context): Binding {
  const { span } = candidate;
  if (!span) return NONE;
  const facts = candidate.evidence.facts.sentence(candidate.evidence.sentence);
  const text = candidate.evidence.article.text;
  const predicate = nearest(facts, span, predicateSpans(facts, context));
  const name = nearest(facts, span, nameSpans(facts, context));
  return {
    predicateDistance: predicate ? Math.min(FAR, tokensBetween(facts, span, predicate)) / FAR : 1,
    predicateBoundaries: predicate ? boundaries(text, facts, span, predicate) / 3 : 1,
    nameDistance: name ? Math.min(FAR, tokensBetween(facts, span, name)) / FAR : 1,
    nameBoundaries: name ? boundaries(text, facts, span, name) / 3 : 1,
    side: predicate ? sideOf(text, span, predicate, context) : 0,
    preposition: prepositionFit(text, span, context),
    ...clauseOf(candidate, context, facts, span, text),
  };
}

function clauseOf(
  candidate: Candidate,
  context: Context,
  facts: SentenceFacts,
  span: Span,
  text: string,
): Pick<Binding, 'clauseNames' | 'clauseVerb'> {
  const sentence = candidate.evidence.article.sentences[candidate.evidence.sentence];
  if (!sentence) return { clauseNames: 0, clauseVerb: 0 };
  const part = factsWithin(facts, clauseAt(sentence, span));
  const held = context.names.filter((name) => holdsName(part, name)).length;
  const keys = context.predicate;
  const predicates = keys
    ? part.tokens.filter((token) => keys.has(token.stem) && (token.end <= span.start || token.start >= span.end))
    : [];
  const verb = predicates.some(
    (token) =>
      verbLemma(token.norm) !== null && !NOUN_BEFORE.test(text.slice(Math.max(0, token.start - 24), token.start)),
  );
  return {
    clauseNames: context.names.length === 0 ? 1 : held / context.names.length,
    clauseVerb: verb ? 1 : predicates.length > 0 ? 0.5 : 0,
  };
}

// "the meeting", "a first launch", "their talks": what follows a determiner is a noun.
const NOUN_BEFORE =
  /\b(?:the|a|an|this|that|their|his|her|its|first|last|second|trilateral|joint|no|any)\s+(?:\p{L}+\s+)?$/iu;

function predicateSpans(facts: SentenceFacts, context: Context): Span[] {
  const keys = context.predicate;
  return keys ? facts.tokens.filter((token) => keys.has(token.stem)) : [];
}

function nameSpans(facts: SentenceFacts, context: Context): Span[] {
  const firsts = new Set(context.names.flatMap((name) => name.forms.map((form) => form.at(-1) ?? '')));
  return facts.tokens.filter((token) => firsts.has(token.norm));
}

/** The nearest of spans in order of the text, by the tokens between; the earlier one when two are as near. */
function nearest(facts: SentenceFacts, span: Span, others: readonly Span[]): Span | null {
  const before = others.findLast((other) => other.end <= span.start);
  const after = others.find((other) => other.start >= span.end);
  if (!before || !after) return before ?? after ?? null;
  return tokensBetween(facts, span, before) <= tokensBetween(facts, span, after) ? before : after;
}

function tokensBetween(facts: SentenceFacts, a: Span, b: Span): number {
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  return facts.tokens.filter((token) => token.start >= left.end && token.end <= right.start).length;
}

function boundaries(text: string, facts: SentenceFacts, a: Span, b: Span): number {
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  const marks = (text.slice(left.end, right.start).match(/[,;:()–—]/g) ?? []).length;
  const words = facts.tokens.filter(
    (token) => token.start >= left.end && token.end <= right.start && CLAUSE_WORD.test(token.norm),
  ).length;
  return Math.min(3, marks + words);
}

/** "Who signed X?" asks for the subject, "Who did X meet?" for the object; "by" in front of the answer makes it the agent. */
function sideOf(text: string, span: Span, predicate: Span, context: Context): number {
  const { text: question, type } = context.question;
  if (type !== 'person' && type !== 'organization' && type !== 'other' && type !== 'list') return 0;
  const asksObject = /^(?:\S+\s+){0,4}?(?:did|does|do|will|would|has|have|had|can|could|should)\s/i.test(question);
  const asksPassive = /\b(?:was|were|is|are|been|be)\s+\S+(?:ed|en|own|ilt|ught|ade|ent)\s+(?:by\b)?/i.test(question);
  if (asksPassive) return 0;
  const agent = /\bby (?:the |its |a |an )?$/i.test(text.slice(Math.max(0, span.start - 12), span.start));
  if (agent) return asksObject ? -1 : 1;
  const before = span.end <= predicate.start;
  const passive = /\b(?:was|were|is|are|been|be|being)\s+(?:\S+\s+)?$/i.test(
    text.slice(Math.max(0, predicate.start - 24), predicate.start),
  );
  return (before !== passive) === !asksObject ? 1 : -1;
}

const PLACE = /\b(?:in|at|near|from|to|on|off|outside|over|into|towards?|around)\s+(?:the |its |a |an )?$/i;
const TIME =
  /\b(?:on|in|by|since|until|from|before|after|at|during|for|till|of)\s+(?:the |early |late |about |around )?$/i;

function prepositionFit(text: string, span: Span, context: Context): number {
  const before = text.slice(Math.max(0, span.start - 16), span.start);
  const own = text.slice(span.start, span.end);
  switch (context.question.type) {
    case 'place':
      return PLACE.test(before) || /^(?:in|at|near|from|on|off)\s/i.test(own) ? 1 : 0;
    case 'date':
      return TIME.test(before) ? 1 : 0;
    case 'person':
      return /\b(?:in|at|near|of|for|on)\s+(?:the )?$/i.test(before) ? -1 : 0;
    default:
      return 0;
  }
}
