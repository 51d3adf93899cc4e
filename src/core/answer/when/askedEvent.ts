import type { Timex } from '../../dates/types.ts';
import type { Question } from '../../question/types.ts';
import { verbLemma } from '../../question/words.ts';
import type { Span } from '../../types.ts';
import type { Context, NameConstraint, WeightedTerm } from '../types.ts';
import { anchorKeys, anchorPhrases, GENERIC, stateKeys } from './anchorKeys.ts';
import { mainVerb } from './mainVerb.ts';

/** The event whose time is asked: the word that tells it, who and what takes part, whether it is a plan. */
export interface AskedEvent {
  /** Key to strength of the words that tell the event. */
  readonly anchors: ReadonlyMap<string, number>;
  /** "over" of "take over": stands right behind a verb of full strength. */
  readonly particle: string | null;
  /** "give up", "step down": verbs of like meaning with their particle, by the stem of the verb. */
  readonly phrases: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems of verbs of the state that the event began ("owned since May" for "bought"). */
  readonly states: ReadonlySet<string>;
  /** Told by a noun ("the medical", "hold talks"), so that an empty verb may stand between it and its date. */
  readonly nominal: boolean;
  /** Content words besides the anchor, the names and the times. */
  readonly others: readonly WeightedTerm[];
  /** Other words of the question stand behind the verb. */
  readonly objects: boolean;
  /** "first", "last" as asked: the sentence must say so. */
  readonly ordinals: readonly string[];
  /** Times that the question itself gives ("in 2023"). */
  readonly times: readonly Timex[];
  /** Names before the verb, and names behind it. */
  readonly core: readonly NameConstraint[];
  readonly rest: readonly NameConstraint[];
  readonly mode: 'past' | 'plan' | 'any';
  /** "will", "is to": still to come when it is asked. */
  readonly ahead: boolean;
  /** "did A buy B": the doer stands in front. */
  readonly active: boolean;
  readonly limit: 'since' | 'until' | 'by' | null;
  /** The coarsest date that answers. */
  readonly unit: 'day' | 'month' | 'year' | null;
}

const WHEN =
  /^(?:and |but |so )?(?:(?:by|since|until|till|from|in|on|at|around|about|exactly)\s+)*(?:when(?: exactly)?|(?:which|what)\s+(?:exact )?(?:calendar )?(?:day|date|month|year|week|season|quarter|time)(?: of the (?:week|month|year))?)\s+/iu;
const PREPOSITION =
  /\b(?:of|with|between|in|on|at|for|to|from|by|about|over|that|which|who|against|near|under|through|into|off|after|before)\b/iu;
const LIGHT = /^(?:take|hold|have|make|give|get|be|happen|occur|undergo|pay)$/u;
const ORDINAL = /\b(?:first|second|third|fourth|fifth|last|final)\b/giu;
const PARTICLES = /^\s*(over|off|out|up|down|back|away|in|on)\b/iu;

/** Reads a when-question; null when it names no event. */
export function askedEvent(context: Context): AskedEvent | null {
  const { question } = context;
  const opening = WHEN.exec(question.text);
  const offset = opening?.[0].length ?? 0;
  if (offset === 0) return null;
  const auxiliary = /^\p{L}+/u.exec(question.text.slice(offset))?.[0].toLowerCase() ?? '';
  if (!/^(?:did|does|do|will|would|should|can|could|is|are|was|were|has|have|had|shall|must)$/.test(auxiliary))
    return null;
  // "did the commission propose the ai act": a word of a name is no verb.
  const free = question.terms.filter(
    (term) => !context.names.some((name) => name.start < term.end && term.start < name.end),
  );
  const verb = mainVerb({ ...question, terms: free }, offset);
  const mode = modeOf(question, auxiliary, offset);
  return describe(context, { start: offset + auxiliary.length, end: question.text.length }, verb, {
    mode,
    ahead: /^(?:will|shall)$/.test(auxiliary) || (/^(?:is|are)$/.test(auxiliary) && mode === 'plan'),
    active: /^(?:did|does|do|will|would|should|shall|can|could|must)$/.test(auxiliary),
    limit: limitOf(question.text),
    unit: unitOf(question),
  });
}

export interface Manner extends Pick<AskedEvent, 'mode' | 'ahead' | 'active' | 'limit' | 'unit'> {}

/** The event told by the words of a span of the question. */
export function describe(context: Context, span: Span, verb: Span | null, manner: Manner): AskedEvent | null {
  const { text } = context.question;
  // "according to the latest plan": tells of no event.
  const aside = /\baccording to\b/iu.exec(text)?.index ?? text.length;
  const terms = context.terms.filter(({ term }) => term.start >= span.start && term.end <= Math.min(span.end, aside));
  const names = context.names.filter((name) => name.start >= span.start && name.end <= span.end);
  const free = terms.filter((term) => !term.name && !term.time);
  const own = verb ? terms.find(({ term }) => term.start === verb.start) : undefined;
  const lemma = own ? (verbLemma(own.term.norm) ?? own.term.norm) : null;
  // "pay for its slot" tells of the paying, "pay a visit" of the visit.
  const pays = lemma === 'pay' && verb !== null && /^\s+(?:for|back|out|off)\b/iu.test(text.slice(verb.end));
  const light = lemma === null || (LIGHT.test(lemma) && !pays);
  const before = verb ? { start: span.start, end: verb.start } : span;
  const behind = verb ? { start: verb.end, end: span.end } : { start: span.end, end: span.end };
  const place = lemma === 'take' && /^\s+place\b/iu.test(text.slice(behind.start));
  const deed =
    light && (lemma === null || place || /^(?:be|happen|occur)$/.test(lemma) || headNoun(text, behind, free) === null)
      ? headNoun(text, before, free)
      : light
        ? headNoun(text, behind, free)
        : null;
  // "When will it make trucks?": the trucks are no event, as a decision or an offer is.
  const makes = lemma === 'make' && deed !== null && !isDeed(deed.term.norm);
  const noun = makes ? null : deed;
  const anchor = noun ?? own;
  if (!anchor) return null;
  const particle =
    noun === null && lemma !== null && GENERIC.test(lemma)
      ? (PARTICLES.exec(text.slice(behind.start))?.[1]?.toLowerCase() ?? null)
      : null;
  const at = verb?.start ?? anchor.term.end;
  // "did they plan to meet": the plan is told by the tense of the text.
  const planner = /\b(?:plan|intend|want|expect|hope|schedule|mean|wish|aim)\p{Ll}* to (?:be )?$/iu.exec(
    text.slice(0, own?.term.start ?? 0),
  );
  return {
    anchors: anchorKeys(anchor, noun === null ? lemma : null, particle),
    particle,
    phrases: anchorPhrases(noun === null && lemma !== null ? lemma : anchor.term.norm),
    states: stateKeys(
      light && noun !== null ? `${lemma ?? ''} ${noun.term.norm}` : `${lemma ?? ''} ${particle ?? ''}`.trim(),
    ),
    nominal: noun !== null,
    others: free.filter(
      (term) =>
        term !== anchor &&
        term !== own &&
        term.term.start !== planner?.index &&
        !(place && term.term.norm === 'place') &&
        term.term.norm !== particle,
    ),
    objects: free.some(({ term }) => term !== anchor.term && term.start >= at),
    ordinals: (text.slice(span.start, span.end).match(ORDINAL) ?? []).map((word) => word.toLowerCase()),
    times: context.question.times.filter((time) => time.start >= span.start && time.end <= span.end),
    core: names.filter((name) => name.start < at),
    rest: names.filter((name) => name.start >= at),
    ...manner,
  };
}

/** "a visit", "a decision", "an announcement": the noun of a verb. */
const isDeed = (norm: string): boolean =>
  verbLemma(norm.replace(/s$/u, '')) !== null ||
  /(?:tion|sion|ment|ance|ence|al|ure|sal)s?$/u.test(norm) ||
  /^(?:debut|progress|trip|speech|deal|decision|choice|error|mistake|peace|history|start|loss|profit|bid|pledge)s?$/u.test(
    norm,
  );

/** The last free word of a noun group, before its first preposition. */
function headNoun(text: string, span: Span, free: readonly WeightedTerm[]): WeightedTerm | null {
  const part = text.slice(span.start, span.end);
  const cut = PREPOSITION.exec(part.replace(/^\s*(?:in|on|at|of|for|to)\b/iu, (word) => ' '.repeat(word.length)));
  const end = span.start + (cut?.index ?? part.length);
  return free.findLast(({ term }) => term.kind === 'word' && term.start >= span.start && term.end <= end) ?? null;
}

function modeOf(question: Question, auxiliary: string, offset: number): AskedEvent['mode'] {
  const rest = question.text.slice(offset);
  const toBe =
    /^(?:is|are|was|were)$/.test(auxiliary) &&
    question.terms.some((term) => term.verb !== null && /\bto (?:be )?$/.test(question.text.slice(0, term.start)));
  if (
    toBe ||
    /^(?:will|would|should|shall|can|could|must)$/.test(auxiliary) ||
    /^(?:did|does|do|was|were|is|are)\b.*\b(?:plan(?:ned)?|intend(?:ed)?|want(?:ed)?|due|set|expect(?:ed)?|scheduled|supposed|foreseen) (?:to|for)\b/iu.test(
      rest,
    )
  )
    return 'plan';
  return /^(?:does|do|is|are)$/.test(auxiliary) ? 'any' : 'past';
}

function limitOf(text: string): AskedEvent['limit'] {
  const word = /^(?:and |but |so )?(since|until|till|by)\s/iu.exec(text)?.[1]?.toLowerCase();
  return word === 'since' || word === 'by' ? word : word === undefined ? null : 'until';
}

function unitOf(question: Question): AskedEvent['unit'] {
  const { head } = question;
  if (head === 'year' || head === 'month') return head;
  return head === 'day' || head === 'date' ? 'day' : null;
}
