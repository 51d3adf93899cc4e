import { type CalendarShape, draftOf, type Lean } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { SP, WEEKDAY, weekdayOf } from '../vocabulary.ts';

const PART = '(?:morning|afternoon|evening|night|lunchtime|midday)';

/** "on Saturday", "Friday's vote", "last Tuesday", "Monday evening", "Wednesday of next week", "Thursday last week". */
export const weekday: DateParser = {
  name: 'weekday',
  clues: Clue.weekday,
  pattern: new RegExp(
    `(?<![\\w-])(?:(last|past|next|coming|this)${SP})?(${WEEKDAY})\\b(?:${SP}${PART}\\b)?(?:${SP}(?:of${SP})?(last|this|next)${SP}week\\b)?(?!-)`,
    'gi',
  ),
  extract: (match, { text, lenient }) => {
    const word = match[2] ?? '';
    const day = weekdayOf(word);
    if (day === undefined || (!lenient && !/^[A-Z]/.test(word))) return null;
    const end = match.index + match[0].length;
    if (/\b(?:every|each|on alternate)\s$/i.test(textBefore(text, match.index))) return null;
    // "Sunday Times", "Wednesday Addams": a name follows, unless it is a month or an organisation that acts.
    if (
      /^\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Star|Addams|Night\sLive|Night\sFootball)\b/.test(
        textAfter(text, end),
      )
    )
      return null;
    const weekWord = match[3]?.toLowerCase();
    const leanWord = match[1]?.toLowerCase();
    const lean: Lean | undefined =
      leanWord === undefined ? undefined : /last|past/.test(leanWord) ? 'last' : leanWord === 'this' ? 'this' : 'next';
    const weekShift = weekWord === undefined ? undefined : weekWord === 'last' ? -1 : weekWord === 'next' ? 1 : 0;
    const shape: CalendarShape = { type: 'calendar', weekday: day, lean, weekShift };
    return draftOf(match.index, end, shape);
  },
};

/** "last week's Friday meeting" is rare; "Fri, May 26" is joined to its date by the weekday refiner. */
export const weekdayPlural: DateParser = {
  name: 'weekdayPlural',
  clues: Clue.weekday,
  pattern: new RegExp(`\\b(?:(?:every|each)${SP}(?:other${SP})?(${WEEKDAY})|on${SP}(${WEEKDAY})s)\\b`, 'gi'),
  extract: (match) => {
    const day = weekdayOf(match[1] ?? match[2] ?? '');
    if (day === undefined) return null;
    const skip = match[2] === undefined ? 0 : match[0].length - match[2].length - 1;
    return draftOf(match.index + skip, match.index + match[0].length, {
      type: 'set',
      value: `XXXX-WXX-${day}`,
      precision: 'day',
    });
  },
};
