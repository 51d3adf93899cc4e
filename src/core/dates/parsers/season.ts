import { draftOf, type Lean } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { fullYear, SEASON, SP, seasonOf, YEAR } from '../vocabulary.ts';

const LEANS: ReadonlyMap<string, Lean> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['next', 'next'],
  ['coming', 'next'],
  ['this', 'this'],
]);

/** "summer of 2024", "autumn 2023", "winter 2023-24". */
export const seasonYear: DateParser = {
  name: 'seasonYear',
  clues: Clue.season,
  needs: Clue.digit,
  pattern: new RegExp(
    `\\b(${SEASON})(?:,?${SP}(?:of${SP})?)(?:(${YEAR})(?:[-–/]\\d\\d)?|['’](\\d\\d))(?!\\d|[.,]\\d|%)`,
    'gi',
  ),
  extract: (match) => {
    const season = seasonOf(match[1] ?? '');
    if (season === undefined) return null;
    return draftOf(match.index, match.index + match[0].length, {
      type: 'calendar',
      season,
      year: match[2] === undefined ? fullYear(match[3] ?? '') : Number(match[2]),
    });
  },
};

/** "this spring", "last winter", "in autumn": fall and spring alone are verbs, so a word of time must stand before. */
export const seasonAlone: DateParser = {
  name: 'seasonAlone',
  clues: Clue.season,
  pattern: new RegExp(`\\b(?:(last|past|next|coming|this)${SP})?(${SEASON})\\b(?![-’'])`, 'gi'),
  extract: (match, { text }) => {
    const word = match[2] ?? '';
    const season = seasonOf(word);
    if (season === undefined) return null;
    const end = match.index + match[0].length;
    const lean = LEANS.get((match[1] ?? '').toLowerCase());
    const before = textBefore(text, match.index);
    if (
      /^\s(?:of|in|from|to|by)\s(?!this|last|next|that|the\ssame)/i.test(textAfter(text, end)) &&
      /^fall$/i.test(word)
    )
      return null;
    if (
      lean === undefined &&
      !/\b(?:in|in the|by|by the|until|since|during the|(?:early|mid|late)[\s-]|over the|end of|beginning of|start of|middle of)\s?$/i.test(
        before,
      )
    )
      return null;
    if (
      lean === undefined &&
      /^\s(?:water|olympic|games|house|term|camp|load|rate|line|break|wheat|storm|season)/i.test(textAfter(text, end))
    )
      return null;
    return draftOf(match.index, end, { type: 'calendar', season, lean });
  },
};
