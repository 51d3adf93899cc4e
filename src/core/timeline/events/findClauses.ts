import type { Span } from '../../types.ts';
import type { Attribution } from '../attribution.ts';
import { PRONOUNS, SUBORDINATORS } from '../modality/cueWords.ts';
import { isAdverb, isNounUse } from '../modality/wordUse.ts';
import { isPast, lemmaOf, type Word } from '../scanClause.ts';
import { findHeads, type Head, LIGHT_WORD } from './findHeads.ts';

/** A clause with its own finite verb; indices of words, `end` exclusive. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** First word of the verb group ("will" in "will meet"). */
  readonly group: number;
  /** The verb that tells the event: "meet" in "is expected to meet". */
  readonly verb: number;
  readonly lemma: string;
  /** Begins with who, which, that, while …; never the main statement. */
  readonly relative: boolean;
  /** No subject of its own: "…, and is offering subsidies". */
  readonly subjectless: boolean;
  readonly passive: boolean;
  readonly tense: 'past' | 'perfect' | 'pluperfect' | 'present' | 'future';
}

const LIGHT =
  /^(?:expect|set|plan|intend|aim|hope|want|seek|prepare|consider|move|work|schedule|need|try|be|have|mean|suppose|foresee|slate|poise|begin|start|continue|hold|remain)$/u;

/** The clauses of a sentence, in order; a headline may have a present or an infinitive alone ("Austria, Slovenia to sign pact"). */
export function findClauses(words: readonly Word[], said: Attribution | null): readonly Clause[] {
  const heads = findHeads(words);
  const clauses: Clause[] = [];
  let previous = -1;
  for (const [n, head] of heads.entries()) {
    const start =
      previous < 0 ? firstStart(words, head.group, heads.length) : boundary(words, previous, head.group, said);
    if (start < 0) continue;
    previous = head.verb;
    clauses.push(clauseAt(words, head, start));
    const before = clauses.at(-2);
    // "recognized that …": what is recognised belongs to the label.
    if (before && n > 0 && !(words[start]?.low === 'that' && start <= before.verb + 2))
      clauses[clauses.length - 2] = { ...before, end: Math.max(before.verb + 1, start) };
  }
  return clauses;
}

// "Half a century to the day after Apollo 17 landed, …": the first verb may already stand in a relative clause.
function firstStart(words: readonly Word[], group: number, heads: number): number {
  if (heads < 2) return 0;
  for (let k = group - 1; k > 0; k--) {
    if (words[k]?.mark) return 0;
    if (/^(?:after|when|while|because|although)$/u.test(words[k]?.low ?? '')) return k;
  }
  return 0;
}

function clauseAt(words: readonly Word[], head: Head, start: number): Clause {
  const verb = contentVerb(words, head.verb);
  const first = words[start]?.low ?? '';
  const second = words[start + 1]?.low ?? '';
  const opener = /^[,;:—–]$/u.test(first) ? second : first;
  let from = start;
  while (from < head.group && (words[from]?.mark || /^(?:and|but|or|then|also)$/u.test(words[from]?.low ?? ''))) from++;
  const low = words[verb]?.low ?? '';
  return {
    start: from,
    end: words.length,
    group: head.group,
    verb,
    lemma: lemmaOf(low) ?? stripEd(low),
    relative: opener === 'that' ? start > 0 : SUBORDINATORS.has(opener),
    subjectless: from >= head.group && start > 0,
    passive: isPassive(words, verb),
    tense: tenseOf(words, head),
  };
}

// An unlisted regular verb: "concentrated" lost its e, "gained" did not.
function stripEd(low: string): string {
  const base = low.replace(/ied$/u, 'y').replace(/ed$/u, '');
  if (base === low || base.endsWith('y')) return base;
  return /(?:at|iz|is|iv|uc|ir|ut|us|ov|ag|ic|id|as|ad|ur|ar|dg|nc|rg|v|u)$/u.test(base) ? `${base}e` : base;
}

function isPassive(words: readonly Word[], verb: number): boolean {
  if (!isPast(words[verb]?.low ?? '') && !(words[verb]?.low ?? '').endsWith('ed')) return false;
  for (let k = verb - 1; k >= 0 && k > verb - 4; k--) {
    const low = words[k]?.low ?? '';
    if (/^(?:am|is|are|was|were|be|been|being)$/u.test(low)) return true;
    if (!isAdverb(low)) return false;
  }
  return false;
}

function tenseOf(words: readonly Word[], head: Head): Clause['tense'] {
  const low = words[head.group]?.low ?? '';
  if (/^(?:will|would|shall|may|might|could|should|must|won't|wouldn't|to)$/u.test(low)) return 'future';
  if (/^ha[sv]e?n?'?t?$/u.test(low) && head.group !== head.verb) return 'perfect';
  if (/^hadn?'?t?$/u.test(low) && head.group !== head.verb) return 'pluperfect';
  if (/^(?:was|were|did|wasn't|weren't|didn't|had)$/u.test(low)) return 'past';
  if (/^(?:is|are|am|do|does|isn't|aren't|don't|doesn't|can|cannot|has|have)$/u.test(low)) return 'present';
  return isPast(low) || low.endsWith('ed') ? 'past' : 'present';
}

/** "is expected to agree", "is considering setting up", "has agreed to" stays: a light verb hands on to what it governs. */
function contentVerb(words: readonly Word[], verb: number): number {
  let at = verb;
  for (let turn = 0; turn < 3; turn++) {
    const low = words[at]?.low ?? '';
    const lemma = lemmaOf(low) ?? low;
    if (!LIGHT.test(lemma) && !LIGHT_WORD.test(low)) return at;
    let k = at + 1;
    while (isAdverb(words[k]?.low ?? '') || LIGHT_WORD.test(words[k]?.low ?? '')) k++;
    const to = words[k]?.low === 'to' || /^(?:toward|towards)$/u.test(words[k - 1]?.low ?? '');
    const next = words[k]?.low === 'to' ? k + 1 : k;
    let target = next;
    while (
      /^(?:be|have|been)$/u.test(words[target]?.low ?? '') ||
      (target > next && isAdverb(words[target]?.low ?? ''))
    )
      target++;
    const word = words[target];
    if (!word || word.mark || word.capital) return at;
    const gerund = word.low.endsWith('ing') && word.low.length > 5 && !isNounUse(words, target);
    if (!(to && /^\p{Ll}{3,}$/u.test(word.low) && !/^(?:the|its|his|her|their)$/u.test(word.low)) && !gerund) return at;
    at = target;
  }
  return at;
}

// Where the clause of the next verb begins; -1 when nothing parts it from the verb before. A strong mark or a relative
// word wins over a comma; a bare comma right before the verb closes an apposition ("a craft, Beresheet, crashed").
function boundary(words: readonly Word[], previous: number, group: number, said: Attribution | null): number {
  let comma = -1;
  let joined = -1;
  for (let k = group - 1; k > previous; k--) {
    const low = words[k]?.low ?? '';
    if (SUBORDINATORS.has(low) && !/^(?:as|how|why|what|so)$/u.test(low)) return k;
    if (/^[;:—–?!.]$/u.test(low) || (/^["“”]$/u.test(low) && comma < 0)) return k;
    if (low === ',' && (comma < 0 || comma === group - 1)) comma = k;
    if (/^(?:and|but|or|nor)$/u.test(low) && (joined < 0 || words[k - 1]?.low === ',')) joined = k;
  }
  if (joined >= 0 && (words[joined - 1]?.low === ',' || joined === group - 1 || comma < 0)) return joined;
  if (comma >= 0) return comma;
  // "the visit she had planned": a clause without a relative word begins at its pronoun.
  if (/^(?:he|she|it|they|we|i)$/u.test(words[group - 1]?.low ?? '')) return group - 1;
  const spoken = words[previous];
  return said?.form === 'before' && spoken && spoken.end <= said.end && spoken.start >= said.start ? previous + 1 : -1;
}

/** Offsets in the sentence that a clause covers, up to where the next begins. */
export function clauseSpan(words: readonly Word[], clause: Clause, length: number): Span {
  const last = words[clause.end - 1];
  const joined =
    last !== undefined && (last.mark || /^(?:and|but|or)$/u.test(last.low)) && clause.end - 1 > clause.verb;
  return { start: words[clause.start]?.start ?? 0, end: (joined ? last.start : words[clause.end]?.start) ?? length };
}

/** Where the complement of a promise begins: the "to" of "agreed to match", "pledged to double"; -1 without one. */
export function complementAt(words: readonly Word[], clause: Clause): number {
  if (!/^(?:agree|pledge|promise|vow|commit|undertake|swear|offer|decide|threaten|propose|plan)$/u.test(clause.lemma))
    return -1;
  for (let k = clause.verb + 1; k < clause.end && k < clause.verb + 7; k++) {
    if (words[k]?.mark) return -1;
    const next = words[k + 1];
    // "committed 11 million dollars to research": money is given, nothing is promised to be done.
    if (clause.lemma === 'commit' && /^\d|^(?:million|billion|money|funds|funding)$/u.test(words[k]?.low ?? ''))
      return -1;
    if (words[k]?.low !== 'to' || !next || next.mark) continue;
    // "offered to companies", "to her" name whom; "agreed not to" promises nothing.
    const verb =
      !next.capital && (lemmaOf(next.low) === next.low || (lemmaOf(next.low) === null && !next.low.endsWith('s')));
    return verb &&
      !PRONOUNS.has(next.low) &&
      !/^(?:the|a|an|her|him|them|its|their|his|\d.*)$/u.test(next.low) &&
      words[k - 1]?.low !== 'not'
      ? k
      : -1;
  }
  return -1;
}
