import type { Word } from '../scanClause.ts';
import { BE, HAVE, MODALS, NEGATED } from './cueWords.ts';
import { isAdverb, isAuxiliary } from './wordUse.ts';

/** The auxiliaries in front of a verb. */
export interface Group {
  /** Where the group's left end was reached. */
  readonly at: number;
  readonly head: 'modal' | 'be' | 'have' | 'do' | 'to' | 'none';
  readonly negated: boolean;
  readonly noLonger: boolean;
  /** "have" stands inside: "would have stayed". */
  readonly perfect: boolean;
}

/** Reads the auxiliaries, negations and adverbs to the left of the verb at `i`. */
export function verbGroup(words: readonly Word[], i: number): Group {
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
