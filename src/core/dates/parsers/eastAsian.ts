import { isRealDay } from '../calendar.ts';
import { type CalendarShape, draftOf } from '../draft.ts';
import { Clue, type DateParser } from '../parser.ts';

/** Last year before the first of each Japanese era. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
]);

/** Full-width digits are typed in Japanese and Chinese text. */
function numberOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  if (digits === '元') return 1;
  return Number(digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}

/** 2022年7月29日, 令和4年7月, 2022년 7월 29일, 7月29日. */
export const eastAsianDate: DateParser = {
  name: 'eastAsianDate',
  clues: Clue.cjk,
  pattern:
    /(?<![\d０-９])(?:(?:(令和|平成|昭和|大正)\s?)?([\d０-９]{1,4}|元)\s?[年년](?![間间代])(?:\s{0,2}([\d０-９]{1,2})\s?[月월](?:\s{0,2}([\d０-９]{1,2})\s?[日일])?)?|([\d０-９]{1,2})\s?[月월]\s{0,2}([\d０-９]{1,2})\s?[日일])/g,
  extract: (match) => {
    const era = match[1];
    const written = numberOf(match[2]);
    const month = numberOf(match[3] ?? match[5]);
    const day = numberOf(match[4] ?? match[6]);
    const year = written === undefined ? undefined : era === undefined ? written : written + (ERAS.get(era) ?? 0);
    if (year !== undefined && (year < 1000 || year > 2199)) return null;
    if (month !== undefined && (month < 1 || month > 12)) return null;
    if (month !== undefined && day !== undefined && !isRealDay(year ?? 2024, month, day)) return null;
    const shape: CalendarShape = { type: 'calendar', year, month, day };
    return draftOf(match.index, match.index + match[0].length, shape);
  },
};

const YEAR_WORDS: ReadonlyMap<string, number> = new Map([
  ['一昨年', -2],
  ['昨年', -1],
  ['去年', -1],
  ['今年', 0],
  ['本年', 0],
  ['来年', 1],
  ['明年', 1],
]);

/** 去年, 来年, 1980年代. */
export const eastAsianYear: DateParser = {
  name: 'eastAsianYear',
  clues: Clue.cjk,
  pattern: /一昨年|昨年|去年|今年|本年|来年|明年|((?:1\d|20)\d)0年代/g,
  extract: (match) => {
    const end = match.index + match[0].length;
    if (match[1] !== undefined) return draftOf(match.index, end, { type: 'calendar', decade: Number(match[1]) * 10 });
    const yearShift = YEAR_WORDS.get(match[0]);
    return yearShift === undefined ? null : draftOf(match.index, end, { type: 'calendar', yearShift });
  },
};
