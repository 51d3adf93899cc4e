import type { IsoDate, Span } from '../types.ts';

/** A calendar date written out with its year; `YYYY-MM-DD`, or `YYYY-MM` where no day stands. */
export interface WrittenDate extends Span {
  readonly iso: IsoDate;
}

const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = '((?:19|20)\\d{2})(?!\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

type Order = 'ymd' | 'dmy' | 'mdy' | 'my';
const FORMS: readonly (readonly [RegExp, Order])[] = [
  [/(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g, 'ymd'],
  [/((?:19|20)\d{2})(年)\s?(\d{1,2})月\s?(\d{1,2})日/g, 'ymd'],
  // "2023Featured Article": categories may be glued to the year.
  [new RegExp(`(?<![\\d\\p{L}])${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'giu'), 'mdy'],
  [new RegExp(`(?<!\\d)${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}`, 'giu'), 'dmy'],
  [/(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/g, 'dmy'],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/g, 'dmy'],
  [new RegExp(`(?<![\\d\\p{L}])${MONTH}\\s+${YEAR}`, 'giu'), 'my'],
];

/** Dates with a year in a short text, in order, not overlapping. `03/04/2023` is left out: nobody can tell its month. */
export function readDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, order] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const iso = toIso(match, order);
      const span = { start: match.index, end: match.index + match[0].length };
      if (iso !== null && !found.some((other) => span.start < other.end && other.start < span.end))
        found.push({ ...span, iso });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toIso(match: RegExpMatchArray, order: Order): IsoDate | null {
  const [, a = '', b = '', c = '', d = ''] = match;
  switch (order) {
    case 'ymd':
      return validDate(Number(a), Number(c), Number(d));
    case 'mdy':
      return validDate(Number(c), monthNumber(a), Number(b));
    case 'my':
      return `${b}-${String(monthNumber(a)).padStart(2, '0')}`;
    case 'dmy': {
      if (Number.isNaN(Number(b))) return validDate(Number(c), monthNumber(b), Number(a));
      if (match[0].includes('.')) return validDate(Number(c), Number(b), Number(a));
      if (a !== b && Number(a) <= 12 && Number(b) <= 12) return null;
      return Number(a) > 12 ? validDate(Number(c), Number(b), Number(a)) : validDate(Number(c), Number(a), Number(b));
    }
  }
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function validDate(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  const last = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (day > (last[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The ISO date at the beginning of a metadata value (`2024-05-03T10:00Z`) or written out in it; null when none. */
export function readIsoDate(value: string): IsoDate | null {
  const iso = /^\s*["']?(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
  if (iso !== null) return validDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^\s*["']?(\d{4}(?:-(?:0[1-9]|1[0-2]))?)["']?\s*$/.exec(value);
  if (short?.[1] !== undefined) return short[1];
  return readDates(value.slice(0, 200))[0]?.iso ?? null;
}
