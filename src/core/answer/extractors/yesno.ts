import type { Modality } from '../../types.ts';
import { type Arguments, argumentsOf, heldHere, heldOrTaken } from '../claims/arguments.ts';
import { COMPARED } from '../claims/compared.ts';
import { countVerdict } from '../claims/counts.ts';
import { ellipsisVerdict, headedVerdict } from '../claims/ellipsis.ts';
import { asksMembership, groupTerms, membershipVerdict } from '../claims/membership.ts';
import { modifierVerdict } from '../claims/modifiers.ts';
import { nameFit, opensWithOther } from '../claims/nameFit.ts';
import { type Predicate, yesnoPredicate } from '../claims/predicate.ts';
import { fitOf, type Scope, scopeOf, type Fit as TermFit } from '../claims/scope.ts';
import { type Polarity, type Spoken, spokenVerdict } from '../claims/spoken.ts';
import { amongThem, calledOff, nothingToDo, notThen, stateVerdict } from '../claims/state.ts';
import { actsAsSubject } from '../claims/subjectRole.ts';
import { hasOnePlace } from '../claims/values.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

// "Did anybody die?": whoever it is, no sentence names them so.
const INDEFINITE = /^(?:any(?:body|one|thing)|some(?:body|one|thing)|people|according)$/;

const IN_TIME = /\b(?:on time|in time|as (?:promised|planned|scheduled)|on schedule)\b/iu;

interface Verdict {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly strength: number;
  readonly evidence: Evidence;
  readonly why: string;
}

/** "Did …?", "Has …?", "Will …?": yes or no from a sentence that holds the names, the predicate and most of the rest. */
export const yesno: Extractor = {
  name: 'yesno',
  extract(context) {
    // "heavier than", "more than": two figures have to be weighed, one sentence proves nothing.
    if (context.question.form !== 'yesno' || COMPARED.test(context.question.text)) return [];
    if (context.names.some((name) => !name.known) || !sayable(context)) return [];
    const verdicts = context.evidence.flatMap((evidence) => verdictOf(evidence, context) ?? []);
    for (const verdict of verdicts)
      context.log(
        `yesno: ${verdict.polarity} ${verdict.strength.toFixed(2)} ${verdict.why}, ${verdict.evidence.article.id}#${verdict.evidence.sentence}`,
      );
    const chosen = choose(verdicts, context);
    return chosen ? [candidateOf(chosen, context)] : [];
  },
};

/** "Do trams pay?" asks for more than a sentence that holds both words; two terms with a name or three prove a topic. */
function sayable(context: Context): boolean {
  const terms = context.terms.filter((term) => !term.time);
  return (
    terms.length >= 3 ||
    (terms.length === 2 &&
      (context.names.length > 0 || /^(?:has|have|did|was|were|will|is)\b/iu.test(context.question.text)))
  );
}

/** What came later counts: planned in March, called off in May. A plan never outweighs what an article tells as done. */
function choose(verdicts: readonly Verdict[], context: Context): Verdict | null {
  const strongest = Math.max(0, ...verdicts.map((verdict) => verdict.strength));
  const strong = verdicts.filter((verdict) => verdict.strength >= strongest - 0.25);
  const newest = strong.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)) || b.strength - a.strength);
  const told = newest.filter((verdict) => verdict.polarity !== 'planned');
  const first = context.question.tense === 'future' ? newest[0] : (told[0] ?? newest[0]);
  if (!first) return null;
  // Two that differ on one day prove nothing, unless one stands out.
  const differs = strong.some(
    (verdict) =>
      dateOf(verdict) === dateOf(first) &&
      (verdict.polarity === 'no') !== (first.polarity === 'no') &&
      verdict.strength >= first.strength - 0.05,
  );
  return differs ? null : first;
}

const dateOf = (verdict: Verdict): string => verdict.evidence.article.published ?? '';

function candidateOf(verdict: Verdict, context: Context): Candidate {
  const yes = (verdict.polarity !== 'no') !== context.question.negated;
  const { modality, evidence } = verdict;
  return proven(
    'yesno',
    evidence,
    { text: yes ? 'Yes' : 'No', normalized: yes ? 'yes' : 'no', type: 'yesno', modality },
    Math.min(0.93, verdict.strength),
  );
}

function verdictOf(evidence: Evidence, context: Context): Verdict | null {
  const scope = scopeOf(evidence);
  const membership = asksMembership(context.question);
  const predicate = membership ? null : yesnoPredicate(context.question, context.names);
  const keys = predicate?.keys ?? null;
  const asked = context.terms.filter(
    (term) =>
      term.term !== predicate?.term && !predicate?.carriers.includes(term.term) && !INDEFINITE.test(term.term.norm),
  );
  const others = membership ? groupTerms(asked) : asked;
  const fit = { ...fitOf(scope, context, others), ...namesOf(scope, context, predicate, membership) };
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
  const headed = headedVerdict(scope, predicate, fit.namesHere < 1 ? 0 : fit.taken);
  if (headed) return made(headed.polarity, headed.modality, 0.9, 'said under the question');
  const count = countVerdict(scope, context, keys);
  if (count === 'less') return made('no', 'denied', Math.max(0.8, closeness), 'fewer than asked');
  if (fit.near < 0.35) return null;
  const parts = predicate ? argumentsOf(context, predicate) : { subject: null, object: null };
  // "The old vaccine was withdrawn" is no word on whether the volunteer got the vaccine: who it is must be named as well.
  const doer = parts.subject === null || parts.object === null || parts.subject.name !== undefined;
  if (
    (fit.subjects || others.some((term) => !term.time && !term.name)) &&
    calledOff(scope, context, fit, others) &&
    (doer || (parts.subject !== null && heldOrTaken(scope, parts.subject, 'subject', scope.text.length)))
  )
    return made('no', 'cancelled', closeness, 'called off');
  if (elided) return made(elided.polarity, elided.modality, 0.8, 'left out');
  if (!fit.subjects) return null;
  if (notThen(scope, context, keys)) return made('no', 'denied', 0.85, 'not then');
  if (context.names.length > 0 && nothingToDo(scope, fit)) return made('no', 'denied', 0.8, 'nothing to do with it');
  const among = fit.near < (scope.heading?.endsWith('?') ? 0.35 : 0.55) ? null : amongThem(scope, context, keys);
  if (among) return made(among.polarity, among.modality, 0.85, 'among them');
  if (membership) {
    const member = membershipVerdict(scope, context, fit);
    return member ? made(member.polarity, member.modality, Math.max(0.8, closeness), 'member') : null;
  }
  const spoken = predicate
    ? spokenVerdict(scope, context, predicate)
    : opensWithOther(scope, context)
      ? null
      : stateVerdict(scope, fit);
  if (!spoken || (count === 'missing' && spoken.polarity !== 'no')) return null;
  const modifier = modifierVerdict(context.question.text, scope.text);
  if (modifier === 'opposed' && spoken.polarity === 'yes' && fit.namesHere === 1)
    return made('no', 'denied', 0.8, 'the contrary of a narrowing word');
  if (modifier !== 'held' && spoken.polarity !== 'no') return null;
  return weighted(spoken, evidence, context, fit, closeness, made, predicate, parts, scope);
}

interface Fit extends TermFit {
  /** Share of the names in the sentence, or taken over by a word that points back. */
  readonly namesHere: number;
  /** The names before the verb are all there, the others are not far. */
  readonly subjects: boolean;
}

/** The names before the verb must be held; what the verb is told of may lie with the article. */
function namesOf(
  scope: Scope,
  context: Context,
  predicate: Predicate | null,
  membership: boolean,
): Pick<Fit, 'namesHere' | 'subjects'> {
  const at = predicate?.term.start ?? context.names[0]?.end ?? 0;
  const fits = context.names.map((name) => ({ name, fit: nameFit(scope, context, name, at) }));
  const held = fits.filter(({ fit }) => fit === 'here' || fit === 'taken');
  return {
    namesHere: fits.length === 0 ? 1 : held.length / fits.length,
    subjects: fits.every(
      ({ name, fit }) =>
        fit === 'here' ||
        fit === 'taken' ||
        (name.end > at &&
          (fit === 'about' ||
            fit === 'loose' ||
            (predicate && name.place !== null && hasOnePlace(context, predicate))) &&
          (predicate !== null || membership || /\bthere\b/iu.test(scope.text))),
    ),
  };
}

function weighted(
  spoken: Spoken,
  evidence: Evidence,
  context: Context,
  fit: Fit,
  closeness: number,
  made: (polarity: Polarity, modality: Modality, strength: number, why: string) => Verdict,
  predicate: Predicate | null,
  parts: Arguments,
  scope: Scope,
): Verdict | null {
  // "The blood bank was ready on time" tells of the promised time, whenever it was written.
  const time = IN_TIME.test(evidence.article.sentences[evidence.sentence]?.text ?? '')
    ? Math.max(0.5, evidence.coverage.time)
    : evidence.coverage.time;
  const asked = context.question.times.length > 0;
  if (spoken.timed && fit.namesHere === 1 && fit.taken >= 0.9) return made('no', 'denied', 0.8, 'another time');
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
    objectHere &&
    fit.namesHere >= 0.5 &&
    parts.subject !== null &&
    heldOrTaken(scope, parts.subject, 'subject', verb);
  const pointed = /^.{0,24}\b(?:it|them|this)\b(?! (?:is|was|has|would|will))/iu.test(scope.text.slice(verb));
  // "Neither voted for it": what was not done must be what is asked for, not something that the paragraph told before.
  if (spoken.polarity === 'no' ? !denied && (fit.near < 0.6 || (pointed && fit.taken < 0.3)) : fit.near < 0.8)
    return null;
  if (spoken.polarity !== 'no') {
    const subject = parts.subject === null || heldOrTaken(scope, parts.subject, 'subject', verb);
    const object = parts.object === null || objectHere || heldOrTaken(scope, parts.object, 'object', verb);
    if (!subject || !object) return null;
    if (predicate && spoken.at !== undefined && !actsAsSubject(scope, context, predicate, spoken.at)) return null;
    const whole =
      fit.here >= 0.7 || (predicate !== null && fit.taken >= 0.8 && spoken.exact >= 0.9 && fit.namesHere === 1);
    if (!whole && !(predicate !== null && spoken.exact >= 0.9 && fit.namesHere === 1)) return null;
  }
  return made(
    spoken.polarity,
    spoken.modality,
    closeness + timed - 0.5 * (1 - spoken.exact) * (spoken.polarity === 'no' ? 0.4 : 1),
    spoken.polarity,
  );
}
