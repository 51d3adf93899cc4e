import type { Modality } from '../../types.ts';
import { isPast, lemmaOf, type Word } from '../scanClause.ts';
import { BE, BLOCKING, cancels, DETERMINERS, HAVE, MODALS, NEGATED, PLANNED_STATE, SUBORDINATORS } from './cueWords.ts';
import { negativeAround } from './negation.ts';
import { verbGroup } from './verbGroup.ts';
import { isAdverb, isAuxiliary, isNounUse, isWall } from './wordUse.ts';

/** Null: nothing speaks against its having happened. */
export type Verdict = Modality | null;
/** Judges another word on which this one depends. */
export type Judge = (words: readonly Word[], i: number, depth: number) => Verdict;

/** Modality of a noun ("the meeting", "a joint statement") by the verb that it is object or subject of. */
export function judgeNoun(words: readonly Word[], i: number, depth: number, judge: Judge): Verdict {
  const left = judgeAsObject(words, i, depth, judge);
  if (left === 'cancelled' || left === 'denied') return left;
  const right = judgeAsSubject(words, i, depth, judge);
  if (right === 'cancelled' || right === 'denied') return right;
  if (PLANNED_STATE.has(words[i - 1]?.low ?? '') && words[i - 1]?.low !== 'set') return 'planned';
  return left ?? right;
}

function judgeAsObject(words: readonly Word[], i: number, depth: number, judge: Judge): Verdict {
  for (let k = i - 1, seen = 0; k >= 0 && seen < 16; k--, seen++) {
    const word = words[k];
    if (!word || isWall(word)) return null;
    const low = word.low;
    if (SUBORDINATORS.has(low) && low !== 'as' && low !== 'before' && low !== 'after') return null;
    const after = words.slice(k + 1, k + 9).map((each) => each.low);
    if (cancels(low, after) && (seen < 8 || isPast(low))) return isDenied(words, k, depth, judge) ? null : 'cancelled';
    // "uses a banned substance": the participle only describes its noun.
    if (BLOCKING.has(low) && k < i - 1 && DETERMINERS.has(words[k - 1]?.low ?? '')) continue;
    if (BLOCKING.has(low) && seen < 4) return 'denied';
    if (low === 'without') return 'denied';
    if (lemmaOf(low) === null || isNounUse(words, k)) continue;
    // "U.S. export controls": a base form right before its noun only describes it.
    if (k === i - 1 && lemmaOf(low) === low && !opensVerb(words[k - 1]?.low ?? '')) continue;
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
    return judge(words, k, depth + 1);
  }
  return null;
}

const opensVerb = (low: string): boolean =>
  low === 'to' || low === '' || isAuxiliary(low) || isAdverb(low) || /^(?:they|we|you|i|who|which|and)$/u.test(low);

function judgeAsSubject(words: readonly Word[], i: number, depth: number, judge: Judge): Verdict {
  let state: Verdict = null;
  // "The Liberals with nine seats have not decided": the seats are no subject of what was not done.
  if (words.slice(Math.max(0, i - 3), i).some(({ low }, k, some) => low === 'with' && isCount(some[k + 1]?.low)))
    return null;
  // "The treaty has been in force for years, and its worth will be tested": the noun has its verb in front of it.
  const served = words
    .slice(Math.max(0, i - 4), i)
    .some(({ low }) => BE.has(low) || /^(?:been|has|have|had)$/u.test(low));
  for (let k = i + 1, seen = 0; k < words.length && seen < 30; k++, seen++) {
    const word = words[k];
    if (!word || isWall(word)) return state;
    const low = word.low;
    if (served && word.mark && /^(?:and|but)$/u.test(words[k + 1]?.low ?? '')) return state;
    if (/^(?:which|who|because|while|after|although|if|when|that|but)$/u.test(low)) return state;
    if (!isAuxiliary(low)) {
      const reduced =
        PLANNED_STATE.has(low) && /^(?:for|on|in|by|at|to|with|twice|since|again)$/u.test(words[k + 1]?.low ?? '');
      if (reduced) state = 'planned';
      else if (isPast(low) && !isNounUse(words, k) && words[k + 1]?.low !== 'by' && words[k - 1]?.mark !== true)
        return state;
      continue;
    }
    return predicate(words, k, depth, judge) ?? state;
  }
  return state;
}

// From the auxiliary on: "is being considered", "had to be given up", "is under consideration", "will take place".
function predicate(words: readonly Word[], aux: number, depth: number, judge: Judge): Verdict {
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
    if (lemmaOf(low) !== null) return judge(words, k, depth + 1);
    if (MODALS.has(words[aux]?.low ?? '')) return 'planned';
    return verbGroup(words, k).negated ? 'denied' : null;
  }
  return null;
}

/** Whether the verb at `at` is itself denied. */
export const isDenied = (words: readonly Word[], at: number, depth: number, judge: Judge): boolean =>
  lemmaOf(words[at]?.low ?? '') !== null && judge(words, at, depth + 1) === 'denied';

const isCount = (low: string | undefined): boolean =>
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|about)$/u.test(low ?? '');
