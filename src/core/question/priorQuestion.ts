import type { AnswerType } from '../types.ts';
import { recogniseShape } from './forms.ts';
import { AUXILIARIES, verbLemma } from './words.ts';

/**
 * An earlier question in its parts: "at what price did Eneos buy its slot" is front "at what price", auxiliary "did",
 * subject "Eneos", rest "buy its slot"; "which company bought the port" is front "which company", no subject, verb "bought".
 */
export interface Prior {
  readonly text: string;
  readonly type: AnswerType;
  readonly front: string;
  readonly auxiliary: string | null;
  /** Null when the question word itself is the subject. */
  readonly subject: string | null;
  /** The finite verb of a question whose question word is its subject, without auxiliary. */
  readonly verb: string | null;
  readonly rest: string;
}

const FRONT =
  /^(?:(?:and|but|so) )?(?:(?:in|on|at|to|from|by|with|for|since|until|of|under|near|against|about|into|during|after|before)\s+)?(who|whom|whose|what|which|when|where|why|how)\b/iu;
const DETERMINERS =
  /^(?:the|a|an|its|his|her|their|our|this|that|these|those|some|any|all|both|most|more|each|every|no|of|in|at|for|by|new|first|second|next|last|two|three|four|five)$/i;
const PREPOSITIONS =
  /^(?:in|on|at|for|by|from|near|with|after|before|during|against|under|over|about|into|to|since|until|as|between|behind|through|when|while|if|than|than|now|today|still|currently)$/i;

/** Takes a question apart as far as its words tell; null for one without a question word. */
export function parsePrior(text: string): Prior | null {
  const match = FRONT.exec(text);
  if (!match) return null;
  const words = text.split(' ');
  let at = match[0].split(' ').length;
  const type = recogniseShape(text).type;
  const asksNoun = /^(?:which|what|whose|how)$/i.test(match[1] ?? '');
  while (at < words.length && !isAuxiliary(words[at]) && !isFiniteVerb(words, at, asksNoun)) at++;
  const make = (parts: Partial<Prior>): Prior => ({
    text,
    type,
    front: words.slice(0, at).join(' '),
    auxiliary: null,
    subject: null,
    verb: null,
    rest: '',
    ...parts,
  });
  const word = words[at];
  if (word === undefined) return make({});
  if (!isAuxiliary(word)) return make({ verb: word, rest: words.slice(at + 1).join(' ') });
  const family = familyOf(word);
  let to = at + 1;
  if (!startsPredicate(words, to, family)) {
    to++;
    while (to < words.length && !startsPredicate(words, to, family)) to++;
  }
  // "When did the Razoni sail": the verb is no word of the lexicon, it stands behind the capitals.
  if (to === words.length && family !== 'be') to = behindCapitals(words, at + 1) ?? to;
  // "who was the mayor": what stands behind the copula is told of the question word.
  const copula = family === 'be' && /^(?:who|what)$/i.test(match[1] ?? '') && at === 1;
  const subject = words.slice(at + 1, to).join(' ');
  return copula && to === words.length
    ? make({ auxiliary: word, rest: subject })
    : make({ auxiliary: word, subject: subject === '' ? null : subject, rest: words.slice(to).join(' ') });
}

function behindCapitals(words: readonly string[], from: number): number | null {
  let at = from;
  if (/^the$/i.test(words[at] ?? '')) at++;
  if (!/^\p{Lu}/u.test(words[at] ?? '')) return null;
  while (/^(?:\p{Lu}|\d|of$|and$)/u.test(words[at] ?? '')) at++;
  return at < words.length ? at : null;
}

type Family = 'do' | 'be' | 'have';

function isAuxiliary(word: string | undefined): boolean {
  return word !== undefined && AUXILIARIES.has(word.toLowerCase());
}

function familyOf(auxiliary: string): Family {
  if (/^(?:am|is|are|was|were|be|been)$/i.test(auxiliary)) return 'be';
  return /^(?:has|have|had)$/i.test(auxiliary) ? 'have' : 'do';
}

/** "which company bought …": a verb in a finite form behind the noun that is asked. */
function isFiniteVerb(words: readonly string[], at: number, asksNoun: boolean): boolean {
  const word = words[at]?.toLowerCase() ?? '';
  const before = words[at - 1] ?? '';
  const lemma = verbLemma(word);
  if (lemma === null || DETERMINERS.test(before)) return false;
  if (!asksNoun) return true;
  const first = /^(?:which|what|many|much|whose|how)$/i.test(before);
  return !first && lemma !== word;
}

/** Where the subject ends: a verb in the form that the auxiliary asks for, or a preposition behind a copula. */
function startsPredicate(words: readonly string[], at: number, family: Family): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const plain = word.toLowerCase();
  if (/^(?:be|been|being|have|not)$/.test(plain)) return true;
  if (family === 'be' && PREPOSITIONS.test(plain))
    return plain !== 'in' || !/^\p{Lu}/u.test(words[at + 1] ?? '') || at + 2 >= words.length;
  if (DETERMINERS.test(before) || /^\p{Lu}/u.test(word)) return false;
  if (family !== 'do' && /\p{Ll}{2,}ed$/u.test(plain)) return true;
  const lemma = verbLemma(plain);
  if (lemma === null) return false;
  return family === 'do' ? lemma === plain : lemma !== plain && !plain.endsWith('s');
}

/** What a question without its own subject is put of: "did Ann Lee", "do they". */
export function recast(front: string, prior: Prior, answer: string | null): string {
  const { auxiliary, subject, verb, rest } = prior;
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  if (subject !== null && auxiliary !== null) {
    // "How long will the loop be?" – "and how many stops?": has them.
    if (/^how (?:many|much) \p{L}/iu.test(front) && /^be\b/.test(rest))
      return join(front, auxiliary, subject, rest.replace(/^be\b/, 'have'));
    return join(front, auxiliary, subject, rest);
  }
  const who = answer ?? 'they';
  if (auxiliary !== null) return join(front, auxiliary, who, rest);
  if (verb === null) return join(front, prior.text);
  const lemma = verbLemma(verb.toLowerCase()) ?? verb;
  const helper =
    /s$/i.test(verb) && lemma !== verb.toLowerCase() ? 'does' : lemma === verb.toLowerCase() ? 'do' : 'did';
  return join(front, helper, who, lemma, rest);
}

/** Whom or what an unanswered question asks, in words: "which company built it" is "the company that built it". */
export function described(prior: Prior): string | null {
  const noun = /^(?:which|what) (\p{L}+)$/iu.exec(prior.front)?.[1];
  const relative =
    prior.verb !== null
      ? `${prior.verb} ${prior.rest}`
      : prior.subject === null && prior.auxiliary !== null
        ? `${prior.auxiliary} ${prior.rest}`
        : null;
  if (relative === null) return null;
  if (/^who$/i.test(prior.front)) return `the person who ${relative}`;
  return noun === undefined ? null : `the ${noun} that ${relative}`;
}

/** The noun group that a verb takes: "signed the grain deal for Russia" gives "the grain deal". */
export function objectOf(prior: Prior): string | null {
  if (prior.verb === null) return null;
  const words = prior.rest.split(' ');
  let to = 0;
  while (to < words.length && !(PREPOSITIONS.test(words[to] ?? '') && (words[to] ?? '') !== 'of')) to++;
  const object = words.slice(0, to).join(' ');
  return /^(?:the|a|an|its|his|her|their|\p{Lu})/u.test(object) ? object : null;
}
