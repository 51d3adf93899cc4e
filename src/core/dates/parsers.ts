import type { DateParser } from './parser.ts';
import { clockDigits, clockHalf, clockMilitary, clockWord } from './parsers/clock.ts';
import { century, decadeDigits, decadeWord } from './parsers/decade.ts';
import { duration, relativeWindow, vague } from './parsers/duration.ts';
import { eastAsianDate, eastAsianYear } from './parsers/eastAsian.ts';
import { fiscalYear, monthsTo } from './parsers/fiscal.ts';
import { isoDate, isoMonth } from './parsers/iso.ts';
import { monthAlone, monthSpan, monthYear } from './parsers/month.ts';
import { dayMonth, monthDay, wordDayMonth, yearMonthDay } from './parsers/monthDay.ts';
import { beforeLast, dayBefore, inUnits, offset, overWeekend } from './parsers/offset.ts';
import { holiday, ordinalDay } from './parsers/ordinalDay.ts';
import { halfYear, quarterSign, quarterWords } from './parsers/quarter.ts';
import { adverb, everyUnit } from './parsers/recurring.ts';
import { nextMorning, partOfUnit, portionOfUnit, relativeUnit, unitEnd } from './parsers/relativeUnit.ts';
import { seasonAlone, seasonYear } from './parsers/season.ts';
import { slashDate } from './parsers/slash.ts';
import { deicticDay } from './parsers/today.ts';
import { weekday, weekdayPlural } from './parsers/weekday.ts';
import { bareYear, yearSpan } from './parsers/year.ts';

/** In order of trust: of two that match the same characters the earlier one stays. */
export const DATE_PARSERS: readonly DateParser[] = [
  isoDate,
  isoMonth,
  slashDate,
  eastAsianDate,
  eastAsianYear,
  monthsTo,
  monthDay,
  dayMonth,
  wordDayMonth,
  yearMonthDay,
  monthYear,
  monthSpan,
  holiday,
  ordinalDay,
  weekday,
  weekdayPlural,
  fiscalYear,
  quarterWords,
  quarterSign,
  halfYear,
  seasonYear,
  decadeDigits,
  decadeWord,
  century,
  yearSpan,
  // Below here words decide; they come behind everything that is written in figures.
  deicticDay,
  portionOfUnit,
  partOfUnit,
  unitEnd,
  relativeUnit,
  nextMorning,
  dayBefore,
  beforeLast,
  overWeekend,
  offset,
  inUnits,
  everyUnit,
  adverb,
  relativeWindow,
  vague,
  duration,
  clockHalf,
  clockDigits,
  clockMilitary,
  clockWord,
  seasonAlone,
  monthAlone,
  bareYear,
];
