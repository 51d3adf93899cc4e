import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };
import type { Season, Unit } from './draft.ts';

const table = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(record));
const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const MONTHS = table<number>(lexicon.months);
const WEEKDAYS = table<number>(lexicon.weekdays);
const ORDINALS = table<number>(lexicon.ordinals);
const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);

const [FULL, SHORT] = [Object.keys(lexicon.months).slice(0, 12), Object.keys(lexicon.months).slice(12)];
/** Month word as a regular-expression source; only an abbreviation owns a full stop behind it. */
export const MONTH = `(?:(?:${anyOf(FULL)})\\b|(?:${anyOf(SHORT)})\\b\\.?)`;
export const WEEKDAY = `(?:${anyOf(Object.keys(lexicon.weekdays))})`;
export const SEASON = `(?:${anyOf([...SEASONS.keys()])})`;
export const ORDINAL = `(?:${anyOf(Object.keys(lexicon.ordinals))})`;
/** White space of running text; bounded so that a page of blanks costs nothing. */
export const SP = '(?:[\\s\\u00a0]{1,3})';
export const YEAR = '(?:1\\d{3}|20\\d{2}|21\\d{2})';
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
export const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
]);
export const HOLIDAYS = table<string>(lexicon.holidays);
export const HOLIDAY = anyOf(Object.keys(lexicon.holidays));
export const DECADE_WORDS = table<number>(lexicon.decadeWords);
export const COUNT_NOUNS: ReadonlySet<string> = new Set(lexicon.countNouns);

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

export function monthOf(word: string): number | undefined {
  return MONTHS.get(plain(word));
}

export function weekdayOf(word: string): number | undefined {
  return WEEKDAYS.get(plain(word));
}

export function seasonOf(word: string): Season | undefined {
  return SEASONS.get(plain(word));
}

export function ordinalOf(word: string): number | undefined {
  return ORDINALS.get(plain(word));
}

/** '69 is 1969 and '22 is 2022: papers shorten only years that the reader remembers. */
export function fullYear(two: string): number {
  return Number(two) + (Number(two) > 40 ? 1900 : 2000);
}
