import { isNameWord } from './draft.ts';
import { matchPhrase } from './phraseIndex.ts';
import type { Word } from './scanWords.ts';
import { CALENDAR, GIVEN, ORGANIZATION_SUFFIXES, PARTICLES, ROLE_HEADS } from './wordLists.ts';

const isInitial = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:\p{Lu}\.)+$/u.test(word.text) && word.text.length <= 6;

/** Index after a person's name that starts at `from`; `from` when no name can start there. */
export function readPersonName(words: readonly Word[], from: number, taken?: Uint8Array): number {
  let at = from;
  let count = 0;
  while (at < words.length && count < 6) {
    const word = words[at];
    if (word === undefined || taken?.[at] === 1) break;
    if (isInitial(word)) {
      at++;
      count++;
      continue;
    }
    if (word.text === '-' && word.glued && at > from && isNamePart(words[at + 1])) {
      at += 2;
      continue;
    }
    if (PARTICLES.has(word.key) && word.kind === 'lower') {
      const end = skipParticles(words, at);
      if (end === at || (at === from && words[from]?.key !== 'al')) break;
      at = end + 1;
      count++;
      continue;
    }
    if (!isNameWord(word) || CALENDAR.has(word.key)) break;
    if (at > from && count > 0 && stopsName(words, at)) break;
    at++;
    count++;
    // "Jr." keeps its point, "Ferdinand Marcos Jr," does not take the comma.
    if ((word.key === 'jr' || word.key === 'sr') && words[at]?.text === '.' && words[at]?.glued === true) at++;
  }
  return at;
}

const isNamePart = (word: Word | undefined): boolean => word?.glued === true && /^\p{L}\p{Ll}+$/u.test(word.text);

function skipParticles(words: readonly Word[], from: number): number {
  let at = from;
  while (PARTICLES.has(words[at]?.key ?? '') && words[at]?.kind === 'lower') {
    at++;
    if (words[at]?.text === '-' && words[at]?.glued === true) at++;
  }
  return isNameWord(words[at]) ? at : from;
}

// "Elon Musk SpaceX": a known organisation, a role or a place of several words ends the name.
function stopsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return true;
  if (ROLE_HEADS.has(word.key) && !GIVEN.has(word.key) && word.kind === 'capital' && isNameWord(words[at + 1]))
    return true;
  if (ORGANIZATION_SUFFIXES.has(word.key) && !GIVEN.has(word.key) && word.kind === 'capital' && word.key.length > 4)
    return true;
  const match = matchPhrase(words, at);
  if (match === null) return false;
  return match.phrase.use === 'demonym'
    ? false
    : match.end - at > 1 || (match.phrase.entry.kind === 'organization' && match.phrase.exact !== null);
}
