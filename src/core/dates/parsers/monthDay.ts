import { isRealDay } from '../calendar.ts';
import { type CalendarShape, type Draft, draftOf } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { COUNT_NOUNS, DAY, fullYear, MONTH, monthOf, ORDINAL, ordinalOf, SP, YEAR } from '../vocabulary.ts';

const ORDINAL_END = '(?:st|nd|rd|th)?';
const YEAR_TAIL = `(?:,?${SP}?(?:of${SP})?(${YEAR})(?!\\d|[.,]\\d|-[a-z])|,?${SP}'(\\d\\d)\\b)?`;
const JOIN = `(?:${SP}?[-–—]${SP}?|${SP}(?:to|through|until|and|or|&)${SP}(?:the${SP})?|,${SP})`;

const yearIn = (four: string | undefined, two: string | undefined): number | undefined =>
  four !== undefined ? Number(four) : two !== undefined ? fullYear(two) : undefined;

/** Capitals tell May 5 from "may 5"; a clearly written date may be in lower case. */
function isMonthWord(word: string, lenient: boolean): boolean {
  return lenient || /^[A-Z]/.test(word) || !/^(?:may|march|mar|sep|dec|jan)\b/.test(word);
}

/** "In May 20 people died": a number before what is counted is no day. */
function countsThings(text: string, end: number): boolean {
  const next = /^\s([a-z]+)\b/.exec(textAfter(text, end))?.[1];
  return next !== undefined && COUNT_NOUNS.has(next);
}

function pair(
  match: RegExpExecArray,
  first: { readonly shape: CalendarShape; readonly start: number; readonly end: number },
  second: { readonly shape: CalendarShape; readonly start: number; readonly end: number },
  join: string,
): Draft | readonly Draft[] {
  if (/and|or|&|,/.test(join)) {
    return [draftOf(first.start, first.end, first.shape), draftOf(second.start, second.end, second.shape)];
  }
  const end = match.index + match[0].length;
  return draftOf(match.index, end, {
    type: 'range',
    from: first.shape,
    to: second.shape,
    fromPortion: null,
    toPortion: null,
  });
}

/** May 23, Jan. 9, 2024, Aug. 10th, July 3-5, August 19 and 20. */
export const monthDay: DateParser = {
  name: 'monthDay',
  clues: Clue.month,
  needs: Clue.digit,
  pattern: new RegExp(
    `(?<![\\w-])(${MONTH})${SP}?(?:the${SP})?(${DAY})${ORDINAL_END}(?!\\d|[.:,]\\d|%|-[a-z])(?:(${JOIN})(${DAY})${ORDINAL_END}(?!\\d|[.:,]\\d|%|-[a-z]|${SP}[a-z]*s\\b(?<!was|is|has)|${SP}(?:January|February|March|April|May|June|July|August|September|October|November|December)))?${YEAR_TAIL}`,
    'gi',
  ),
  extract: (match, { text, lenient }) => {
    const word = match[1] ?? '';
    const month = monthOf(word);
    const day = Number(match[2]);
    if (month === undefined || !isMonthWord(word, lenient)) return null;
    // "Long March 5" is a rocket.
    if (/\blong\s$/i.test(textBefore(text, match.index))) return null;
    const year = yearIn(match[5], match[6]);
    const end = match.index + match[0].length;
    if (!isRealDay(year ?? 2024, month, day)) return null;
    if (year === undefined && countsThings(text, end)) {
      return draftOf(match.index, match.index + word.length, { type: 'calendar', month });
    }
    const first: CalendarShape = { type: 'calendar', year, month, day };
    const join = match[3];
    const secondDay = Number(match[4]);
    if (join === undefined || match[4] === undefined) return draftOf(match.index, end, first);
    if (!isRealDay(year ?? 2024, month, secondDay) || secondDay <= day) return null;
    const firstEnd = match.index + match[0].indexOf(join, word.length);
    const secondStart = firstEnd + join.length;
    return pair(
      match,
      { shape: first, start: match.index, end: firstEnd },
      { shape: { ...first, day: secondDay }, start: secondStart, end },
      join,
    );
  },
};

/** 29 July 2022, 3rd of June, 9 and 10 June, 19-21 May 2023. */
export const dayMonth: DateParser = {
  name: 'dayMonth',
  clues: Clue.month,
  needs: Clue.digit,
  pattern: new RegExp(
    `(?<![\\w.,$€£-]|\\d[ ])(?:(${DAY})${ORDINAL_END}(${JOIN}))?(${DAY})${ORDINAL_END}(?:${SP}(?:of${SP}|day${SP}of${SP})?|-)(${MONTH})(?![-\\w])${YEAR_TAIL}`,
    'gi',
  ),
  extract: (match, { text, lenient }) => {
    const word = match[4] ?? '';
    // "31 January 876": the year is there, but years of three digits are not read.
    if (match[5] === undefined && /^,?\s\d{3}\b(?!\s[a-z])/.test(textAfter(text, match.index + match[0].length)))
      return null;
    const month = monthOf(word);
    const day = Number(match[3]);
    if (month === undefined || !isMonthWord(word, lenient)) return null;
    const year = yearIn(match[5], match[6]);
    if (!isRealDay(year ?? 2024, month, day)) return null;
    const end = match.index + match[0].length;
    const second: CalendarShape = { type: 'calendar', year, month, day };
    const join = match[2];
    const firstDay = Number(match[1]);
    if (join === undefined || match[1] === undefined || !isRealDay(year ?? 2024, month, firstDay) || firstDay >= day) {
      const start = join === undefined ? match.index : match.index + (match[1]?.length ?? 0) + joinOffset(match);
      return draftOf(start, end, second);
    }
    const firstEnd = match.index + match[0].indexOf(join);
    return pair(
      match,
      { shape: { ...second, day: firstDay }, start: match.index, end: firstEnd },
      { shape: second, start: firstEnd + join.length, end },
      join,
    );
  },
};

/** Where the second number of a broken pair starts, behind "st" and the joining word. */
function joinOffset(match: RegExpExecArray): number {
  const join = match[2] ?? '';
  return match[0].indexOf(join) + join.length - (match[1]?.length ?? 0);
}

/** "the fourth of July", "the twenty-first of May 2023". */
export const wordDayMonth: DateParser = {
  name: 'wordDayMonth',
  clues: Clue.month,
  pattern: new RegExp(`\\b(${ORDINAL})(?:${SP}day)?${SP}of${SP}(${MONTH})${YEAR_TAIL}`, 'gi'),
  extract: (match, { lenient }) => {
    const month = monthOf(match[2] ?? '');
    const day = ordinalOf(match[1] ?? '');
    if (month === undefined || day === undefined || !isMonthWord(match[2] ?? '', lenient)) return null;
    const year = yearIn(match[3], match[4]);
    if (!isRealDay(year ?? 2024, month, day)) return null;
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', year, month, day });
  },
};

/** "2022 May 5", as translations and data sheets write it. */
export const yearMonthDay: DateParser = {
  name: 'yearMonthDay',
  clues: Clue.month,
  needs: Clue.digit,
  pattern: new RegExp(
    `(?<![\\w.,/$-])(${YEAR})[\\s,-]{1,2}(${MONTH})[\\s-](${DAY})${ORDINAL_END}(?![\\w-]|[.,]\\d)`,
    'gi',
  ),
  extract: (match) => {
    const [year, month, day] = [Number(match[1]), monthOf(match[2] ?? ''), Number(match[3])];
    if (month === undefined || !isRealDay(year, month, day)) return null;
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', year, month, day });
  },
};
