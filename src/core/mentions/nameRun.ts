import { isNameWord } from './draft.ts';
import type { Word } from './scanWords.ts';
import { CALENDAR, COMMON, GIVEN } from './wordLists.ts';

/** No name has more words; keeps odd text (ten thousand capitals in a row) linear. */
const LONGEST = 30;

const JOINERS = new Set(['de', 'du', 'des', 'del', 'di', 'da', 'do', 'dos', 'y']);

/** Index after the run of capitalised words that starts at `from`; hyphens and "&" inside belong to it. */
export function runEnd(words: readonly Word[], from: number, taken: Uint8Array): number {
  let at = from;
  while (at < words.length && at < from + LONGEST) {
    const word = words[at];
    if (word === undefined || taken[at] === 1) break;
    if (isNameWord(word) && !CALENDAR.has(word.key)) {
      at++;
      continue;
    }
    const next = words[at + 1];
    if (
      at > from &&
      word.glued &&
      word.text === '-' &&
      next?.glued === true &&
      /^[\p{Lu}\d]/u.test(next.text) &&
      taken[at + 1] !== 1
    ) {
      at += 2;
      continue;
    }
    // "Tour de France", "Banco de Chile"
    if (at > from && JOINERS.has(word.text) && isNameWord(next) && taken[at + 1] !== 1) {
      at += 2;
      continue;
    }
    if (at > from && word.text === '&' && isNameWord(next) && taken[at + 1] !== 1) {
      at += 2;
      continue;
    }
    break;
  }
  return at;
}

/** First word of a run that can be part of a name: "The", "In", "Once" at the start of a sentence are not. */
export function runStart(words: readonly Word[], from: number, to: number): number {
  const first = words[from];
  if (first === undefined) return from;
  const opens = from === 0 || /^["“‘'(]$/.test(words[from - 1]?.text ?? '');
  if (!opens || to - from < 1) return from;
  if (!COMMON.has(first.key) || first.kind === 'acronym') return from;
  if (FUNCTION.has(first.key)) return from + 1;
  if (GIVEN.has(first.key) && to - from > 1) return from;
  return to - from > 1 ? from : from + 1;
}

/** Function words, which never start a name. */
export const FUNCTION = new Set(
  (
    'the a an in on at to for from by with and or but as that this these those it its he his she her they their we our you your my i if when while ' +
    'where who whom whose which what why how after before since until during under over about into than then there here both each every some any all ' +
    'most many much more few several such no not nor so yet once only also even still just now today yesterday tomorrow tonight earlier later last next ' +
    'will would can could may might must shall should do does did is are was were be been has have had however although though because despite among ' +
    'against between within without through across around near per via amid unlike like asked according additional one two three four five six seven ' +
    'eight nine ten nearly almost half former new early late meanwhile instead already again never always officials people police ' +
    'shares another other whether neither either those what researchers scientists'
  ).split(' '),
);

/** Skips sentence openers one after another ("After Last Tuesday"). */
export function skipOpeners(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && FUNCTION.has(words[at]?.key ?? '') && words[at]?.kind === 'capital') at++;
  return at;
}
