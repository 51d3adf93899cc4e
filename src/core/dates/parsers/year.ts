import { draftOf } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { COUNT_NOUNS, YEAR } from '../vocabulary.ts';

const STRONG =
  /\b(?:as early as|as late as|as recently as|in|since|during|by|until|till|before|through|throughout|year|years|late|early|mid|circa|c\.|fiscal|FY|from|and|between|back to|prior to|up to|as of|of|for|after|than|ending|ended|summer|winter|spring|autumn|fall|onwards?)[\s-]$/i;
const LOOSE = /\b(?:of|for|after|than|from|before|to|and|by|through|until)\s$/i;
const ABOUT = /\b(?:about|around|approximately|roughly)\s$/i;
const AFTER_YEAR = /\b(?:1\d{3}|20\d\d)(?:\s?[-–—]\s?|,\s|\s(?:and|or|to|&|through|until|versus|vs\.?)\s(?:in\s)?)$/;
const OWNER = /(?:['’]s?|\b(?:the|a|its|his|her|their|our|this|that|your|my|each|another|first))\s$/i;
const OPENING = /(?:^|[.!?;:|"“(]\s?)$/;

/** A number after these is never a year: Flight 1549, Section 1981, Windows 2000, Resolution 1973. */
function isNamed(before: string): boolean {
  return /(?:\b[A-Z][\w'’]*|\b(?:flight|route|room|section|article|resolution|model|version|no|number|highway|level|page|code|bus|line|channel|series|type|rule|law|order|docket|lot))[\s-]$/.test(
    before,
  );
}

/** "2000 metres", "1500 jobs", "2000-strong" count things; "2019 elections" does not. */
function countsThings(year: number, after: string): boolean {
  const next = /^[\s-]([a-z]+)/.exec(after)?.[1];
  if (next === undefined) return false;
  if (COUNT_NOUNS.has(next)) return true;
  return year % 100 === 0 && /^\s[a-z]+s\b/.test(after) && !/^\s(?:was|is|has|its|this|as|does)\b/.test(after);
}

/** Four digits that the words around show to be a year. */
export const bareYear: DateParser = {
  name: 'bareYear',
  clues: Clue.digit,
  pattern: new RegExp(`(?<![\\w.,/:$€£¥#+@&=_])(?<![\\d]\\s)(${YEAR})(?!\\d|[.,:/]\\d|%|-\\d{3}|[A-Za-z_/@&=])`, 'g'),
  extract: (match, { text, lenient }) => {
    const year = Number(match[1]);
    const start = match.index;
    const end = start + 4;
    const before = textBefore(text, start);
    const after = textAfter(text, end);
    if (!isYear(year, before, after, lenient)) return null;
    return draftOf(start, end, { type: 'calendar', year });
  },
};

function isYear(year: number, before: string, after: string, lenient: boolean): boolean {
  if (countsThings(year, after)) return false;
  if (/^\s?(?:%|per\scent|hPa|GMT|UTC|hours|hrs)/.test(after)) return false;
  if (/-$/.test(before)) return /\b(?:pre|post|mid|early|late|18|19|20)-$/i.test(before) || AFTER_YEAR.test(before);
  if (/^-[A-Za-z]/.test(after)) return /^-(?:era|style|vintage)\b/.test(after);
  if (AFTER_YEAR.test(before)) return true;
  if (/^\s(?:levels?|prices|figures|standards|elections?|edition|season)\b/.test(after)) return year >= 1800;
  if (/\b(?:population|total|score|tally|count|rank|height|length|weight|price|cost)\sof\s$/i.test(before))
    return false;
  if (STRONG.test(before)) return year >= 1300 || !LOOSE.test(before);
  if (ABOUT.test(before) || /\bto\s$/i.test(before))
    return year >= 1800 && (/^(?:\s?[.,;:)!?]|$)/.test(after) || /^\s(?:and|but|when|as|at|or|in)\b/.test(after));
  if (/\($/.test(before)) return /^(?:\)|\s?[-–—;,])/.test(after);
  if (/[-–—]\s?$/.test(before)) return year >= 1900 && /^(?:\s?[.,;)]|$)/.test(after);
  if (OPENING.test(before) && !(lenient && before === ''))
    return (
      year >= 1900 &&
      !/^\s?[-–—]?\d/.test(after) &&
      /^(?:\s(?:was|is|will|saw|has|had|brought|may|could|[A-Z])|,|$|\s?\|)/.test(after)
    );
  if (/[A-Za-z]['’]s\s$/.test(before)) return year >= 1600 && /^(?:\s[A-Za-z]|,|[.])/.test(after);
  if (isNamed(before) && !/\b(?:The|A|In|Its|His|Their|Her)\s$/.test(before)) return false;
  if (OWNER.test(before)) return year >= 1600 && /^(?:\s[A-Za-z]|,|[.])/.test(after);
  if (lenient) return year >= 1900 && (before !== '' || /^(?:\s[a-z]|[?,]|$)/i.test(after));
  return /,\s$/.test(before) && year >= 1900 && year <= 2100 && /^(?:\s?[,.;:)]|$)/.test(after);
}

/** 2019-20, 2019–2021, 2023/24 as spans of years. */
export const yearSpan: DateParser = {
  name: 'yearSpan',
  clues: Clue.digit,
  pattern: /(?<![\w.,/:$€£¥#+-])((?:1[5-9]|20)\d\d)([-–—/])((?:1[5-9]|20)\d\d|\d\d)(?![\w%/-]|[.,]\d)/g,
  extract: (match, { text }) => {
    const from = Number(match[1]);
    const short = match[3] ?? '';
    const to = short.length === 4 ? Number(short) : Math.floor(from / 100) * 100 + Number(short);
    if (to <= from || to - from > 150) return null;
    // 2010-12 may be December 2010.
    if (short.length === 2 && Number(short) <= 12 && match[2] === '-' && to !== from + 1) return null;
    if (
      isNamed(textBefore(text, match.index)) &&
      /[\s-]$/.test(textBefore(text, match.index)) &&
      !/\b(?:in|from|the|of|for|during|season)\s$/i.test(textBefore(text, match.index))
    )
      return null;
    const end = match.index + match[0].length;
    return draftOf(match.index, end, {
      type: 'range',
      from: { type: 'calendar', year: from },
      to: { type: 'calendar', year: to },
      fromPortion: null,
      toPortion: null,
    });
  },
};
