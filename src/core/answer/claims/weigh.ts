import type { Modality } from '../../types.ts';
import type { Context } from '../types.ts';
import { type Arguments, heldHere, heldOrTaken, objectLeftOut } from './arguments.ts';
import type { ClaimFit } from './claimFit.ts';
import { tellsOfSubject } from './phrases.ts';
import type { Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';
import type { Polarity, Spoken } from './spoken.ts';
import { actsAsSubject } from './subjectRole.ts';

const IN_TIME = /\b(?:on time|in time|as (?:promised|planned|scheduled)|on schedule)\b/iu;

interface Claim {
  readonly spoken: Spoken;
  readonly scope: Scope;
  readonly context: Context;
  readonly fit: ClaimFit;
  readonly closeness: number;
  readonly predicate: Predicate | null;
  readonly parts: Arguments;
}

interface Weight {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly strength: number;
  readonly why: string;
}

/** Whether the asked verb, as a sentence speaks it, is said of the asked time, doer and object; its strength if so. */
export function weigh({ spoken, scope, context, fit, closeness, predicate, parts }: Claim): Weight | null {
  // "The blood bank was ready on time" tells of the promised time, whenever it was written.
  const time = IN_TIME.test(scope.evidence.article.sentences[scope.evidence.sentence]?.text ?? '')
    ? Math.max(0.5, scope.evidence.coverage.time)
    : scope.evidence.coverage.time;
  const asked = context.question.times.length > 0;
  if (spoken.timed && fit.namesHere === 1 && fit.taken >= 0.9)
    return { polarity: 'no', modality: 'denied', strength: 0.8, why: 'another time' };
  if (spoken.timed || (asked && time <= -0.5)) return null;
  // "We are not for sale" is no word on whether Moreau sold: a synonym or a contrary needs the names, and the asked time,
  // in the sentence itself.
  const told = parts.subject !== null && heldHere(scope, parts.subject) && (!asked || time >= 0.5);
  if (spoken.exact < 0.9 && !told && (fit.namesHere < 1 || (asked && time < 1))) return null;
  const timed = !asked ? 0 : time >= 1 ? 0.05 : time >= 0.5 ? -0.05 : -0.2;
  // "did not" may leave part of its object to the sentence before; "did" needs the whole of it in reach, and most of it
  // in the sentence or in what a word of the sentence points back to.
  const verb = spoken.at ?? 0;
  const objectHere = parts.object !== null && heldHere(scope, parts.object);
  // "He did not get an answer": subject, verb and object deny it, whatever the answer was to.
  const denied =
    spoken.polarity === 'no' &&
    spoken.exact >= 0.95 &&
    (objectHere || (parts.object !== null && objectLeftOut(scope, parts.object, verb))) &&
    fit.namesHere >= 0.5 &&
    parts.subject !== null &&
    heldOrTaken(scope, parts.subject, 'subject', verb);
  // "Lind had not travelled to Paris" denies that he went there for the summit, or by train.
  const places =
    spoken.polarity === 'no' &&
    spoken.exact >= 0.95 &&
    context.names.length >= 2 &&
    fit.namesHere === 1 &&
    parts.object === null &&
    parts.subject !== null &&
    heldHere(scope, parts.subject) &&
    !asked;
  const pointed = /^.{0,24}\b(?:it|them|this)\b(?! (?:is|was|has|would|will))/iu.test(scope.text.slice(verb));
  // "Neither voted for it": what was not done must be what is asked for, not something that the paragraph told before.
  if (
    spoken.polarity === 'no' ? !denied && !places && (fit.near < 0.6 || (pointed && fit.taken < 0.3)) : fit.near < 0.8
  )
    return null;
  const subject = parts.subject === null || heldOrTaken(scope, parts.subject, 'subject', verb);
  // "Lind lost against Holm" is no word on Holm.
  if (spoken.polarity === 'no' && spoken.exact < 0.9 && predicate && spoken.at !== undefined)
    if (!tellsOfSubject(scope, context, predicate, spoken.at)) return null;
  // "The Liberals lost their seats" does not deny that the League won.
  if (!subject && spoken.exact < 0.9) return null;
  if (spoken.polarity !== 'no') {
    // "Brazil, one of the largest, has signed.": nothing stands behind the verb, and all the rest was told above.
    const leftOut =
      parts.subject?.name !== undefined &&
      heldHere(scope, parts.subject) &&
      parts.object !== null &&
      parts.object.name === undefined &&
      spoken.exact >= 0.95 &&
      fit.near >= 0.9 &&
      objectLeftOut(scope, parts.object, verb);
    const object = parts.object === null || objectHere || leftOut || heldOrTaken(scope, parts.object, 'object', verb);
    if (!subject || !object) return null;
    if (predicate && spoken.at !== undefined && !actsAsSubject(scope, context, predicate, spoken.at)) return null;
    const whole =
      fit.here >= 0.7 || (predicate !== null && fit.taken >= 0.8 && spoken.exact >= 0.9 && fit.namesHere === 1);
    if (!whole && !leftOut && !(predicate !== null && spoken.exact >= 0.9 && fit.namesHere === 1)) return null;
  }
  return {
    polarity: spoken.polarity,
    modality: spoken.modality,
    strength: closeness + timed - 0.5 * (1 - spoken.exact) * (spoken.polarity === 'no' ? 0.4 : 1),
    why: spoken.polarity,
  };
}
