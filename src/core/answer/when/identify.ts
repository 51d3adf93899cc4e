import type { SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import type { Span } from '../../types.ts';
import { type Scope, scopeOf } from '../claims/scope.ts';
import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, NameConstraint } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import { within } from './bindDate.ts';
import { subjectOf } from './clauseSubject.ts';
import { isNamesake, namesOthers } from './namesOthers.ts';

const ORDINAL = /\b(?:first|second|third|fourth|fifth|last|final)\b/giu;

/**
 * How sure it is that the event told by an anchor is the asked one, 0..1; else why it is not: another takes part in
 * it, or a name or word of the question is missing from the sentence and from what it leans on.
 */
export function identify(
  evidence: Evidence,
  anchor: Span,
  clause: Span,
  event: AskedEvent,
  context: Context,
): number | string {
  const here = evidence.facts.sentence(evidence.sentence);
  const part = within(here, clause);
  const scope = scopeOf(evidence);
  const text = evidence.article.text;
  const names = [...event.core, ...event.rest];
  if (names.some((name) => part.mentions.some((mention) => isNamesake(mention, name)))) return 'names a namesake';
  const subject = subjectOf(part, anchor, event.others);
  let factor = 1;
  for (const name of event.core) {
    if (holdsName(part, name)) continue;
    if (subject === 'other' && !event.nominal) return `is not about ${name.text}`;
    if (namesOthers(part.mentions, anchor, names, text, 'doer')) return `has another than ${name.text}`;
    if (holdsName(here, name)) factor *= 0.94;
    else if (leansOn(scope, name, subject === 'pronoun' ? part : null)) factor *= 0.9;
    else return `does not reach ${name.text}`;
  }
  for (const name of event.rest) {
    if (holdsName(part, name)) continue;
    if (namesOthers(part.mentions, anchor, names, text, isWhere(name, context) ? 'place' : 'object'))
      return `has another than ${name.text}`;
    if (holdsName(here, name)) factor *= 0.97;
    else if (isWhere(name, context) ? isPlaceOf(scope, name) : inTopic(scope, name)) factor *= 0.92;
    else return `does not reach ${name.text}`;
  }
  const words = wordsFit(event, scope, context, names);
  return words === null ? 'leaves out words of the question' : factor * words;
}

/** Share of the other words: most in the sentence, the rest in what it leans on; figures, capitals and ordinals all. */
function wordsFit(event: AskedEvent, scope: Scope, context: Context, names: readonly NameConstraint[]): number | null {
  const { here } = scope;
  for (const ordinal of context.question.text.match(ORDINAL) ?? []) {
    if (!here.tokens.some((token) => token.norm === ordinal.toLowerCase())) return null;
  }
  const topic = [here.keys, ...scope.topic.slice(0, 3).map((each) => each.keys), leadKeys(scope)];
  for (const term of event.others) {
    if ((term.term.capital || term.term.kind === 'number') && share([term], topic) < 1) return null;
  }
  if (event.others.length === 0) return 1;
  const inside = share(event.others, [here.keys]);
  const near = share(event.others, topic);
  const named = names.some((name) => holdsName(here, name));
  const before = scope.topic[0];
  const adjacent = before ? share(event.others, [here.keys, before.keys]) : inside;
  // "They agreed on this": what was agreed stands in the sentence before.
  const pointed = adjacent >= 0.6 && here.tokens.some((token) => /^(?:this|that|it|them|these)$/.test(token.norm));
  const split = adjacent >= 0.85 && inside >= 0.25;
  if (near < 0.55 || (inside < (named ? 0.3 : 0.5) && !pointed && !split)) return null;
  return 0.76 + 0.14 * inside + 0.1 * near;
}

function leadKeys(scope: Scope): ReadonlySet<string> {
  return scope.evidence.facts.sentence(0).keys;
}

/** The name stands before in the block, in the title or in the first sentence of the article. */
function inTopic(scope: Scope, name: NameConstraint): boolean {
  return (
    scope.topic.some((sentence) => holdsName(sentence, name)) ||
    holdsName(scope.evidence.facts.sentence(0), name) ||
    name.forms.some((form) => form.join(' ') === scope.evidence.article.datelinePlace?.toLowerCase())
  );
}

/** "in Britain": tells where, while "approve the plant Kashiwazaki" names what. */
function isWhere(name: NameConstraint, context: Context): boolean {
  return (
    name.place !== null && /\b(?:in|at|near|from|to)\s+(?:the\s+)?$/iu.test(context.question.text.slice(0, name.start))
  );
}

/** Where the article plays: its title, its dateline, its first sentence. Elsewhere a place is only spoken of. */
function isPlaceOf(scope: Scope, name: NameConstraint): boolean {
  const { article, facts } = scope.evidence;
  return (
    holdsName(facts.title, name) ||
    (scope.evidence.sentence < 6 && holdsName(facts.sentence(0), name)) ||
    name.forms.some((form) => form.join(' ') === article.datelinePlace?.toLowerCase())
  );
}

/**
 * Who takes part stands in the sentences before. A pronoun means whom the nearest of them names first: "Luna-25, heir
 * of Luna-24, … It crashed" tells nothing of Luna-24.
 */
function leansOn(scope: Scope, name: NameConstraint, pronominal: SentenceFacts | null): boolean {
  const { facts, sentence } = scope.evidence;
  const before = [1, 2, 3].flatMap((steps) => (sentence - steps >= 0 ? [facts.sentence(sentence - steps)] : []));
  if (!pronominal) return before.slice(0, 2).some((each) => holdsName(each, name)) || inTopic(scope, name);
  const person = pronominal.tokens.some((token) => /^(?:he|she)$/.test(token.norm));
  const thing = pronominal.tokens.some((token) => /^(?:it|which)$/.test(token.norm));
  for (const each of before) {
    const first = each.mentions.find(
      (mention) => isName(mention) && (person ? mention.kind === 'person' : !thing || mention.kind !== 'person'),
    );
    if (first) return holdsName(within(each, { start: 0, end: first.end }), name);
  }
  return false;
}

export function isName(mention: Mention): boolean {
  return mention.kind !== 'quantity' && mention.kind !== 'role';
}
