import { isNameWord } from './draft.ts';
import { matchPhrase } from './phraseIndex.ts';
import type { Word } from './scanWords.ts';
import { ELECT, PORTFOLIOS, ROLE_HEADS, ROLE_MODIFIERS } from './wordLists.ts';

/** A role phrase ("Minister of Economy, Trade and Industry", "associate administrator") in words `from` up to `to`. */
export interface RoleRead {
  readonly from: number;
  readonly to: number;
}

const singular = (key: string): string => (key.endsWith('s') && key.length > 4 ? key.slice(0, -1) : key);

function isHead(word: Word | undefined): boolean {
  return word !== undefined && (ROLE_HEADS.has(word.key) || ROLE_HEADS.has(singular(word.key)));
}

/** Reads a role that starts at `from`, or null. */
export function readRole(words: readonly Word[], from: number): RoleRead | null {
  // "Labour leader", "Senate leader": the organisation is written large, the role small.
  if (
    words[from]?.kind === 'capital' &&
    words[from + 1]?.kind === 'lower' &&
    isHead(words[from + 1]) &&
    isOrganization(words, from)
  )
    return null;
  let at = from;
  let head = -1;
  for (let steps = 0; steps < 12; steps++) {
    const word = words[at];
    if (word === undefined) break;
    if (word.text === '-' && word.glued && words[at + 1]?.glued === true) {
      at++;
      continue;
    }
    if (isHead(word)) {
      head = at++;
      continue;
    }
    if (
      head >= 0 &&
      (ELECT.has(word.key) || word.key === 'general' || (word.key === 'minister' && word.kind === 'capital'))
    ) {
      head = at++;
      continue;
    }
    if (ROLE_MODIFIERS.has(word.key)) {
      if (head >= 0 && !joinsRoles(words, at)) break;
      at++;
      continue;
    }
    // "Economy, Trade and Industry Minister"; "founder and chief executive".
    if ((word.text === ',' || word.key === 'and' || word.text === '&') && at > from && listGoesOn(words, at, head)) {
      at++;
      continue;
    }
    break;
  }
  if (head < 0) return null;
  return { from, to: readPortfolio(words, head + 1) };
}

const isOrganization = (words: readonly Word[], from: number): boolean =>
  matchPhrase(words, from, false, from + 1)?.phrase.entry.kind === 'organization';

const joinsRoles = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  return (
    before?.key === 'and' ||
    before?.text === '-' ||
    before?.text === '&' ||
    (isHead(words[at - 1]) && isHead(words[at + 1]))
  );
};

function listGoesOn(words: readonly Word[], at: number, head: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  if (head >= 0) {
    if (words[at]?.text === ',') return false;
    return isHead(next) || (ROLE_MODIFIERS.has(next.key) && (isHead(words[at + 2]) || isHead(words[at + 3])));
  }
  return PORTFOLIOS.has(next.key) && PORTFOLIOS.has(words[at - 1]?.key ?? '') && next.kind === words[at - 1]?.kind;
}

// "of Economy, Trade and Industry", "of State", "of the Interior", "for Europe": only office words, so that a name that
// follows ("Minister of Commerce Wang Wentao") stays outside.
function readPortfolio(words: readonly Word[], from: number): number {
  if (words[from]?.key !== 'of' && words[from]?.key !== 'for') return from;
  let at = from + 1;
  if (words[at]?.key === 'the') at++;
  let end = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (PORTFOLIOS.has(word.key) && isNameWord(word)) {
      end = at + 1;
      continue;
    }
    const next = words[at + 1];
    const joins = word.text === ',' || word.key === 'and' || word.text === '&';
    if (joins && end === at && next !== undefined && PORTFOLIOS.has(next.key) && isNameWord(next)) continue;
    break;
  }
  return Math.max(end, from);
}
