import { isRealDay } from '../calendar.ts';
import { draftOf } from '../draft.ts';
import { Clue, type DateParser } from '../parser.ts';

/**
 * 29/7/2022 and 7/29/2022 by the number above 12; 3/4/2022 keeps only its year, because British and American
 * papers read it differently. 29.07.2022 has one reading: day, month, year.
 */
export const slashDate: DateParser = {
  name: 'slashDate',
  clues: Clue.digit,
  pattern: /(?<![\w.,/-])(\d{1,2})([/.-])(\d{1,2})\2((?:1\d|20|21)\d\d)(?![\w/-]|[.,]\d)/g,
  extract: (match) => {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const end = match.index + match[0].length;
    const asDayMonth = isRealDay(year, second, first) && second <= 12;
    const asMonthDay = match[2] !== '.' && isRealDay(year, first, second) && first <= 12;
    if (asDayMonth && asMonthDay && first !== second) {
      return draftOf(match.index, end, {
        type: 'calendar',
        year,
        month: second,
        day: first,
        swapped: { month: first, day: second },
      });
    }
    if (asDayMonth) return draftOf(match.index, end, { type: 'calendar', year, month: second, day: first });
    if (asMonthDay) return draftOf(match.index, end, { type: 'calendar', year, month: first, day: second });
    return null;
  },
};
