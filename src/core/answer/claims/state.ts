import { timexOverlaps } from '../../dates/compare.ts';
import { wordKeys } from '../../facts.ts';
import { tokenize } from '../../text/tokenize.ts';
import { clauseAround } from '../clause.ts';
import { share } from '../coverage.ts';
import { hasOtherPartner } from '../partner.ts';
import type { Context, WeightedTerm } from '../types.ts';
import { CALLED_OFF, PUT_OFF } from './polarity.ts';
import { type Fit, nameReach, type Scope } from './scope.ts';
import type { Spoken } from './spoken.ts';

const COPULA = /\b(?:is|are|was|were|am|be|been|has|have|had)\b/iu;
const NOT =
  /\b(?:is|are|was|were|has|have|had|will|does|do|did)(?:n['’]t| not| never| no longer)\b|\b(?:neither|nobody|nothing|none of)\b|^no\b/iu;

/** "A stadium … is not in the budget": what a sentence without the asked verb says of a state. */
export function stateVerdict(scope: Scope, fit: Fit): Spoken | null {
  if (!COPULA.test(scope.text) || /\b(?:if|whether|unless)\b/iu.test(scope.text)) return null;
  const negative = NOT.test(scope.text);
  if (!negative && /\b(?:will|would|could|should|may|might|if|to be)\b/iu.test(scope.text))
    return { polarity: 'planned', modality: 'planned', exact: 1 };
  if (negative && fit.here < 0.4 && !fit.names) return null;
  return { polarity: negative ? 'no' : 'yes', modality: negative ? 'denied' : 'happened', exact: 1 };
}

/** "Split is not among them", "Neither China nor Russia is among them", behind the sentence that tells who is. */
export function amongThem(scope: Scope, context: Context, keys: ReadonlyMap<string, number> | null): Spoken | null {
  const match = /^(.*?)\b(?:is|are|was|were)\b( not)? (?:among|one of|part of) them\b/iu.exec(scope.text);
  if (!match || !context.names.some((name) => nameReach(scope, name) === 2)) return null;
  if (keys && !scope.topic.some((sentence) => [...keys.keys()].some((key) => sentence.keys.has(key)))) return null;
  const negative = match[2] !== undefined || /\b(?:neither|none|no)\b/iu.test(match[1] ?? '');
  return { polarity: negative ? 'no' : 'yes', modality: negative ? 'denied' : 'happened', exact: 1 };
}

/**
 * The asked event was called off, or put off from the asked time: "The friendly match, planned for August 12, is
 * cancelled", "the night tram? It was dropped", "The start of work is put off from March to September".
 */
export function calledOff(scope: Scope, context: Context, fit: Fit, others: readonly WeightedTerm[]): boolean {
  const { question, evidence } = { ...context, ...scope };
  if (/\b(?:cancel|call|postpone|withdraw|drop|abandon|delay|reject|give|scrap|move)/iu.test(question.predicate ?? ''))
    return false;
  const found = CALLED_OFF.exec(scope.text) ?? PUT_OFF.exec(scope.text);
  if (!found || /\b(?:denied|not|never)\b/iu.test(ownClause(scope.text, found.index, found[0].length))) return false;
  const start = evidence.article.sentences[evidence.sentence]?.start ?? 0;
  if (hasOtherPartner(scope.text, start, found.index + found[0].length, scope.here, context.names)) return false;
  const off = CALLED_OFF.test(scope.text);
  const put = question.times.length > 0 && PUT_OFF.test(scope.text) && from(scope, context);
  if (!off && !put) return false;
  if (question.times.length > 0 && evidence.coverage.time < 0) return false;
  const events = others.filter((term) => !term.time && term.term.kind === 'word');
  // What is called off must be what is asked for: its own clause names it, or "it" stands there.
  const clause = ownClause(scope.text, found.index, found[0].length);
  const words = tokenize(clause).flatMap((token) => wordKeys(token.norm, token.stem));
  const named =
    events.some((term) => [...term.keys.keys()].some((key) => words.includes(key))) ||
    /\b(?:it|its|they|this|that|which|the (?:two|event|plan))\b/iu.test(clause) ||
    events.length === 0 ||
    scope.heading !== null;
  if (!named || offOfOther(clause, found[0], events)) return false;
  const inBlock = share(events, [scope.here.keys, ...scope.topic.slice(0, 1).map((sentence) => sentence.keys)]);
  return fit.near >= 0.6 && inBlock >= 0.5;
}

const OWN_OBJECT =
  /^(?:[^,;:.]*?\b)?(?:gives? up|gave up|withdr(?:aws?|ew)|withdrawn|cancels?|cancell?ed|scrap(?:s|ped)|abandon(?:s|ed)|drop(?:s|ped)|call(?:s|ed) off)\s+(?:the|its|their|his|her)\s+((?:[\p{L}-]+\s*){1,6})/iu;
const PLAN =
  /\b(?:plans?|ideas?|projects?|bids?|offers?|schemes?|proposals?|visits?|trips?|meetings?|events?|talks?|deals?|orders?|attempts?|search|works?)\b/iu;

/** "The firm will give up the route to Lund", "they withdrew their complaint": what is called off is none of what is asked. */
function offOfOther(clause: string, sign: string, events: readonly WeightedTerm[]): boolean {
  const object = OWN_OBJECT.exec(clause)?.[1];
  if (object === undefined || /\b(?:was|were|been|is|are|be)\b/iu.test(sign) || PLAN.test(object)) return false;
  const words = tokenize(object).flatMap((token) => wordKeys(token.norm, token.stem));
  return !events.some((term) => [...term.keys.keys()].some((key) => words.includes(key)));
}

function ownClause(text: string, at: number, length: number): string {
  const clause = clauseAround(text, { start: at, end: at + length });
  // "called off the visit, since she did not want …": what comes behind the next comma tells of something else.
  const comma = text.indexOf(',', at + length);
  return text.slice(clause.start, comma < 0 ? clause.end : Math.min(comma, clause.end));
}

/** "Gophers had nothing to do with it.": the asked cause or doer is denied. */
export function nothingToDo(scope: Scope, fit: Fit): boolean {
  return (
    fit.near >= 0.8 &&
    !/\b(?:if|whether|unless|would)\b/iu.test(scope.text) &&
    /\b(?:ha[sd]|have|having) nothing to do with\b/iu.test(scope.text)
  );
}

/** "from March to September": the asked time is the one that was left. */
function from(scope: Scope, context: Context): boolean {
  const text = scope.evidence.article.text;
  return scope.here.dates.some((date) =>
    /\bfrom\s+$/iu.test(text.slice(Math.max(0, date.start - 6), date.start)) || /^from\b/iu.test(date.text)
      ? context.question.times.some((time) => timexOverlaps(date, time) !== 'no')
      : false,
  );
}

/** "WHEN WILL IT OPEN? Not by March 2026, as was first said.": a time denied without a verb. */
export function notThen(scope: Scope, context: Context, keys: ReadonlyMap<string, number> | null): boolean {
  if (
    !keys ||
    context.question.times.length === 0 ||
    !/^(?:but )?not (?:by|in|on|before|until|at|from|this|next)\b/iu.test(scope.text)
  )
    return false;
  const spoken = scope.topic.slice(0, 1).some((sentence) => [...keys.keys()].some((key) => sentence.keys.has(key)));
  return (
    spoken &&
    context.question.times.every((time) => scope.here.dates.some((date) => timexOverlaps(date, time) !== 'no'))
  );
}
