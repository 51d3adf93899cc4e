import { isNameWord } from './draft.ts';
import type { Word } from './scanWords.ts';

const SHORT: Readonly<Record<string, string>> = {
  gov: 'Governor',
  sen: 'Senator',
  rep: 'Representative',
  gen: 'General',
  lt: 'Lieutenant',
  col: 'Colonel',
  capt: 'Captain',
  cpt: 'Captain',
  sgt: 'Sergeant',
  adm: 'Admiral',
  maj: 'Major',
  cmdr: 'Commander',
  brig: 'Brigadier',
  prof: 'Professor',
  pres: 'President',
  amb: 'Ambassador',
  supt: 'Superintendent',
  insp: 'Inspector',
  det: 'Detective',
  atty: 'Attorney',
};

/** A title cut short before a name, with its full word: "Gov. Ron DeSantis", "Lt. Gov. Dan Patrick", "Lt. Col. ...". */
export function readShortTitle(words: readonly Word[], from: number): { role: string; to: number } | null {
  const parts: string[] = [];
  let at = from;
  while (parts.length < 3) {
    const word = words[at];
    const full = word?.kind === 'capital' ? SHORT[word.key] : undefined;
    const point = words[at + 1];
    if (full === undefined || point?.text !== '.' || !point.glued) break;
    parts.push(full);
    at += 2;
  }
  return parts.length > 0 && isNameWord(words[at]) ? { role: parts.join(' '), to: at } : null;
}
