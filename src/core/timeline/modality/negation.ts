import { isPast, lemmaOf, type Word } from '../scanClause.ts';
import { cancels, DENIES_CLAUSE, EMPTY_NO, NEGATIVE_SUBJECTS, PREPOSITIONS, SUBORDINATORS } from './cueWords.ts';
import { isAuxiliary, isNounUse, isWall } from './wordUse.ts';

// "No crew has flown", "Neither X nor Y will", "gave no reason". A verb in between means that the "no" is another's.
export function negativeAround(words: readonly Word[], from: number, verb: number): boolean {
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

// "rejecting claims by the minister that hackers had attacked the network".
function claimDenied(words: readonly Word[], opener: number): boolean {
  for (let k = opener - 1, seen = 0; k > 0 && seen < 10; k--, seen++) {
    const low = words[k]?.low ?? '';
    if (/^(?:claims?|reports?|rumou?rs?|allegations?|accusations?|suggestions?|idea|charges?|assertions?)$/u.test(low))
      return [1, 2, 3].some((back) =>
        /^(?:reject|dismiss|den[iy]|refut|disput|contradict|rebuff)/u.test(words[k - back]?.low ?? ''),
      );
  }
  return false;
}

export function deniedAbove(words: readonly Word[], i: number): boolean {
  const opener = clauseOpener(words, i);
  if (opener > 0 && words[opener]?.low === 'that' && claimDenied(words, opener)) return true;
  return (
    opener > 0 &&
    words[opener]?.low === 'that' &&
    [1, 2].some((back) => DENIES_CLAUSE.has(words[opener - back]?.low ?? ''))
  );
}

// "recommended that the dam be raised": the subjunctive asks for what is not there yet.
export function demandedAbove(words: readonly Word[], i: number): boolean {
  const opener = clauseOpener(words, i);
  return opener > 0 && words[opener]?.low === 'that';
}

export function conditionAbove(words: readonly Word[], at: number, verb: string): boolean {
  const opener = clauseOpener(words, at);
  const low = words[opener]?.low ?? '';
  if (low === 'if' || low === 'unless') return true;
  const present =
    at >= 0 &&
    (/^(?:is|are)$/u.test(words[at]?.low ?? '') || /s$/u.test(verb) || lemmaOf(verb) === verb) &&
    !isPast(verb);
  const passive = /^(?:is|are)$/u.test(words[at]?.low ?? '');
  return /^(?:until|till|once|before)$/u.test(low) && (present || passive) && !phraseEnds(words, opener, at);
}

/** "A day before the deadline, Chile rejects the rules": no verb up to the comma, so "before" opens no clause. */
function phraseEnds(words: readonly Word[], opener: number, at: number): boolean {
  const comma = words.findIndex((word, k) => k > opener && word.low === ',');
  return (
    comma > 0 &&
    comma < at &&
    words.slice(opener + 1, comma).every((word, k) => lemmaOf(word.low) === null || isNounUse(words, opener + 1 + k))
  );
}

export const hasUntil = (words: readonly Word[], i: number): boolean =>
  words.slice(i + 1, i + 8).some((word) => word.low === 'until');

// "had originally intended to travel by train but took the bus", "initially planned … but has cut".
export function calledOffLater(words: readonly Word[], at: number, from: number): boolean {
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
