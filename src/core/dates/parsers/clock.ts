import { draftOf } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { SP } from '../vocabulary.ts';

const ZONE = `(?:${SP}\\(?(?:local${SP}time|(?:[A-Z][a-z]+${SP}){1,2}time|Eastern|Pacific|Central|GMT|UTC|CES?T|BST|IST|JST|KST|MSK|[ECMP][SD]?T)\\)?(?![\\w-]))`;
const HALF = '(?:[ap]m\\b|[ap]\\.m\\b\\.?)';

function clock(hour: number, minute: number, half: string | undefined): string | null {
  const late = half !== undefined && /^p/i.test(half);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (hour > 23 || minute > 59) return null;
  const hours = half === undefined ? hour : late ? (hour % 12) + 12 : hour % 12;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** 1:04 a.m. local time, 7 p.m., 10.30am, 12 noon. */
export const clockHalf: DateParser = {
  name: 'clockHalf',
  clues: Clue.digit,
  pattern: new RegExp(
    `(?<![\\w.:,$-])(\\d{1,2})(?:[:.](\\d{2}))?${SP}?(?<![\\d]\\s{4,})(${HALF})(?!\\w)(${ZONE})?`,
    'gi',
  ),
  extract: (match, { text }) => {
    const time = clock(Number(match[1]), Number(match[2] ?? 0), match[3]);
    if (time === null) return null;
    const whole = match.index + match[0].length;
    // The stop of "8 p.m." at the end of a sentence is the sentence's as well and is kept: the abbreviation owns it.
    const end = match[4] === undefined && /\.\.$/.test(text.slice(match.index, whole)) ? whole - 1 : whole;
    return draftOf(match.index, end, { type: 'clock' }, { time });
  },
};

/** 14:57 Moscow time, 08:00 on Saturday, at 18:30; results (won in 2:05) and verses (John 3:16) are not. */
export const clockDigits: DateParser = {
  name: 'clockDigits',
  clues: Clue.digit,
  pattern: new RegExp(
    `(?<![\\w.:,/$-])([01]?\\d|2[0-3])[:.]([0-5]\\d)(?![\\d%:/]|\\.\\d|${SP}?[ap]\\.?m\\b)(?:${SP}(?:hours|h)\\b)?(${ZONE})?(?![\\w%-])`,
    'g',
  ),
  extract: (match, { text }) => {
    const time = clock(Number(match[1]), Number(match[2]), undefined);
    if (time === null) return null;
    const end = match.index + match[0].length;
    const before = textBefore(text, match.index);
    const after = textAfter(text, end);
    const dotted = match[0].includes('.');
    const zoned = match[3] !== undefined;
    const placed =
      /(?:\b(?:at|from|until|till|by|before|after|around|about|since|between|Updated|Published|Posted|shortly)|\|)\s$/i.test(
        before,
      );
    const dated =
      /^,?\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(after) || /(?:\d{4},?|day,?)\s$/.test(before);
    if (!zoned && (dotted ? !(/\bat\s$/i.test(before) && dated) : !(placed || dated || /^\s*$/.test(before))))
      return null;
    return draftOf(match.index, end, { type: 'clock' }, { time });
  },
};

/** 1400 GMT, 0830 hours. */
export const clockMilitary: DateParser = {
  name: 'clockMilitary',
  clues: Clue.digit,
  pattern: /(?<![\w.:,/$-])([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours|GMT|UTC|CET|CEST|JST|IST)\b/g,
  extract: (match) => {
    const time = clock(Number(match[1]), Number(match[2]), undefined);
    return time === null ? null : draftOf(match.index, match.index + match[0].length, { type: 'clock' }, { time });
  },
};

/** "at noon", "by midnight". */
export const clockWord: DateParser = {
  name: 'clockWord',
  clues: Clue.deictic,
  pattern: /\b(noon|midnight|midday)\b/gi,
  extract: (match, { text }) => {
    if (
      !/\b(?:at|by|before|after|until|till|from|around|about|since|12|shortly)\s$/i.test(textBefore(text, match.index))
    )
      return null;
    const time = /midnight/i.test(match[0]) ? '00:00' : '12:00';
    return draftOf(match.index, match.index + match[0].length, { type: 'clock' }, { time });
  },
};
