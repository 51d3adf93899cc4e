import { type CalendarShape, draftOf } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { ordinalOf, SP, YEAR } from '../vocabulary.ts';

const YEAR_TAIL = `(?:(?:,?${SP}(?:of${SP}|in${SP})?)(${YEAR})(?!\\d|[.,]\\d|%|-[a-z]))?`;

/** "third quarter of 2023", "fourth quarter", "fourth-quarter profit". A quarter of a match is none. */
export const quarterWords: DateParser = {
  name: 'quarterWords',
  clues: Clue.unit,
  needs: Clue.half,
  pattern: new RegExp(`\\b(first|second|third|fourth|1st|2nd|3rd|4th)[\\s-]quarter\\b${YEAR_TAIL}`, 'gi'),
  extract: (match, { text }) => {
    const word = match[1] ?? '';
    const quarter = ordinalOf(word) ?? Number(word[0]);
    const end = match.index + match[0].length;
    if (/^[\s-](?:final|finals|of the (?:game|match|final)|when|back|touchdown|lead)/i.test(textAfter(text, end)))
      return null;
    return draftOf(match.index, end, { type: 'calendar', quarter, year: yearIn(match[2]) });
  },
};

/** Q3 2023, 3Q23, 2023 Q3, Q1. */
export const quarterSign: DateParser = {
  name: 'quarterSign',
  clues: Clue.digit,
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:(20\\d{2})[\\s-]?)?Q([1-4])${YEAR_TAIL}|([1-4])Q[\\s-]?(20\\d\\d|\\d\\d))(?!\\w)`,
    'gi',
  ),
  extract: (match, { text, lenient }) => {
    const quarter = Number(match[2] ?? match[4]);
    if (!lenient && /q/.test(match[0])) return null;
    const short = match[5];
    const year =
      yearIn(match[1] ?? match[3]) ??
      (short === undefined ? undefined : short.length === 2 ? 2000 + Number(short) : Number(short));
    // "the Audi Q5" is a car.
    if (
      year === undefined &&
      /\b(?!(?:The|In|For|Its|Our|By|During|Since|Until|But|And)\s)[A-Z]\w+\s$/.test(textBefore(text, match.index))
    )
      return null;
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', quarter, year });
  },
};

/** "second half of 2024", H2, H1 2025, 1H24. A half without a year in words ("the second half") is mostly sport. */
export const halfYear: DateParser = {
  name: 'halfYear',
  clues: Clue.digit,
  pattern: new RegExp(
    `\\b(?:(first|second|latter|1st|2nd)[\\s-]half${SP}(?:of|in)?${SP}?(?:the${SP}year${SP})?(${YEAR})(?!\\d|[.,]\\d|%|s)|(?:(20\\d\\d)[\\s-]?)?H([12])${YEAR_TAIL}|([12])H[\\s-]?(20\\d\\d|\\d\\d))(?![\\w-])`,
    'gi',
  ),
  extract: (match, { text, lenient }) => {
    const end = match.index + match[0].length;
    if (match[1] !== undefined) {
      const half = /^(?:first|1st)/i.test(match[1]) ? 1 : 2;
      return draftOf(match.index, end, { type: 'calendar', half, year: Number(match[2]) });
    }
    if (!lenient && /h/.test(match[0])) return null;
    const short = match[7];
    const half = Number(match[4] ?? match[6]);
    const year =
      yearIn(match[3] ?? match[5]) ??
      (short === undefined ? undefined : short.length === 2 ? 2000 + Number(short) : Number(short));
    // Hydrogen is H2 as well.
    if (year === undefined && !/\b(?:in|for|during|of|the|by|since|until)\s$/i.test(textBefore(text, match.index)))
      return null;
    const shape: CalendarShape = { type: 'calendar', half, year };
    return draftOf(match.index, end, shape);
  },
};

function yearIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
