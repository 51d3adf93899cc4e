import { holdsName } from '../holdsName.ts';
import type { Context, NameConstraint, WeightedTerm } from '../types.ts';
import type { Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';

const PREPOSITION =
  /\b(?:of|for|on|in|at|to|from|by|with|about|against|between|over|under|after|before|as|than|into|near|during|that|which|who)\b/iu;
const INDEFINITE = /^(?:any(?:body|one|thing)?|some(?:body|one|thing)?|people|one|other|others|of|done)$/;
// "a facility that pays" points to nothing outside: "that" counts only where a clause begins.
const POINTING =
  /\b(?:it|its|he|she|they|them|him|her|his|their|this|these|those|both|the two|neither|none|one|there|so)\b|(?:^|[,;:] |\b(?:but|and|that|so|because|nevertheless|then|now)\s)(?:that\b|(?:the|this|that)\s+\p{Ll})/iu;

export interface Argument {
  readonly term: WeightedTerm;
  readonly name: NameConstraint | undefined;
  /** Keys that stand for it; those that it shares with the verb ("fund", "pay") only speak the verb. */
  readonly keys: readonly string[];
}

export interface Arguments {
  readonly subject: Argument | null;
  readonly object: Argument | null;
}

/** Head of the question's subject and its direct object, as far as the words before and behind the verb show them. */
export function argumentsOf(context: Context, predicate: Predicate): Arguments {
  const { text } = context.question;
  const terms = context.terms.filter((term) => !term.time && !predicate.carriers.includes(term.term));
  const argument = (term: WeightedTerm | undefined): Argument | null =>
    term && !INDEFINITE.test(term.term.norm)
      ? {
          term,
          name: context.names.find((name) => name.start < term.term.end && term.term.start < name.end),
          keys: [...term.keys].flatMap(([key, strength]) => (strength === 1 || !predicate.keys.has(key) ? [key] : [])),
        }
      : null;
  const before = terms.filter((term) => term.term.end <= predicate.term.start);
  const first = before[0];
  // "the tender for the northern section": the head stands before the first preposition.
  const head = before.findLast(
    (term) => first && (term === first || !PREPOSITION.test(text.slice(first.term.start, term.term.start))),
  );
  const after = terms.filter((term) => term.term.start >= predicate.term.end);
  const next = after[0];
  const direct =
    next && !PREPOSITION.test(text.slice(predicate.term.end, next.term.start))
      ? after.findLast(
          (term) =>
            !PREPOSITION.test(text.slice(predicate.term.end, term.term.start)) &&
            term.term.kind === 'word' &&
            !/[,]/.test(text.slice(next.term.start, term.term.start)),
        )
      : undefined;
  return { subject: argument(head), object: argument(direct) };
}

/** Stands in the sentence itself. */
export function heldHere(scope: Scope, argument: Argument): boolean {
  return argument.name ? holdsName(scope.here, argument.name) : argument.keys.some((key) => scope.here.keys.has(key));
}

/** Stands in the sentence, or a pointing word takes its place: before the verb for a subject, behind it for an object. */
export function heldOrTaken(scope: Scope, argument: Argument, at: 'subject' | 'object', verb: number): boolean {
  if (heldHere(scope, argument)) return true;
  const part = at === 'subject' ? scope.text.slice(0, verb || undefined) : scope.text.slice(Math.max(0, verb));
  // "The ministers met, but did not sign.": what would follow the verb is left out.
  const left = at === 'object' ? !/\p{L}{3}/u.test(/^[^.,;:]*/u.exec(part)?.[0] ?? '') : scope.here.tokens.length <= 4;
  if (!left && !POINTING.test(part)) return false;
  const { name } = argument;
  // "Mining may go on. The parliament ratified it": what is told of lies farther back than who does it.
  return (at === 'object' ? scope.topic.slice(0, 3) : scope.carried).some((sentence) =>
    name ? holdsName(sentence, name) : argument.keys.some((key) => sentence.keys.has(key)),
  );
}

/** The thing that "is still valid", "is in force" is asked of: the words before that, without what hangs on them. */
export function copulaSubject(context: Context): Argument | null {
  const { text } = context.question;
  const end = /\b(?:still|in force|in place|valid)\b/iu.exec(text)?.index ?? text.length;
  const terms = context.terms.filter((term) => !term.time && term.term.end <= end);
  const first = terms[0];
  const head = terms.findLast(
    (term) => first && (term === first || !PREPOSITION.test(text.slice(first.term.start, term.term.start))),
  );
  return head
    ? {
        term: head,
        name: context.names.find((name) => name.start < head.term.end && head.term.start < name.end),
        keys: [...head.keys.keys()],
      }
    : null;
}

/** Nothing stands behind the verb in its clause, and the article has told of the object before: "could not attend". */
export function objectLeftOut(scope: Scope, argument: Argument, verb: number): boolean {
  const { facts, sentence } = scope.evidence;
  const rest = scope.text.slice(verb);
  if (!/^(?:[.,;!]|\s+(?:because|since|as|for|yet|so far|either|after|before|while|when|until)\b|$)/iu.test(rest))
    return false;
  for (let i = sentence - 1; i >= Math.max(0, sentence - 12); i--)
    if (argument.keys.some((key) => facts.sentence(i).keys.has(key))) return true;
  return false;
}
