import type { Modality } from '../../types.ts';
import { isPast, lemmaOf, type Word } from '../scanClause.ts';
import {
  BE,
  BLOCKING,
  CARRYING,
  cancels,
  DENIES_CLAUSE,
  DENYING,
  DO,
  EMPTY_NO,
  FAILING,
  HAVE,
  MODALS,
  NEGATED,
  NEGATIVE_SUBJECTS,
  PLANNED_STATE,
  PLANNING,
  PREPOSITIONS,
  SUBORDINATORS,
} from './cueWords.ts';
import { isAdverb, isAuxiliary, isNounUse, isWall } from './wordUse.ts';

/** Null: nothing speaks against its having happened. */
export type Verdict = Modality | null;

const DEEPEST = 6;

/** Modality of the verb or noun at `i` by what governs it. */
export function judgeWord(words: readonly Word[], i: number, depth = 0): Verdict {
  if (depth > DEEPEST || !words[i]) return null;
  return isNounUse(words, i) ? judgeNoun(words, i, depth) : judgeVerb(words, i, depth);
}

interface Group {
  /** Where the group's left end was reached. */
  readonly at: number;
  readonly head: 'modal' | 'be' | 'have' | 'do' | 'to' | 'none';
  readonly negated: boolean;
  readonly noLonger: boolean;
  /** "have" stands inside: "would have stayed". */
  readonly perfect: boolean;
}

function verbGroup(words: readonly Word[], i: number): Group {
  let negated = false;
  let noLonger = false;
  let perfect = false;
  let at = i - 1;
  for (; at >= 0; at--) {
    const low = words[at]?.low ?? '';
    if (low === 'longer' && words[at - 1]?.low === 'no') {
      noLonger = true;
      at--;
    } else if (low === 'not' || low === 'never') negated ||= !(low === 'not' && words[at + 1]?.low === 'only');
    else if (low === 'been' || low === 'be' || low === 'being' || low === 'having') continue;
    else if (
      low === 'have' &&
      (words[at - 1]?.low === 'to' ||
        MODALS.has(words[at - 1]?.low ?? '') ||
        /^(?:not|also|still)$/u.test(words[at - 1]?.low ?? ''))
    )
      perfect = true;
    else if (isAuxiliary(low) || low === 'to') {
      const head = low === 'to' ? 'to' : MODALS.has(low) ? 'modal' : BE.has(low) ? 'be' : HAVE.has(low) ? 'have' : 'do';
      return { at, head, negated: negated || NEGATED.test(low), noLonger, perfect };
    } else if (!isAdverb(low)) break;
  }
  return { at, head: 'none', negated, noLonger, perfect };
}

function judgeVerb(words: readonly Word[], i: number, depth: number): Verdict {
  const group = verbGroup(words, i);
  const low = words[i]?.low ?? '';
  if (deniedAbove(words, i)) return 'denied';
  if (
    group.at >= 0 &&
    words[i - 1]?.low === 'be' &&
    group.head !== 'modal' &&
    group.head !== 'to' &&
    demandedAbove(words, i)
  )
    return 'planned';
  if (group.head === 'to') return judgeInfinitive(words, group, i, depth);
  if (group.head === 'modal') return judgeModal(words, group, i);
  // "was not lifted until March" was lifted.
  if (group.negated || group.noLonger) return group.head !== 'none' && hasUntil(words, i) ? null : 'denied';
  if (group.head === 'none' && (words[group.at]?.low === 'without' || words[group.at]?.low === 'instead'))
    return 'denied';
  if (group.head === 'none' && low.endsWith('ing')) return judgeGerund(words, i, depth);
  if (negativeAround(words, group.at + (group.head === 'none' ? 1 : 0), i)) return 'denied';
  const conditional = conditionAbove(words, group.head === 'none' ? i : group.at, low);
  if (conditional) return 'planned';
  if (group.head === 'none') return judgeBare(words, i, depth);
  return null;
}

function judgeModal(words: readonly Word[], group: Group, i: number): Verdict {
  const low = words[group.at]?.low ?? '';
  if (group.noLonger) return 'cancelled';
  if (group.perfect) {
    if (/^(?:may|might|must)/u.test(low)) return group.negated ? 'denied' : 'reported';
    return /^(?:will|shall)/u.test(low) ? 'planned' : 'denied';
  }
  if (group.negated || negativeAround(words, group.at, i)) return 'denied';
  if (low === 'can')
    return words
      .slice(Math.max(0, group.at - 6), group.at)
      .some((word, k, some) => word.low === 'so' && some[k + 1]?.low === 'that')
      ? 'planned'
      : null;
  return 'planned';
}

function judgeInfinitive(words: readonly Word[], group: Group, i: number, depth: number): Verdict {
  let at = group.at - 1;
  let negated = group.negated;
  for (; at >= 0 && (isAdverb(words[at]?.low ?? '') || words[at]?.low === 'order'); at--) {
    if (FAILING.has(words[at]?.low ?? '')) break;
    negated ||= /^(?:not|never)$/u.test(words[at]?.low ?? '') && words[at + 1]?.low !== 'only';
  }
  const low = words[at]?.low ?? '';
  if (BE.has(low) || low === 'be' || low === 'been') {
    if (group.perfect) return 'cancelled';
    return negated || NEGATED.test(low) || negativeAround(words, at, i)
      ? 'denied'
      : calledOffLater(words, at, i)
        ? 'cancelled'
        : 'planned';
  }
  if (HAVE.has(low)) return negated || NEGATED.test(low) ? 'denied' : low === 'had' ? null : 'planned';
  if (FAILING.has(low)) return isDenied(words, at, depth) ? null : 'denied';
  if (CARRYING.has(low)) return negated ? 'denied' : judgeWord(words, at, depth + 1);
  if (PLANNING.has(low)) return negated ? 'denied' : judgePlanning(words, at, depth);
  return judgeObjectInfinitive(words, at, i, depth) ?? (negated ? 'denied' : null);
}

/** The planning word itself may be denied, called off, or only a first intention. */
function judgePlanning(words: readonly Word[], at: number, depth: number): Verdict {
  const own = judgeWord(words, at, depth + 1);
  if (own === 'denied' || own === 'cancelled') return own;
  return calledOffLater(words, at, at) ? 'cancelled' : 'planned';
}

// "asked the residents to leave", "helped the firm to survive", "the fourth country to land", "met to discuss".
function judgeObjectInfinitive(words: readonly Word[], from: number, i: number, depth: number): Verdict {
  for (let k = from, seen = 0; k >= 0 && seen < 14; k--, seen++) {
    const word = words[k];
    if (!word || isWall(word)) break;
    const low = word.low;
    if (/^(?:first|second|third|fourth|fifth|sixth|last|only|latest|\d+(?:st|nd|rd|th))$/u.test(low) && seen < 5)
      return mainVerdict(words, k, depth);
    if (lemmaOf(low) === null || isNounUse(words, k)) {
      if (PLANNING.has(low) && seen < 3 && lemmaOf(low) !== null) return judgePlanning(words, k, depth);
      continue;
    }
    if (BLOCKING.has(low)) return 'denied';
    if (FAILING.has(low)) return 'denied';
    if (CARRYING.has(low)) return judgeWord(words, k, depth + 1);
    if (PLANNING.has(low)) return judgePlanning(words, k, depth);
    const main = isAuxiliary(low) ? null : judgeWord(words, k, depth + 1);
    if (main !== null) return main;
    // People who meet to discuss something do discuss it; who sues to stop a merger has not stopped it.
    const lemma = lemmaOf(words[i]?.low ?? '');
    return /^(?:meet|gather|hold|sit|come)$/u.test(lemmaOf(low) ?? '') &&
      /^(?:discuss|talk|speak|mark|celebrate|debate)$/u.test(lemma ?? '')
      ? null
      : 'planned';
  }
  return 'planned';
}

/** Modality of the verb that stands before `k` in its clause; null when there is none. */
function mainVerdict(words: readonly Word[], k: number, depth: number): Verdict {
  for (let j = k - 1; j >= 0 && !isWall(words[j]); j--) {
    const low = words[j]?.low ?? '';
    if (MODALS.has(low)) return 'planned';
    if (lemmaOf(low) !== null && !isNounUse(words, j)) return judgeWord(words, j, depth + 1);
  }
  return null;
}

function judgeGerund(words: readonly Word[], i: number, depth: number): Verdict {
  for (let k = i - 1, seen = 0; k >= 0 && seen < 6; k--, seen++) {
    const word = words[k];
    if (!word || word.mark) break;
    const low = word.low;
    if (low === 'from' || isAdverb(low)) continue;
    if (DENYING.has(low)) return 'denied';
    if (BLOCKING.has(low)) return 'denied';
    if (low === 'and' || low === 'or') {
      const other = k - 1;
      if (other >= 0 && words[other]?.low.endsWith('ing')) return judgeGerund(words, other, depth + 1);
    }
    if (cancels(low, [])) return 'cancelled';
    if (/^(?:after|while|when|by|since|despite)$/u.test(low)) return null;
    if (PLANNING.has(low)) return judgePlanning(words, k, depth);
    if (lemmaOf(low) !== null && !PREPOSITIONS.has(low) && !isNounUse(words, k)) return judgeWord(words, k, depth + 1);
  }
  return null;
}

// "will travel to Oslo and sign": a bare form behind "and" shares the auxiliary of the verb before it.
function judgeBare(words: readonly Word[], i: number, depth: number): Verdict {
  const word = words[i];
  const low = word?.low ?? '';
  let at = i - 1;
  while (at >= 0 && isAdverb(words[at]?.low ?? '')) at--;
  const joined = /^(?:and|or|,|nor|but)$/u.test(words[at]?.low ?? '');
  const base = lemmaOf(low) === low;
  if (joined && (base || isPast(low))) {
    for (let k = at - 1; k >= 0 && !isWall(words[k]); k--) {
      const before = words[k]?.low ?? '';
      if (/^(?:who|which|that|because|while|after|although|when)$/u.test(before)) break;
      if (MODALS.has(before) || before === 'to') {
        if (
          before === 'to' &&
          (words[k + 1] === undefined || lemmaOf(words[k + 1]?.low ?? '') === null || words[k + 1]?.capital)
        )
          continue;
        const verb = nextVerb(words, k + 1);
        // A past form shares only a passive: "will be signed and ratified", not "will meet, said".
        if (verb < 0 || verb >= i || (!base && !passiveAt(words, verb))) break;
        return judgeWord(words, verb, depth + 1);
      }
      if (!base && isPast(before)) break;
      if (base && isPast(before) && lemmaOf(before) !== before) break;
    }
    return null;
  }
  // "should demand hold", "will they meet": the auxiliary stands before the subject.
  if (base) {
    for (let k = i - 1, seen = 0; k >= 0 && seen < 6 && !words[k]?.mark; k--, seen++) {
      const before = words[k]?.low ?? '';
      if (MODALS.has(before)) return NEGATED.test(before) ? 'denied' : 'planned';
      if (DO.has(before)) return NEGATED.test(before) ? 'denied' : null;
      if (isPast(before)) break;
    }
  }
  return null;
}

function nextVerb(words: readonly Word[], from: number): number {
  for (let k = from; k < from + 5 && k < words.length; k++) {
    const low = words[k]?.low ?? '';
    if (low === 'be' || low === 'have' || isAdverb(low)) continue;
    return lemmaOf(low) === null ? -1 : k;
  }
  return -1;
}

const passiveAt = (words: readonly Word[], k: number): boolean =>
  words[k - 1]?.low === 'be' || words[k - 2]?.low === 'be';

function judgeNoun(words: readonly Word[], i: number, depth: number): Verdict {
  const left = judgeAsObject(words, i, depth);
  if (left === 'cancelled' || left === 'denied') return left;
  const right = judgeAsSubject(words, i, depth);
  if (right === 'cancelled' || right === 'denied') return right;
  if (PLANNED_STATE.has(words[i - 1]?.low ?? '') && words[i - 1]?.low !== 'set') return 'planned';
  return left ?? right;
}

function judgeAsObject(words: readonly Word[], i: number, depth: number): Verdict {
  for (let k = i - 1, seen = 0; k >= 0 && seen < 16; k--, seen++) {
    const word = words[k];
    if (!word || isWall(word)) return null;
    const low = word.low;
    if (SUBORDINATORS.has(low) && low !== 'as' && low !== 'before' && low !== 'after') return null;
    const after = words.slice(k + 1, k + 9).map((each) => each.low);
    if (cancels(low, after) && (seen < 8 || isPast(low))) return isDenied(words, k, depth) ? null : 'cancelled';
    if (BLOCKING.has(low) && seen < 4) return 'denied';
    if (low === 'without') return 'denied';
    if (lemmaOf(low) === null || isNounUse(words, k)) continue;
    if (BE.has(low) || HAVE.has(low)) {
      const group = verbGroup(words, k + 1);
      return group.negated ||
        negativeAround(words, k, k) ||
        NEGATED.test(low) ||
        words[k + 1]?.low === 'no' ||
        words[k + 1]?.low === 'not'
        ? 'denied'
        : null;
    }
    if (isAuxiliary(low))
      return MODALS.has(low) ? (NEGATED.test(low) || words[k + 1]?.low === 'not' ? 'denied' : 'planned') : null;
    return judgeWord(words, k, depth + 1);
  }
  return null;
}

function judgeAsSubject(words: readonly Word[], i: number, depth: number): Verdict {
  let state: Verdict = null;
  for (let k = i + 1, seen = 0; k < words.length && seen < 30; k++, seen++) {
    const word = words[k];
    if (!word || isWall(word)) return state;
    const low = word.low;
    if (/^(?:which|who|because|while|after|although|if|when|that|but)$/u.test(low)) return state;
    if (!isAuxiliary(low)) {
      const reduced =
        PLANNED_STATE.has(low) && /^(?:for|on|in|by|at|to|with|twice|since|again)$/u.test(words[k + 1]?.low ?? '');
      if (reduced) state = 'planned';
      else if (isPast(low) && !isNounUse(words, k) && words[k + 1]?.low !== 'by' && words[k - 1]?.mark !== true)
        return state;
      continue;
    }
    return predicate(words, k, depth) ?? state;
  }
  return state;
}

// From the auxiliary on: "is being considered", "had to be given up", "is under consideration", "will take place".
function predicate(words: readonly Word[], aux: number, depth: number): Verdict {
  for (let k = aux + 1; k < words.length && k < aux + 9; k++) {
    const low = words[k]?.low ?? '';
    if (/^(?:to|be|been|being|have)$/u.test(low) || isAdverb(low)) continue;
    if (low === 'under' || low === 'in' || low === 'on') {
      return /^(?:consideration|discussion|review|negotiation|preparation|planning|table)$/u.test(
        words[k + 1]?.low === 'the' ? (words[k + 2]?.low ?? '') : (words[k + 1]?.low ?? ''),
      )
        ? 'planned'
        : null;
    }
    const after = words.slice(k + 1, k + 9).map((each) => each.low);
    if (cancels(low, after) && verbGroup(words, k).head !== 'none')
      return verbGroup(words, k).negated ? 'planned' : 'cancelled';
    if (PLANNED_STATE.has(low)) return verbGroup(words, k).negated ? 'denied' : 'planned';
    if (lemmaOf(low) !== null) return judgeVerb(words, k, depth + 1);
    if (MODALS.has(words[aux]?.low ?? '')) return 'planned';
    return verbGroup(words, k).negated ? 'denied' : null;
  }
  return null;
}

const isDenied = (words: readonly Word[], at: number, depth: number): boolean =>
  lemmaOf(words[at]?.low ?? '') !== null && judgeVerb(words, at, depth + 1) === 'denied';

// "No crew has flown", "Neither X nor Y will", "gave no reason". A verb in between means that the "no" is another's.
function negativeAround(words: readonly Word[], from: number, verb: number): boolean {
  const next = words[verb + 1]?.low ?? '';
  if (
    /^(?:no|nothing|nobody|neither)$/u.test(next) &&
    !EMPTY_NO.has(words[verb + 2]?.low ?? '') &&
    !words[verb]?.low.endsWith('ing')
  )
    return true;
  for (let k = from - 1, seen = 0; k >= 0 && seen < 24; k--, seen++) {
    const word = words[k];
    if (!word || isWall(word)) return false;
    const low = word.low;
    if (NEGATIVE_SUBJECTS.has(low))
      return (
        !EMPTY_NO.has(words[k + 1]?.low ?? '') &&
        !PREPOSITIONS.has(words[k - 1]?.low ?? '') &&
        words[k - 1]?.low !== 'to'
      );
    if (low === 'not' && /^(?:one|a|an|all|every|everyone)$/u.test(words[k + 1]?.low ?? '')) return true;
    if (low === 'nor' && k === from - 1) return true;
    if (SUBORDINATORS.has(low) || low === 'but') return false;
    if (isAuxiliary(low) || (isPast(low) && !isNounUse(words, k))) return false;
  }
  return false;
}

// "denied that he wants", "if parliament agrees", "until the satellite is launched".
function clauseOpener(words: readonly Word[], i: number): number {
  for (let k = i - 1, seen = 0; k >= 0 && seen < 14; k--, seen++) {
    const word = words[k];
    if (!word || isWall(word)) return -1;
    if (SUBORDINATORS.has(word.low)) return k;
    if (word.low === 'and' && lemmaOf(words[k + 1]?.low ?? '') !== null) return -1;
  }
  return -1;
}

function deniedAbove(words: readonly Word[], i: number): boolean {
  const opener = clauseOpener(words, i);
  return (
    opener > 0 &&
    words[opener]?.low === 'that' &&
    [1, 2].some((back) => DENIES_CLAUSE.has(words[opener - back]?.low ?? ''))
  );
}

// "recommended that the dam be raised": the subjunctive asks for what is not there yet.
function demandedAbove(words: readonly Word[], i: number): boolean {
  const opener = clauseOpener(words, i);
  return opener > 0 && words[opener]?.low === 'that';
}

function conditionAbove(words: readonly Word[], at: number, verb: string): boolean {
  const opener = clauseOpener(words, at);
  const low = words[opener]?.low ?? '';
  if (low === 'if' || low === 'unless') return true;
  const present =
    at >= 0 &&
    (/^(?:is|are)$/u.test(words[at]?.low ?? '') || /s$/u.test(verb) || lemmaOf(verb) === verb) &&
    !isPast(verb);
  const passive = /^(?:is|are)$/u.test(words[at]?.low ?? '');
  return /^(?:until|till|once|before)$/u.test(low) && (present || passive);
}

const hasUntil = (words: readonly Word[], i: number): boolean =>
  words.slice(i + 1, i + 8).some((word) => word.low === 'until');

// "had originally intended to travel by train but took the bus", "initially planned … but has cut".
function calledOffLater(words: readonly Word[], at: number, from: number): boolean {
  const first =
    [1, 2, 3].some((back) => /^(?:initially|originally|first|once)$/u.test(words[at - back]?.low ?? '')) ||
    words[at - 1]?.low === 'had';
  if (!first) return false;
  return words.slice(from + 1).some(
    (word, k, rest) =>
      word.low === 'but' ||
      word.low === 'instead' ||
      cancels(
        word.low,
        rest.slice(k + 1, k + 5).map((each) => each.low),
      ),
  );
}
