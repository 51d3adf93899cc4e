import { isRealDay } from '../calendar.ts';
import { draftOf } from '../draft.ts';
import { Clue, type DateParser } from '../parser.ts';

/** 2022-07-29, 2023-05-26T03:40:00Z, 2022/07/29, 2022.07.29. */
export const isoDate: DateParser = {
  name: 'isoDate',
  clues: Clue.digit,
  pattern:
    /(?<![\w.,/-])((?:1\d|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s)([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-][01]\d:?[0-5]\d)?)?(?![\w/-])/g,
  extract: (match) => {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    if (!isRealDay(year, month, day)) return null;
    const time = match[5] === undefined ? null : `${match[5]}:${match[6]}`;
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', year, month, day }, { time });
  },
};

/** 2022-07 as a month; 2010-12 may be a span of years and is left alone. */
export const isoMonth: DateParser = {
  name: 'isoMonth',
  clues: Clue.digit,
  pattern: /(?<![\w.,/-])((?:19|20)(\d\d))-(0[1-9]|1[0-2])(?![\w/-]|[.,]\d)/g,
  extract: (match) => {
    const [year, short, month] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (month > short) return null;
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', year, month });
  },
};
