import type { Modality } from '../../types.ts';
import { COMPARED } from '../claims/compared.ts';
import { countVerdict } from '../claims/counts.ts';
import { ellipsisVerdict, headedVerdict } from '../claims/ellipsis.ts';
import { asksMembership, groupTerms, membershipVerdict } from '../claims/membership.ts';
import { modifierVerdict } from '../claims/modifiers.ts';
import { type Predicate, yesnoPredicate } from '../claims/predicate.ts';
import { type Fit, fitOf, nameReach, type Scope, scopeOf } from '../claims/scope.ts';
import { type Polarity, type Spoken, spokenVerdict } from '../claims/spoken.ts';
import { amongThem, calledOff, notThen, stateVerdict } from '../claims/state.ts';
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
  const fit = fitOf(scope, context, others, predicate?.term.start ?? 0);
  if (!fit.names || (fit.namesHere < 1 && !scope.leans && !subjectsHere(scope, context, predicate))) return null;
  const closeness = 0.55 + 0.15 * fit.namesHere + 0.25 * Math.max(fit.here, fit.taken - 0.15) * fit.near;
  const made = (polarity: Polarity, modality: Modality, strength: number, why: string): Verdict => ({
    polarity,
    modality,
    strength,
    evidence,
    why,
  });
  const headed = headedVerdict(scope, predicate, fit);
  if (headed) return made(headed.polarity, headed.modality, 0.9, 'said under the question');
  const count = countVerdict(scope, context, keys);
  if (count === 'less') return made('no', 'denied', Math.max(0.8, closeness), 'fewer than asked');
  if (fit.near < 0.6) return null;
  if (calledOff(scope, context, fit, others)) return made('no', 'cancelled', closeness, 'called off');
  if (notThen(scope, context, keys)) return made('no', 'denied', 0.85, 'not then');
  const among = amongThem(scope, context, keys);
  if (among) return made(among.polarity, among.modality, 0.85, 'among them');
  if (membership) {
    const member = membershipVerdict(scope, context, fit);
    return member ? made(member.polarity, member.modality, Math.max(0.8, closeness), 'member') : null;
  }
  const elided = predicate && fit.near >= 0.8 ? ellipsisVerdict(scope, context, predicate) : null;
  if (elided) return made(elided.polarity, elided.modality, 0.8, 'left out');
  const spoken = predicate ? spokenVerdict(scope, context, predicate) : stateVerdict(scope, fit);
  if (!spoken || (count === 'missing' && spoken.polarity !== 'no')) return null;
  const modifier = modifierVerdict(context.question.text, scope.text);
  if (modifier === 'opposed' && spoken.polarity === 'yes' && fit.namesHere === 1)
    return made('no', 'denied', 0.8, 'the contrary of a narrowing word');
  if (modifier !== 'held' && spoken.polarity !== 'no') return null;
  return weighted(spoken, evidence, context, fit, closeness, made, predicate, scope);
}

/** The names before the verb stand in the sentence: what else it leaves out is its circumstances. */
function subjectsHere(scope: Scope, context: Context, predicate: Predicate | null): boolean {
  const subjects = predicate ? context.names.filter((name) => name.start < predicate.term.start) : [];
  return subjects.length > 0 && subjects.every((name) => nameReach(scope, name) === 2);
}

/** The word right behind the verb, or the subject's last one, stands in the sentence: the rest may stand around it. */
function coreHere(scope: Scope, context: Context, predicate: Predicate | null): boolean {
  if (!predicate) return false;
  const plain = context.terms.filter((term) => !term.name && !term.time && term.term.kind === 'word');
  const core =
    plain.find((term) => term.term.start > predicate.term.end) ??
    plain.findLast((term) => term.term.end < predicate.term.start);
  const head = plain.find((term) => term.term.end < predicate.term.start) ?? core;
  return [core, head].some(
    (term) =>
      term !== undefined && [...term.keys].some(([key, strength]) => strength === 1 && scope.here.keys.has(key)),
  );
}

function weighted(
  spoken: Spoken,
  evidence: Evidence,
  context: Context,
  fit: Fit,
  closeness: number,
  made: (polarity: Polarity, modality: Modality, strength: number, why: string) => Verdict,
  predicate: Predicate | null,
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
  if (spoken.exact < 0.9 && (fit.namesHere < 1 || (asked && time < 1))) return null;
  const timed = !asked ? 0 : time >= 1 ? 0.05 : time >= 0.5 ? -0.05 : -0.2;
  // "did not" may leave part of its object to the sentence before; "did" needs the whole of it in reach, and most of it
  // in the sentence or in what a word of the sentence points back to.
  if (fit.near < (spoken.polarity === 'no' ? 0.6 : 0.8)) return null;
  const whole = fit.here >= 0.7 || (fit.taken >= 0.8 && spoken.exact >= 0.9 && fit.namesHere === 1);
  const core = spoken.exact >= 0.9 && fit.namesHere === 1 && coreHere(scope, context, predicate);
  if (spoken.polarity !== 'no' && !whole && !core) return null;
  return made(
    spoken.polarity,
    spoken.modality,
    closeness + timed - 0.5 * (1 - spoken.exact) * (spoken.polarity === 'no' ? 0.4 : 1),
    spoken.polarity,
  );
}
