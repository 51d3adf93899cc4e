import { factsWithin, type SentenceFacts } from '../facts.ts';
import { verbLemma } from '../question/words.ts';
import type { Token } from '../text/types.ts';
import { clauseAt } from './clause.ts';
import { holdsName } from './holdsName.ts';
import type { Candidate, Context, NameConstraint } from './types.ts';

/** Whether the names of the question play the same part in the sentence: 1 they do, -1 another does, 0 unknown. */
export interface ArgumentFit {
  readonly agent: number;
  readonly patient: number;
  /** 1 when a name that the question does not hold stands nearer to the answer than any that it holds. */
  readonly rival: number;
}

const UNKNOWN: ArgumentFit = { agent: 0, patient: 0, rival: 0 };
const BE = /\b(?:was|were|is|are|be|been|being)\s+(?:\S+ly\s+|not\s+|also\s+|first\s+|then\s+)?$/iu;
const PREPOSITION =
  /\b(?:in|at|on|of|for|from|with|to|into|near|over|under|after|before|since|until|during|about|against|between|through|via)\s+(?:the\s+|its\s+|a\s+|an\s+)?$/iu;

/** "Who bought Rhenus?" is not answered by what Rhenus bought, nor "When did Brazil approve it?" by Switzerland's day. */
export function argumentFit(candidate: Candidate, context: Context): ArgumentFit {
  const { span } = candidate;
  if (!span || context.names.length === 0) return UNKNOWN;
  const facts = candidate.evidence.facts.sentence(candidate.evidence.sentence);
  const rival = rivalNearer(candidate, context, facts);
  const parts = questionParts(context);
  const verb = parts && nearestVerb(candidate, context, facts);
  if (!parts || !verb) return { ...UNKNOWN, rival };
  const text = candidate.evidence.article.text;
  const sentence = candidate.evidence.article.sentences[candidate.evidence.sentence];
  if (!sentence) return { ...UNKNOWN, rival };
  const clause = clauseAt(sentence, verb);
  const passive = BE.test(text.slice(Math.max(0, verb.start - 30), verb.start)) && isParticiple(verb.norm);
  const by = passive ? text.slice(verb.end, clause.end).search(/\bby\s/iu) : -1;
  const left = factsWithin(facts, { start: clause.start, end: verb.start });
  const right = factsWithin(facts, { start: verb.end, end: by < 0 ? clause.end : verb.end + by });
  const agentPart = passive ? (by < 0 ? null : factsWithin(facts, { start: verb.end + by, end: clause.end })) : left;
  const patientPart = passive ? left : right;
  return {
    agent: partFit(parts.agents, agentPart, span, passive ? left : right),
    patient: partFit(parts.patients, patientPart, span, passive ? agentPart : left),
    rival,
  };
}

/** 1 every name stands in its part, -1 one stands in the opposite part or another name fills its own, else 0. */
function partFit(
  names: readonly NameConstraint[],
  own: SentenceFacts | null,
  answer: { start: number; end: number },
  opposite: SentenceFacts | null,
): number {
  if (names.length === 0 || own === null) return 0;
  if (names.every((name) => holdsName(own, name))) return 1;
  if (opposite && names.some((name) => holdsName(opposite, name))) return -1;
  const others = own.mentions.filter(
    (mention) => mention.kind !== 'quantity' && (mention.end <= answer.start || mention.start >= answer.end),
  );
  return others.length > 0 ? -1 : 0;
}

interface Parts {
  readonly agents: readonly NameConstraint[];
  readonly patients: readonly NameConstraint[];
}

function questionParts(context: Context): Parts | null {
  const { question, names } = context;
  const verb = question.terms.find((term) => term.verb !== null && term.verb === question.predicate);
  if (!verb) return null;
  const before = question.text.slice(0, verb.start);
  const passive = isParticiple(verb.norm) && /\b(?:was|were|is|are|be|been|being)\b/iu.test(before);
  const left = names.filter((name) => name.end <= verb.start && !PREPOSITION.test(question.text.slice(0, name.start)));
  const right = names.filter((name) => name.start >= verb.end);
  const byAgent = right.filter((name) => /\bby (?:the )?$/iu.test(question.text.slice(0, name.start)));
  const objects = right.filter(
    (name) => !byAgent.includes(name) && !PREPOSITION.test(question.text.slice(0, name.start)),
  );
  return passive ? { agents: byAgent, patients: left } : { agents: left, patients: objects };
}

function isParticiple(norm: string): boolean {
  const lemma = verbLemma(norm);
  return (
    lemma !== null &&
    !norm.endsWith('ing') &&
    !norm.endsWith('s') &&
    (lemma !== norm || /^(?:put|set|cut|hit)$/.test(norm))
  );
}

function nearestVerb(candidate: Candidate, context: Context, facts: SentenceFacts): Token | null {
  const { predicate } = context;
  const { span } = candidate;
  if (!predicate || !span) return null;
  const away = (token: Token): number => Math.min(Math.abs(token.start - span.end), Math.abs(span.start - token.end));
  return (
    facts.tokens
      .filter((token) => predicate.has(token.stem) || predicate.has(token.norm))
      .filter((token) => (token.end <= span.start || token.start >= span.end) && verbLemma(token.norm) !== null)
      .toSorted((a, b) => away(a) - away(b))[0] ?? null
  );
}

function rivalNearer(candidate: Candidate, context: Context, facts: SentenceFacts): number {
  const { span } = candidate;
  if (!span) return 0;
  const away = (other: { start: number; end: number }): number =>
    other.end <= span.start ? span.start - other.end : other.start - span.end;
  const named = facts.mentions.filter(
    (mention) =>
      mention.kind !== 'quantity' &&
      mention.kind !== 'role' &&
      (mention.end <= span.start || mention.start >= span.end),
  );
  const isAsked = (mention: { start: number; end: number }): boolean => {
    const part = factsWithin(facts, mention);
    return context.names.some((name) => holdsName(part, name));
  };
  const nearest = named.toSorted((a, b) => away(a) - away(b));
  const first = nearest[0];
  return first && !isAsked(first) && nearest.some(isAsked) ? 1 : 0;
}
