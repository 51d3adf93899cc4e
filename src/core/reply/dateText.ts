import type { Timex } from '../dates/types.ts';
import { UNKNOWN_YEAR } from '../dates/unknownYear.ts';
import type { IsoDate, PublishedKnown } from '../types.ts';
import { oneLine } from './oneLine.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const PARTS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  AU: 'autumn',
  WI: 'winter',
  H1: 'first half of',
  H2: 'second half of',
  Q1: 'first quarter of',
  Q2: 'second quarter of',
  Q3: 'third quarter of',
  Q4: 'fourth quarter of',
};

/**
 * A date value in words, as text: "26 May 2023", "May 2023", "2023", "second half of 2024", "23 May, year unknown".
 * No part is shown that the value does not hold.
 */
export function dateWords(value: string | null): string {
  if (value === null || value === '' || value === 'PAST_REF' || value === 'FUTURE_REF') return 'date unknown';
  const decade = /^(\d{3})X$/u.exec(value);
  if (decade) return `${decade[1]}0s`;
  const century = /^(\d{2})XX$/u.exec(value);
  if (century) return `${century[1]}00s`;
  const week = /^(\d{4})-W(\d{1,2})$/u.exec(value);
  if (week) return `week ${Number(week[2])} of ${week[1]}`;
  const part = /^(\d{4}|\d{3}X|X{4})-(SP|SU|FA|AU|WI|H[12]|Q[1-4])$/u.exec(value);
  if (part) return `${PARTS[part[2] ?? ''] ?? ''} ${yearWords(part[1] ?? '')}`;
  const date = /^(\d{4}|X{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/u.exec(value);
  if (!date) return value;
  const year = date[1] === UNKNOWN_YEAR ? null : date[1];
  const month = date[2] === undefined ? null : (MONTHS[Number(date[2]) - 1] ?? null);
  const words = [date[3] === undefined ? null : String(Number(date[3])), month]
    .filter((word) => word !== null)
    .join(' ');
  if (year === null || year === undefined) return words === '' ? 'date unknown' : `${words}, year unknown`;
  return words === '' ? year : `${words} ${year}`;
}

/** The year of a part of one; half of a decade keeps the article: "second half of the 1980s". */
function yearWords(year: string): string {
  if (year === UNKNOWN_YEAR) return '(year unknown)';
  return year.endsWith('X') ? `the ${year.slice(0, 3)}0s` : year;
}

/** An article's date with how it is known: "26 May 2023", "23 May 2022 (inferred)", "undated". */
export function publishedWords(published: IsoDate | null, known: PublishedKnown): string {
  if (published === null || known === 'unknown') return 'undated';
  return known === 'inferred' ? `${dateWords(published)} (inferred)` : dateWords(published);
}

const MODIFIERS: Readonly<Record<NonNullable<Timex['modifier']>, string>> = {
  before: 'before ',
  after: 'after ',
  by: 'by ',
  since: 'since ',
  until: 'until ',
  early: 'early ',
  mid: 'mid ',
  late: 'late ',
  about: 'about ',
  earliest: 'at the earliest ',
};

/**
 * A time expression in words: "by 2025", "29 July 2022 (inferred)". What follows only from the article's date is marked;
 * durations and repeated times are given as written.
 */
export function timexWords(time: Timex): string {
  if (time.kind === 'duration' || time.kind === 'set') return oneLine(time.text);
  const words = dateWords(time.value);
  // A value without words of its own (a range, a reference) is best told in those of the article.
  if (words === 'date unknown' || (words === time.value && !/^\d{4}$/u.test(words))) return oneLine(time.text);
  const { year, month, day } = time.known;
  const inferred = [year, month, day].includes('implied');
  return `${time.modifier === null ? '' : MODIFIERS[time.modifier]}${words}${inferred ? ' (inferred)' : ''}`;
}
