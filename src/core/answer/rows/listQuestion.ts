import { AUXILIARIES, headType, singular, smallNumber, verbLemma } from '../../question/words.ts';
import type { Context } from '../types.ts';
import { PREPOSITIONS } from './pieces.ts';

/** What a question wants a row of, and where the row stands in a clause that answers it. */
export interface ListQuestion {
  /** Singular noun of the asked things; null behind a bare "who" or "what". */
  readonly head: string | null;
  /** How many are asked for. */
  readonly count: number | null;
  /**
   * `class`: what the things are, not what they do ("the owners of Vogtle", "the three parts of the plan");
   * `member`: who belongs to a group or is at a gathering.
   */
  readonly gap: 'subject' | 'object' | 'preposition' | 'class' | 'member';
  readonly preposition: string | null;
  /** Several are asked for in so many words; a bare "who met" may have one or more. */
  readonly several: boolean;
  /** The word behind the noun, a verb that no list of verbs may know ("countries mediate"). */
  readonly verb?: string | null;
}

const OPENING = /^(?:(?:and|but|so|or) )?(?:(\p{L}+) )?(?:which|what|who|whom)\b\s*/iu;

/** Reads a question that rows may answer; null when it asks for something else. */
export function readListQuestion(context: Context): ListQuestion | null {
  const { question } = context;
  const { text } = question;
  if (question.form !== 'wh' && question.form !== 'statement') return null;
  if (!/^(?:person|organization|place|list|other|quantity)$/.test(question.type)) return null;
  const embedded =
    /^(?:(?:to|with|by|for|from|in|at) )?(?:the )?\p{L}+ (of|from|in|at) (?:which|what) (?=\p{L})/iu.exec(text);
  if (embedded) return withHead(text.slice(embedded[0].length), embedded[1]?.toLowerCase() ?? 'of');
  const opening = OPENING.exec(text);
  if (!opening) {
    const named = /^(?:name|list|give|show)(?: me)?(?: all)?(?: the)? (.+)$/iu.exec(text);
    return named?.[1] ? classOf(named[1]) : null;
  }
  const preposition = opening[1]?.toLowerCase() ?? null;
  if (preposition !== null && !PREPOSITIONS.has(preposition)) return null;
  const rest = text.slice(opening[0].length);
  const who = /\bwhom?\b/iu.test(opening[0]);
  const member = memberOf(text, rest, who);
  if (member) return member;
  const copula = /^(?:are|were|is|was) (?:the |its |their )?(.+)$/iu.exec(rest);
  if (copula?.[1]) {
    const asked = classOf(copula[1]);
    if (asked) return asked;
  }
  if (who || question.headPhrase === null) return bare(rest, preposition, who || question.type === 'person');
  if (
    !question.plural &&
    question.excluded.length === 0 &&
    question.head !== null &&
    headType(question.head) !== null &&
    question.type !== 'quantity'
  )
    return null;
  // "Besides Japan, which country has agreed": what is left of a row may be one.
  return withHead(question.excluded.length > 0 ? rest.replace(/^(\p{L}+y|\p{L}+)\b/iu, pluralOf) : rest, preposition);
}

function pluralOf(noun: string): string {
  if (isPlural(noun.toLowerCase())) return noun;
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const MEMBER =
  /^(?:(.*?) )?(?:(?:also |will |has |have |to )*(?:belongs?|belonged) to|(?:is|are|was|were|will be) (?:also )?(?:(?:a |the )?(?:members?|part) of|in|on|aboard|among|represented (?:in|at|on)|present at)|(?:will |has |have )?(?:takes?|took|taken) part in|(?:will |has |have )?(?:attend(?:s|ed)?|participated? in)|sits? on|sat on|makes? up|made up)\b/iu;

/** "who belongs to the working group", "which ministers took part in the meeting", "who is on board". */
function memberOf(text: string, rest: string, who: boolean): ListQuestion | null {
  const match = MEMBER.exec(rest);
  if (!match || /\bby$/.test(text)) return null;
  const words = (match[1] ?? '').toLowerCase().split(' ');
  const noun = words.at(-1) ?? '';
  if (!who && !isPlural(noun)) return null;
  if (who && match[1]) return null;
  return {
    head: who ? null : singular(noun),
    count: countIn(match[1] ?? ''),
    gap: 'member',
    preposition: null,
    several: !who,
  };
}

const CLASS_TAIL =
  /^((?:[\p{L}\p{N}-]+ ){0,5}?)([\p{L}-]+)(?= (?:of|in|on|for|at|to|from|behind|with|by|who|which|that|named|called|taking|under)\b|$)/iu;

/** "the three parts of Safe Shores", "members of the crew": a plural noun that is spelt out somewhere. */
function classOf(text: string): ListQuestion | null {
  const match = CLASS_TAIL.exec(text);
  const noun = match?.[2]?.toLowerCase() ?? '';
  const count = countIn(match?.[1] ?? '');
  if (!isPlural(noun) && !(count !== null && count > 1)) return null;
  const gap = /^(?:members|participants)$/.test(noun) ? 'member' : 'class';
  return { head: singular(noun), count, gap, preposition: null, several: true };
}

function countIn(words: string): number | null {
  for (const word of words.toLowerCase().split(' ')) {
    const number = smallNumber(word);
    if (number !== null && number > 1) return number;
  }
  return null;
}

function isPlural(noun: string): boolean {
  return /^(?:people|men|women|children)$/.test(noun) || (/s$/.test(noun) && !/(?:ss|us|is|news|series)$/.test(noun));
}

/** "who signed X", "what did X and Y discuss", "with whom did X talk". */
function bare(rest: string, preposition: string | null, person: boolean): ListQuestion | null {
  const base = { head: null, count: null, several: false } as const;
  const words = rest.toLowerCase().replace(/\?/g, '').trim().split(/\s+/);
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (!AUXILIARIES.has(first)) return person ? { ...base, gap: 'subject', preposition: null } : null;
  if (/^(?:is|are|was|were|be)$/.test(first)) {
    if (last === 'by' || preposition === 'by') return { ...base, gap: 'subject', preposition: null };
    return isParticiple(second) ? { ...base, gap: preposition ? 'preposition' : 'object', preposition } : null;
  }
  if (verbLemma(second) !== null || second === 'been')
    return person ? { ...base, gap: 'subject', preposition: null } : null;
  if (preposition !== null) return { ...base, gap: 'preposition', preposition };
  return PREPOSITIONS.has(last)
    ? { ...base, gap: 'preposition', preposition: last }
    : { ...base, gap: 'object', preposition: null, verb: last };
}

function isParticiple(word: string): boolean {
  const lemma = verbLemma(word);
  return lemma !== null && !/s$/.test(word) && (/ed$/.test(word) || lemma !== word);
}

/** "which two countries lead …", "in which towns were …", "which ports have joined …". */
function withHead(rest: string, preposition: string | null): ListQuestion | null {
  const words = rest.toLowerCase().replace(/\?/g, '').trim().split(/\s+/);
  const at = headAt(words);
  if (at < 0) return null;
  const noun = words[at] ?? '';
  const count = countIn(words.slice(0, at).join(' '));
  if (!isPlural(noun)) return null;
  const after = words.slice(at + 1);
  const base = { head: singular(noun), count, several: true };
  const last = after.at(-1) ?? '';
  if (preposition === 'by') return { ...base, gap: 'subject', preposition: null };
  if (preposition !== null && preposition !== 'of') return { ...base, gap: 'preposition', preposition };
  if (preposition === 'of') return { ...base, gap: 'preposition', preposition: 'of' };
  const [first = '', second = ''] = after;
  if (/^(?:is|are|was|were)$/.test(first)) {
    if (last === 'by') return { ...base, gap: 'subject', preposition: null };
    if (isParticiple(second)) return { ...base, gap: 'object', preposition: null };
    if (second === 'to') return { ...base, gap: after[2] === 'be' ? 'object' : 'subject', preposition: null };
    return { ...base, gap: /^\p{L}+ing$/u.test(second) ? 'subject' : 'class', preposition: null };
  }
  if (/^(?:do|does|did)$/.test(first) || (AUXILIARIES.has(first) && !isVerbal(second))) {
    return PREPOSITIONS.has(last)
      ? { ...base, gap: 'preposition', preposition: last }
      : { ...base, gap: 'object', preposition: null };
  }
  return { ...base, gap: 'subject', preposition: null, verb: AUXILIARIES.has(first) ? null : first };
}

function isVerbal(word: string): boolean {
  return verbLemma(word) !== null || /^(?:be|been|not|also|all|both|already)$/.test(word);
}

/** The plural noun right before the verb: "which three South African power stations may now run". */
function headAt(words: readonly string[]): number {
  for (let i = 0; i < Math.min(words.length, 8); i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (AUXILIARIES.has(word) || PREPOSITIONS.has(word)) return i - 1;
    // "Which moved more containers": the verb is reached without a noun.
    if (i === 0 && isParticiple(word)) return -1;
    if (!isPlural(word)) continue;
    if (next === undefined || AUXILIARIES.has(next) || PREPOSITIONS.has(next) || verbLemma(next) !== null) {
      // "or agencies": two heads asked at once.
      return next === 'or' || next === 'and' ? i + 2 : i;
    }
  }
  return -1;
}
