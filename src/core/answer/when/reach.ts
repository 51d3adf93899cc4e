import { factsWithin, type SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import type { Scope } from '../claims/scope.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, NameConstraint } from '../types.ts';
import type { Subject } from './clauseSubject.ts';
import type { EventClause } from './eventClause.ts';

/** The name stands before in the block, in the title or in the first sentence of the article. */
export function inTopic(scope: Scope, name: NameConstraint): boolean {
  return (
    scope.topic.some((sentence) => holdsName(sentence, name)) ||
    holdsName(scope.evidence.facts.sentence(0), name) ||
    name.forms.some((form) => form.join(' ') === scope.evidence.article.datelinePlace?.toLowerCase())
  );
}

/** "in Britain": tells where, while "approve the plant Kashiwazaki" names what. */
export function isWhere(name: NameConstraint, context: Context): boolean {
  return (
    name.place !== null && /\b(?:in|at|near|from|to)\s+(?:the\s+)?$/iu.test(context.question.text.slice(0, name.start))
  );
}

/** Where the article plays: its title, its dateline, its first sentence. Elsewhere a place is only spoken of. */
export function isPlaceOf(scope: Scope, name: NameConstraint): boolean {
  const { article, facts } = scope.evidence;
  return (
    holdsName(facts.title, name) ||
    (scope.evidence.sentence < 6 && holdsName(facts.sentence(0), name)) ||
    name.forms.some((form) => form.join(' ') === article.datelinePlace?.toLowerCase())
  );
}

/**
 * Who takes part stands before: a pronoun or a relative word means whom its own sentence, else the nearest of the
 * sentences before, names first: "Luna-25, heir of Luna-24, … It crashed" tells nothing of Luna-24.
 */
export function leansOn(scope: Scope, name: NameConstraint, subject: Subject, clause: EventClause): boolean {
  const { facts, sentence } = scope.evidence;
  const { here } = scope;
  if (clause.relative) {
    const antecedent = here.mentions.findLast((mention) => isName(mention) && mention.end <= clause.head);
    return (
      antecedent !== undefined && holdsName(factsWithin(here, { start: antecedent.start - 30, end: clause.head }), name)
    );
  }
  const before = [1, 2, 3].flatMap((steps) => (sentence - steps >= 0 ? [facts.sentence(sentence - steps)] : []));
  if (subject !== 'pronoun')
    return holdsName(here, name) || before.slice(0, 2).some((each) => holdsName(each, name)) || inTopic(scope, name);
  const part = factsWithin(here, clause);
  const person = part.tokens.some((token) => /^(?:he|she)$/.test(token.norm));
  const thing = part.tokens.some((token) => token.norm === 'it');
  for (const each of [factsWithin(here, { start: 0, end: clause.start }), ...before]) {
    const first = each.mentions.find(
      (mention) => isName(mention) && (person ? mention.kind === 'person' : !thing || mention.kind !== 'person'),
    );
    if (first) return holdsName(factsWithin(each, { start: 0, end: first.end }), name);
  }
  return false;
}

/** "he" or "she" in a clause behind one that names a person. */
export function namesPerson(scope: Scope, clause: EventClause): boolean {
  return (
    factsWithin(scope.here, clause).tokens.some((token) => /^(?:he|she)$/.test(token.norm)) &&
    factsWithin(scope.here, { start: 0, end: clause.start }).mentions.some((mention) => mention.kind === 'person')
  );
}

/** "Gessler Steel objected. In May the country joined the treaty": a firm or a person is no country. */
export function isOtherKind(part: SentenceFacts, name: NameConstraint): boolean {
  if (name.place !== null) return false;
  const land = part.tokens.find(
    (token, i) =>
      /^(?:country|nation|republic|kingdom)$/.test(token.norm) &&
      /^(?:the|this|that)$/.test(part.tokens[i - 1]?.norm ?? ''),
  );
  return land !== undefined && !part.mentions.some((mention) => mention.kind === 'place' && mention.end <= land.end);
}

export function isName(mention: Mention): boolean {
  return mention.kind !== 'quantity' && mention.kind !== 'role';
}
