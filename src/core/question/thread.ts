import { followOffice } from './followOffice.ts';
import { nameGroups } from './nameGroups.ts';
import { stripOpenings } from './openings.ts';
import { ONE, otherOne } from './otherOne.ts';
import { parsePrior, recast } from './priorQuestion.ts';
import { behindPreposition, replaceConstituent } from './replaceConstituent.ts';
import {
  GROUP_PRONOUN,
  PERSON_PRONOUN,
  PLACE_PRONOUN,
  replacePronoun,
  THING_PRONOUN,
  withContext,
} from './replacePronoun.ts';
import type { Turn } from './turn.ts';
import { verbLemma } from './words.ts';
import { yearBeside } from './yearBeside.ts';

export type { Turn } from './turn.ts';

export interface ResolvedQuestion {
  readonly text: string;
  /** Answers already given: "who else" leaves them out. */
  readonly excluded: readonly string[];
  /** "who else": all the others are asked for. */
  readonly several?: boolean;
  /** What stands in the place of something of the earlier question. */
  readonly focus?: string;
  /** For the trace and the caveats; empty when the question stands alone. */
  readonly notes: readonly string[];
}

const WHOLE_PRONOUN =
  /\b(?:that|this|then|so)\b(?=\s*(?:$|happen|take place|took place|announced|planned|the case|be\b))/i;
const ELSE = /\b(?:who|what|where|which|anyone|anything|someone) else\b/i;
const BARE =
  /^(?:and|but|also|what about|how about|and what about|or)\b[\s,]*(?:what about |how about )?(?:in |for |of |with |on |about )?/iu;
const STARTS = /^(?:and|but|also|or|what about|how about)\b/i;
const WH = /\b(?:who|whom|what|which|when|where|why|how|whose)\b/i;
// "how much did it pay Germany", but not "how long did it take to …", "is it true that …".
// "according to whom?", "who says so?", "says who?": the source of what was asked.
const SOURCE =
  /^(?:according to (?:whom|who|what|which source)|(?:and )?who (?:said|says|reported|reports|claims|claimed) (?:that|this|so|it)|says who|(?:who|what) (?:is|was) (?:the|your|its) source(?: (?:of|for) (?:that|this|it))?)$/iu;
const SUBJECT_PRONOUN =
  /^(?:\p{L}+ ){0,4}?(?:is|are|was|were|will|would|did|does|do|has|have|had|can|could|should) (?:he|she|they|it(?! (?:true|possible|likely|clear|known|take|safe|called|the case)\b))\b/iu;
// "who was the co-chair?": an office of nobody in particular.
const OPEN_OFFICE = /^who (?:is|was|are|were|will be) the (?:[a-z-]+ ){0,2}[a-z-]+$/;

/** Whether a question cannot be understood without the earlier ones. */
export function isFollowUp(question: string): boolean {
  const text = stripOpenings(question);
  return (
    STARTS.test(text) ||
    ELSE.test(text) ||
    /^(?:who|when|where|why|how|since when|how come|what for)$/i.test(text) ||
    ((PERSON_PRONOUN.test(text) || GROUP_PRONOUN.test(text) || THING_PRONOUN.test(text) || PLACE_PRONOUN.test(text)) &&
      !hasOwnName(text)) ||
    (SUBJECT_PRONOUN.test(text) && !hasOwnName(SUBJECT_PRONOUN.exec(text)?.[0] ?? '')) ||
    WHOLE_PRONOUN.test(text) ||
    OPEN_OFFICE.test(text) ||
    BARE_WH.test(text) ||
    SOURCE.test(text) ||
    ONE.test(text)
  );
}

// "for how much money?", "in which year?", "by how many votes?": a question word with at most its noun.
const BARE_WH =
  /^(?:(?:in|on|at|to|from|by|with|for|since|until|of|under|against)\s+)?(?:(?:which|what) \p{L}+|how (?:long|many|much|far|big|old|often)(?: \p{L}+)?)$/iu;

function hasOwnName(text: string): boolean {
  // A capital inside the question names its own subject: "When did Biden cut his trip?".
  return /\s\p{Lu}[\p{L}\p{N}]/u.test(text.replace(/\s(?:I)\b/g, ' '));
}

/**
 * Reads a follow-up with the thread's last question: pronouns are replaced by its answer or its names,
 * "and X?" asks the last question of X, "and when was that?" asks the new wh-word of the old predicate.
 */
export function resolveThread(question: string, thread: readonly Turn[]): ResolvedQuestion {
  const text = stripOpenings(question);
  const last = thread.at(-1);
  if (!last || !isFollowUp(text)) return { text, excluded: [], notes: [] };
  // "Besides Japan, who …": what was left out then is no topic.
  const before = stripOpenings(last.question).replace(
    /^(?:besides|apart from|other than|except(?: for)?|aside from) [^,]+, /i,
    '',
  );
  const notes = [`read with the earlier question “${before}”`];
  const resolved = rewrite(text, before, last);
  return { excluded: [], notes, ...resolved };
}

function rewrite(
  text: string,
  before: string,
  last: Turn,
): { text: string; excluded?: readonly string[]; several?: boolean; focus?: string } {
  const office = followOffice(text, before, last);
  if (office !== null) return office;
  if (ELSE.test(text)) return { text: elseOf(text, before), excluded: last.values, several: true };
  const bare = text.replace(BARE, '').trim();
  if (STARTS.test(text) && !WH.test(bare)) {
    const replaced = behindPreposition(before, text) ?? replaceConstituent(before, bare);
    return /\d{4}|^(?:now|today)/.test(bare) ? { text: replaced } : { text: replaced, focus: bare };
  }
  const asked = text.replace(/^(?:and|but|also|or)\b[\s,]*/i, '');
  if (SOURCE.test(asked)) return { text: `according to whom ${before}` };
  const prior = parsePrior(before);
  const one = prior === null ? null : otherOne(asked, prior);
  if (one !== null) return { text: one };
  const year = yearBeside(asked, last);
  if (year !== null) return { text: year };
  const front = frontOf(asked);
  if (front !== null) return { text: prior === null ? `${front} ${before}` : bareQuestion(front, before, last) };
  if (OPEN_OFFICE.test(asked) && prior !== null) {
    const topic = prior.subject ?? nameGroups(before)[0] ?? null;
    if (topic !== null) return { text: `${asked} of ${topic}` };
  }
  return { text: replacePronoun(asked, before, last) };
}

/** The question word of a follow-up that is nothing but one, or one asked of the whole: "by how many votes", "when was that". */
function frontOf(asked: string): string | null {
  if (
    BARE_WH.test(asked) ||
    /^(?:(?:in|on|at|to|from|by|with|for|since|until|of)\s+)?(?:who|whom|what|when|where|why|how)$/i.test(asked)
  )
    return asked;
  const simple = /^(?:since when|how come|what for)$/i.exec(asked)?.[0];
  if (simple !== undefined) return simple;
  if (!WHOLE_PRONOUN.test(asked)) return null;
  return (
    /^(?:(?:in|on|at|to|from|by|with|for|since|until)\s+)?(?:(?:which|what|how many|how much) \p{L}+(?= (?:is|was|are|were|did|does|will|has)\b)|who|whom|what|when|where|why|how (?:long|much|many)|how)\b/iu.exec(
      asked,
    )?.[0] ?? asked
  );
}

/** "which company?" takes the place of "who"; "for how much?" is asked of what the last question tells. */
function bareQuestion(front: string, before: string, last: Turn): string {
  const prior = parsePrior(before);
  if (prior === null) return `${front} ${before}`;
  // "and how many abstained?": of the same members.
  const verb = /^how many (\p{L}+)$/iu.exec(front)?.[1];
  if (
    verb !== undefined &&
    /^how many /i.test(prior.front) &&
    (/ed$/.test(verb) || (verbLemma(verb) ?? verb) !== verb) &&
    !/s$/i.test(verb)
  )
    return `${prior.front} ${verb}`;
  const own = parsePrior(front);
  const same =
    own !== null &&
    own.type === prior.type &&
    !/^(?:in|on|at|to|from|by|with|for|since|until|of|under|against) /i.test(front);
  if (same && prior.verb !== null) return `${front} ${prior.verb} ${prior.rest}`.trim();
  const answer = last.answer !== null && last.answer.length <= 80 && prior.subject === null ? last.answer : null;
  return recast(front, prior, answer);
}

/** "who else is in the crew?": of what the earlier question named; "who else?" asks the earlier question again. */
function elseOf(text: string, before: string): string {
  const asked = text.replace(/^(?:and|but|also|or)\b[\s,]*/i, '').replace(/\s+else\b/i, '');
  if (/^(?:who|what|where|which(?: \p{L}+)?|anyone|anything|someone)$/iu.test(asked)) return before;
  const names = nameGroups(before).filter((name) => !text.toLowerCase().includes(name.toLowerCase()));
  const [only] = names;
  if (names.length === 1 && only !== undefined && /\b(?:in|on|of|at|from) (?:the|its|their) [\p{Ll}-]+$/u.test(asked))
    return `${asked} of ${only}`;
  return withContext(asked, names);
}
