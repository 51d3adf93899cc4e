import { type CalendarShape, draftOf } from '../draft.ts';
import { COUNT, countOf } from '../numbers.ts';
import { Clue, type DateParser } from '../parser.ts';
import { MONTH, monthOf, SP, YEAR } from '../vocabulary.ts';

/** fiscal 2025, FY2024, financial year 2023, fiscal year 2023/24: which months it covers is the owner's matter. */
export const fiscalYear: DateParser = {
  name: 'fiscalYear',
  clues: Clue.digit,
  pattern:
    /\b(?:(?:fiscal|financial)(?:\s(?:year|yr))?\s|FY\s?['’]?)((?:19|20)\d\d|\d\d)(?:[-–/]\d{2,4})?(?![\w%]|[.,]\d)/gi,
  extract: (match) => {
    const digits = match[1] ?? '';
    const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', year, fiscal: true });
  },
};

/** "the year to March 2024", "three months ended September 30", "12 months through October", "fiscal year ending in June 2024". */
export const monthsTo: DateParser = {
  name: 'monthsTo',
  clues: Clue.month,
  needs: Clue.unit,
  pattern: new RegExp(
    `\\b(?:(?:(?:fiscal|financial|business)${SP})?(year|quarter|half)|(${COUNT})${SP}months)(?:,)?${SP}(?:to|through|ending|ended|that${SP}(?:ends|ended|closed)|which${SP}(?:ends|ended))(?:${SP}(?:in|on))?(?:${SP}(?:the${SP})?end(?:${SP}of${SP}|-)|${SP})(${MONTH})(?:${SP}(\\d{1,2})\\b(?!,?\\d))?(?:,?${SP}(${YEAR})(?!\\d))?`,
    'gi',
  ),
  extract: (match) => {
    const unit = match[1]?.toLowerCase();
    const months = unit === 'year' ? 12 : unit === 'half' ? 6 : unit === 'quarter' ? 3 : countOf(match[2] ?? '');
    const month = monthOf(match[3] ?? '');
    if (
      months === null ||
      months === undefined ||
      month === undefined ||
      !Number.isInteger(months) ||
      months < 1 ||
      months > 120
    )
      return null;
    const day = match[4] === undefined ? null : Number(match[4]);
    // Only a period that closes with the month is whole months: "the 13 weeks to May 6" is not.
    if (day !== null && day < 28) return null;
    const end: CalendarShape = { type: 'calendar', month, year: match[5] === undefined ? undefined : Number(match[5]) };
    const raw = match[0];
    const stop = raw.endsWith('.') && !/\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i.test(raw) ? 1 : 0;
    return draftOf(match.index, match.index + raw.length - stop, { type: 'back', months, end });
  },
};
