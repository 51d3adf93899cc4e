import { isPast, lemmaOf, type Word } from '../scanClause.ts';
import {
  BE,
  BLOCKING,
  CARRYING,
  cancels,
  DENYING,
  DETERMINERS,
  DO,
  FAILING,
  HAVE,
  MODALS,
  NEGATED,
  PLANNING,
  PREPOSITIONS,
} from './cueWords.ts';
import { isDenied, judgeNoun, type Verdict } from './judgeNoun.ts';
import { calledOffLater, conditionAbove, demandedAbove, deniedAbove, hasUntil, negativeAround } from './negation.ts';
import { type Group, verbGroup } from './verbGroup.ts';
import { isAdverb, isAuxiliary, isNounUse, isWall } from './wordUse.ts';

const DEEPEST = 6;

/** Modality of the verb or noun at `i` by what governs it. */
export function judgeWord(words: readonly Word[], i: number, depth = 0): Verdict {
  if (depth > DEEPEST || !words[i]) return null;
  return isNounUse(words, i) ? judgeNoun(words, i, depth, judgeWord) : judgeVerb(words, i, depth);
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
  // "would not be finished until autumn" will be finished then.
  if (group.negated && hasUntil(words, i)) return 'planned';
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
    // "were among the first to sign": no adverb, but who did it before all others.
    if (/^(?:first|last|only|next)$/u.test(words[at]?.low ?? '') && words[at - 1]?.low === 'the') break;
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
  if (FAILING.has(low)) return isDenied(words, at, depth, judgeWord) ? null : 'denied';
  if (CARRYING.has(low)) return negated ? 'denied' : judgeWord(words, at, depth + 1);
  if (PLANNING.has(low)) return negated ? 'denied' : judgePlanning(words, at, depth);
  // "promised to build an academy and not to change the colours".
  return negated ? 'denied' : judgeObjectInfinitive(words, at, i, depth);
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
    if (ORDINAL.test(low) && seen < 8) return mainVerdict(words, k, depth);
    // "the second sitting mayor to visit": the participle tells which mayor.
    const before = words[k - 1]?.low ?? '';
    if (low.endsWith('ing') && (DETERMINERS.has(before) || ORDINAL.test(before))) continue;
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

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|last|only|latest|\d+(?:st|nd|rd|th))$/u;

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
      // "agree on production, and creating a system" shares the verb in front.
      return mainVerdict(words, k, depth);
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
  while (at >= 0 && (isAdverb(words[at]?.low ?? '') || words[at]?.low === 'be')) at--;
  const joined = /^(?:and|or|,|nor|but)$/u.test(words[at]?.low ?? '');
  // "will leave the club and be replaced": "be" is the bare form that shares the auxiliary.
  const base = lemmaOf(low) === low || words.slice(at + 1, i).some((each) => each.low === 'be');
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
      if (!base && isPast(before) && !passiveAt(words, k)) break;
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
