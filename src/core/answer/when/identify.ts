import { factsWithin } from '../../facts.ts';
import { scopeOf } from '../claims/scope.ts';
import { otherDesignated } from '../designated.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import { subjectOf } from './clauseSubject.ts';
import type { EventClause } from './eventClause.ts';
import type { Anchor } from './findAnchors.ts';
import { fullNames, isNamesake, isSwapped, namesOthers } from './namesOthers.ts';
import { inTopic, isOtherKind, isPlaceOf, isWhere, leansOn, namesPerson } from './reach.ts';
import { takesObject } from './takesObject.ts';
import { wordsFit } from './wordsFit.ts';

/**
 * How sure it is that the event told by an anchor is the asked one, 0..1; else why it is not: another takes part in
 * it, or a name or word of the question is missing from the sentence and from what it leans on.
 */
export function identify(
  evidence: Evidence,
  anchor: Anchor,
  given: EventClause,
  event: AskedEvent,
  context: Context,
): number | string {
  const here = evidence.facts.sentence(evidence.sentence);
  const text = evidence.article.text;
  const from = behindParticiple(text.slice(given.start, anchor.start));
  const whole = factsWithin(here, { start: given.start + from, end: given.end });
  // "line 3", of the question, is no other doer than the asked tram.
  const asked = context.question.text.toLowerCase();
  const isNumbered = ({ text }: { readonly text: string }): boolean =>
    /\s\d+$/u.test(text) && asked.includes(text.toLowerCase());
  const part = { ...whole, mentions: whole.mentions.filter((mention) => !isNumbered(mention)) };
  const head = /\p{L}+\s\d+(?=,?\s*$)/u.exec(text.slice(Math.max(0, given.head - 40), given.head))?.[0];
  const clause =
    given.relative && head !== undefined && isNumbered({ text: head }) ? { ...given, relative: false } : given;
  const scope = scopeOf(evidence);
  const names = [...event.core, ...event.rest];
  if (fullNames(names, context.question.text).some((name) => here.mentions.some((other) => isNamesake(other, name))))
    return 'names a namesake';
  const objects = event.rest.filter((name) => !isWhere(name, context));
  if (event.active && !anchor.state && isSwapped(part, anchor, event.core, objects))
    return 'turns doer and object round';
  const subject = subjectOf(part, anchor, event.others);
  if (event.active && takesObject(event, part, anchor)) return 'is told of an object';
  let factor = 1;
  for (const name of event.core) {
    if (holdsName(part, name)) continue;
    if (subject === 'other' && !event.nominal && !clause.relative) return `is not about ${name.text}`;
    if (
      isOtherKind(factsWithin(here, { start: 0, end: anchor.end }), name) ||
      namesOthers(part.mentions, anchor, names, text, 'doer')
    )
      return `has another than ${name.text}`;
    if (
      (clause.relative || (subject === 'pronoun' && isWhere(name, context))) &&
      !leansOn(scope, name, subject, clause)
    )
      return `has another than ${name.text}`;
    // "Francis wanted to come, but he has cancelled": he is Francis, whoever stood in the sentence before.
    if (subject === 'pronoun' && namesPerson(scope, clause) && !leansOn(scope, name, subject, clause))
      return `has another than ${name.text}`;
    if (!leansOn(scope, name, subject, clause)) return `does not reach ${name.text}`;
    factor *= holdsName(here, name) ? 0.94 : 0.9;
  }
  for (const name of event.rest) {
    if (holdsName(part, name)) continue;
    if (namesOthers(part.mentions, anchor, names, text, isWhere(name, context) ? 'place' : 'object'))
      return `has another than ${name.text}`;
    if (holdsName(here, name)) factor *= 0.97;
    else if (isWhere(name, context)) {
      if (!isPlaceOf(scope, name)) return `is not told of ${name.text}`;
      factor *= 0.92;
    } else if (inTopic(scope, name)) factor *= 0.92;
    else return `does not reach ${name.text}`;
  }
  const other = otherDesignated(context.question.text, evidence);
  if (other !== null) return other;
  const words = wordsFit(event, anchor, scope, names);
  return words === null ? 'leaves out words of the question' : factor * words;
}

/** "Founded by Ada Brown in 1932, the line was sold": where the clause itself begins behind a participle in front, else 0. */
function behindParticiple(front: string): number {
  return (
    /^\p{Lu}\p{Ll}+(?:ed|[^aeiou]en|ing|wn|lt) (?:by|in|at|on|as|from|to|with|under)\b[^,;:]{1,80}, (?=(?:the|its|it|they) )/u.exec(
      front,
    )?.[0].length ?? 0
  );
}
