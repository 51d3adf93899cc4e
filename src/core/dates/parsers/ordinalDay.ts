import { draftOf } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { HOLIDAY, HOLIDAYS } from '../vocabulary.ts';

/** "on the 16th", "before the 12th": the month is that of the talk; "the 16th floor" and "the 3rd time" count. */
export const ordinalDay: DateParser = {
  name: 'ordinalDay',
  clues: Clue.digit,
  pattern: /\bthe\s(3[01]|[12]?\d)(?:st|nd|rd|th)\b(?:\sof (this|last|next|the) month)?/gi,
  extract: (match, { text }) => {
    const day = Number(match[1]);
    if (day < 1) return null;
    const end = match.index + match[0].length;
    if (match[2] === undefined) {
      if (!/\b(?:on|by|until|till|before|after|since|from|to|through|for)\s$/i.test(textBefore(text, match.index)))
        return null;
      if (
        !/^(?:\s?[.,;:!?)”"]|$|\s(?:and|or|to|at|in|with|when|that|but|as|is|was|will|the|he|she|they|it)\b)/.test(
          textAfter(text, end),
        )
      )
        return null;
    }
    return draftOf(match.index, end, { type: 'calendar', day });
  },
};

/** Holidays with a fixed day: Christmas Eve, New Year's Day. */
export const holiday: DateParser = {
  name: 'holiday',
  clues: Clue.unit | Clue.deictic,
  pattern: new RegExp(
    `\\b(${HOLIDAY.replace(/'/g, "['’]")})\\b(?:,?\\s(?:of\\s)?((?:19|20)\\d\\d)(?!\\d|[.,]\\d))?`,
    'gi',
  ),
  extract: (match, { lenient }) => {
    const name = (match[1] ?? '').toLowerCase().replace(/’/g, "'");
    const monthDay = HOLIDAYS.get(name);
    if (monthDay === undefined || (!lenient && !/^[A-Z]/.test(match[0]))) return null;
    return draftOf(match.index, match.index + match[0].length, {
      type: 'calendar',
      year: match[2] === undefined ? undefined : Number(match[2]),
      month: Number(monthDay.slice(0, 2)),
      day: Number(monthDay.slice(3)),
    });
  },
};
