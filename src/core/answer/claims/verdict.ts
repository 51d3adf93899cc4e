import type { Modality } from '../../types.ts';
import type { Context, Evidence } from '../types.ts';
import { agreementVerdict } from './agreements.ts';
import { argumentsOf, copulaSubject, heldOrTaken } from './arguments.ts';
import { claimFit } from './claimFit.ts';
import { countVerdict } from './counts.ts';
import { ellipsisVerdict, headedVerdict } from './ellipsis.ts';
import { asksExistence, existenceVerdict } from './existence.ts';
import { forceVerdict } from './force.ts';
import { asksHaving, havingVerdict } from './having.ts';
import { leadVerdict } from './leads.ts';
import { asksMembership, groupTerms, membershipVerdict } from './membership.ts';
import { modifierVerdict } from './modifiers.ts';
import { opensWithOther } from './nameFit.ts';
import { asksNature, natureVerdict } from './nature.ts';
import { asksOffice, officeVerdict, tellsOfLeaving } from './office.ts';
import { asksOrdinal, ordinalVerdict } from './ordinals.ts';
import { phrasedVerdict, tellsOfSubject } from './phrases.ts';
import { turnsDown } from './polarity.ts';
import { type Predicate, yesnoPredicate } from './predicate.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type Polarity, type Spoken, spokenVerdict } from './spoken.ts';
import { asksState, stateOfThing } from './standing.ts';
import { amongThem, calledOff, nothingToDo, notThen, stateVerdict } from './state.ts';
import { stillVerdict } from './still.ts';
import { actsAsSubject } from './subjectRole.ts';
import { weigh } from './weigh.ts';

export interface Verdict {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly strength: number;
  readonly evidence: Evidence;
  readonly why: string;
}

// "Did anybody die?": whoever it is, no sentence names them so.
const INDEFINITE = /^(?:any(?:body|one|thing)|some(?:body|one|thing)|people|according)$/;
const NEGATIVE = /\b(?:not|never|neither|nor|nobody|no one|none|nothing)\b|n['’]t\b/iu;

/** What one sentence says to a yes-no question, with its strength 0..1; null when it says nothing. */
export function verdictOf(evidence: Evidence, context: Context): Verdict | null {
  const scope = scopeOf(evidence);
  const verdict = weighed(evidence, scope, context);
  // "It began without a permit" is no yes to whether it had one.
  const lacks = verdict?.polarity === 'yes' && /\b(?:no|without|lack(?:s|ed|ing)?|none)\b/iu.test(scope.text);
  return lacks && asksHaving(context) && verdict.why !== 'what it has' ? null : verdict;
}

function weighed(evidence: Evidence, scope: Scope, context: Context): Verdict | null {
  const nature = asksNature(context);
  if (nature) {
    const told = natureVerdict(scope, nature, context.question.tense === 'present');
    return told
      ? { polarity: told.polarity, modality: told.modality, strength: 0.88, evidence, why: 'what it is' }
      : null;
  }
  const plain = plainVerdict(scope, context);
  if (plain) return plain === 'none' ? null : { ...plain, strength: 0.84, evidence };
  const membership = asksMembership(context.question);
  const predicate = membership ? null : yesnoPredicate(context.question, context.names);
  const keys = predicate?.keys ?? null;
  const asked = context.terms.filter(
    (term) =>
      term.term !== predicate?.term && !predicate?.carriers.includes(term.term) && !INDEFINITE.test(term.term.norm),
  );
  const others = membership ? groupTerms(asked) : asked;
  const fit = claimFit(scope, context, predicate, others, membership);
  const dated = fit.names && context.question.times.length > 0 && evidence.coverage.time >= 1;
  const elided = predicate && fit.names && fit.near >= 0.8 ? ellipsisVerdict(scope, context, predicate) : null;
  if (!fit.subjects && !dated && !elided) return null;
  const closeness = 0.55 + 0.15 * fit.namesHere + 0.25 * Math.max(fit.here, fit.taken - 0.15) * fit.near;
  const made = (polarity: Polarity, modality: Modality, strength: number, why: string): Verdict => ({
    polarity,
    modality,
    strength,
    evidence,
    why,
  });
  const lead = leadVerdict(scope, context);
  if (lead) return made(lead, lead === 'no' ? 'denied' : 'happened', 0.85, 'who is followed leads');
  const headed = headedVerdict(scope, predicate, fit.namesHere < 1 ? 0 : fit.taken);
  if (headed) return made(headed.polarity, headed.modality, 0.9, 'said under the question');
  const count = countVerdict(scope, context, keys);
  if (count === 'less') return made('no', 'denied', Math.max(0.8, closeness), 'fewer than asked');
  const parts = predicate ? argumentsOf(context, predicate) : { subject: null, object: null };
  const agreed = predicate ? agreementVerdict(scope, context, predicate, fit, parts) : null;
  if (agreed) return made(agreed.polarity, agreed.modality, 0.82, 'without agreement');
  if (fit.near < 0.35 && !NEGATIVE.test(scope.text)) return null;
  // "The old vaccine was withdrawn" is no word on whether the volunteer got the vaccine: who it is must be named as well.
  const doer = parts.subject === null || parts.object === null || parts.subject.name !== undefined;
  if (
    (fit.subjects || others.some((term) => !term.time && !term.name)) &&
    calledOff(scope, context, fit, others) &&
    (doer || (parts.subject !== null && heldOrTaken(scope, parts.subject, 'subject', scope.text.length)))
  )
    return made('no', 'cancelled', closeness, 'called off');
  if (asksExistence(context)) {
    const there = fit.subjects && fit.near >= 0.6 ? existenceVerdict(scope, others) : null;
    return there ? made(there.polarity, there.modality, Math.max(0.75, closeness), 'there is') : null;
  }
  if (elided) return made(elided.polarity, elided.modality, 0.8, 'left out');
  if (!fit.subjects) return null;
  const place = ordinalVerdict(scope, context, fit);
  if (place) return made(place.polarity, place.modality, 0.83, 'its place in a row');
  if (asksOrdinal(context)) return null;
  if (notThen(scope, context, keys)) return made('no', 'denied', 0.85, 'not then');
  if (context.names.length > 0 && nothingToDo(scope, fit)) return made('no', 'denied', 0.8, 'nothing to do with it');
  const among = fit.near < (scope.heading?.endsWith('?') ? 0.35 : 0.55) ? null : amongThem(scope, context, keys);
  if (among) return made(among.polarity, among.modality, 0.85, 'among them');
  if (membership) {
    const member = membershipVerdict(scope, context, fit);
    return member ? made(member.polarity, member.modality, Math.max(0.8, closeness), 'member') : null;
  }
  const lasting = fit.near >= 0.5 ? stillVerdict(scope, context, parts.subject ?? copulaSubject(context)) : null;
  if (lasting) return made(lasting.polarity, lasting.modality, 0.8, 'still so');
  const force = predicate ? null : forceVerdict(scope, context, fit, copulaSubject(context));
  if (force) return made(force.polarity, force.modality, 0.8, 'in force');
  if (predicate && fit.near >= 0.6 && fit.namesHere === 1 && turnsDown(predicate.lemma, scope.text))
    return made('no', 'denied', 0.8, 'turned down');
  const spoken = predicate
    ? (spokenVerdict(scope, context, predicate) ?? phrased(scope, context, predicate))
    : opensWithOther(scope, context)
      ? null
      : stateVerdict(scope, fit);
  if (!spoken || (count === 'missing' && spoken.polarity !== 'no')) return null;
  const modifier = modifierVerdict(context.question.text, scope.text);
  if (modifier === 'opposed' && spoken.polarity === 'yes' && fit.namesHere === 1)
    return made('no', 'denied', 0.8, 'the contrary of a narrowing word');
  if (modifier !== 'held' && spoken.polarity !== 'no') return null;
  const weight = weigh({ spoken, scope, context, fit, closeness, predicate, parts });
  return weight === null ? null : made(weight.polarity, weight.modality, weight.strength, weight.why);
}

/** The asks that a rule of their own answers: a state, an office, what somebody has; `none` where nothing else may. */
function plainVerdict(
  scope: Scope,
  context: Context,
): (Pick<Spoken, 'polarity' | 'modality'> & { why: string }) | 'none' | null {
  const state = asksState(context);
  const stands = state && stateOfThing(scope, context, state);
  if (stands) return { polarity: stands.polarity, modality: stands.modality, why: 'its state' };
  if (state) return 'none';
  const office = asksOffice(context);
  const stays = office && officeVerdict(scope, context, office);
  if (stays) return { polarity: stays.polarity, modality: stays.modality, why: 'the office' };
  if (office && tellsOfLeaving(scope, office)) return 'none';
  const having = asksHaving(context);
  const has = having && havingVerdict(scope, context, having);
  if (has) return { polarity: has.polarity, modality: has.modality, why: 'what it has' };
  return null;
}

/** The asked verb in other words, where no other name of the sentence is who did it. */
function phrased(scope: Scope, context: Context, predicate: Predicate): Spoken | null {
  const spoken = phrasedVerdict(scope.text, predicate.lemma, (at) => tellsOfSubject(scope, context, predicate, at));
  if (!spoken || spoken.at === undefined) return null;
  return spoken.polarity !== 'no' || actsAsSubject(scope, context, predicate, spoken.at) ? spoken : null;
}
