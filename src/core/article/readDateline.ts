import type { IsoDate } from '../types.ts';
import { agencyIn } from './agencies.ts';
import { readDates } from './readDates.ts';

/** The words in front of a first sentence: `WASHINGTON, Jan. 9, 2024 –`. `length` runs to the sentence's first letter. */
export interface Dateline {
  /** Up to and with the dash. */
  readonly length: number;
  /** Where the sentence begins. */
  readonly next: number;
  readonly place: string | null;
  readonly published: IsoDate | null;
  readonly agency: string | null;
}

const DASH = /\s+[–—-]{1,2}\s+|\s?[–—]\s?|\s?--\s?/;
// Cities short enough to be taken for an acronym; longer capitals need no list.
const SHORT_CITIES: ReadonlySet<string> = new Set(
  'TOKYO SEOUL PARIS ROME OSLO LIMA DELHI CAIRO MIAMI KYIV KIEV LAGOS DAKAR QUITO SOFIA MINSK BERN BAKU DOHA RIGA BONN DUBAI OSAKA KYOTO NARA KOBE HANOI DHAKA KABUL TUNIS TRIPOLI ACCRA LYON NICE MILAN TURIN GENOA BASEL GRAZ VIENNA DERRY LEEDS DOVER BOISE TAMPA OMAHA RENO MACAU SUVA APIA AMMAN ADEN MECCA ABUJA RABAT LINZ CORK'.split(
    ' ',
  ),
);
const LABELS =
  /^(?:EXPLAINER|ANALYSIS|FACTBOX|TIMELINE|UPDATE\b.*|BREAKING(?: NEWS)?|EXCLUSIVE|OPINION|WATCH|LIVE|CORRECTED|REFILE|FOCUS|INSIGHT|PREVIEW|WRAPUP.*|INTERVIEW|COLUMN|EDITORIAL|COMMENTARY|SUMMARY|BACKGROUND|NOTE|WARNING|PODCAST|VIDEO|PHOTOS?)$/;
const NOT_A_PLACE =
  /^(?:In|On|At|By|After|Before|Since|The|A|An|From|Until|During|When|As|Mr|Ms|Dr|For|But|And|It|He|She|They|We|I)\b/;
const PARTIAL_DATE =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b|\b\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gi;
const PLACE =
  /^\p{Lu}[\p{L}\p{M}.'’]*(?:[ /-](?:\p{Lu}[\p{L}\p{M}.'’]*|de|da|do|la|le|del|el|al|of|the|am|on|upon|sur|and))*$/u;
const BRACKETED = /^[【［[]([^】］\]\n]{2,40})[】］\]](\s*[-–—]\s*)?\s*/;

/** Reads the dateline that a paragraph begins with, or null. Looks at the first 140 characters. */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 140);
  const bracketed = readBracketed(head);
  if (bracketed !== null) return bracketed;
  const dash = DASH.exec(head);
  if (dash === null || dash.index > 100) return null;
  const next = dash.index + dash[0].length;
  // "UNESCO – the UN body –": a dateline is followed by the beginning of a sentence.
  if (!/^["“‘'«(]?[\p{Lu}\p{N}]/u.test(head.slice(next)) && !/^["“]/.test(head.slice(next))) return null;
  const dateline = readLead(head.slice(0, dash.index));
  return dateline === null ? null : { ...dateline, length: dash.index + dash[0].trimEnd().length, next };
}

function readLead(lead: string): Pick<Dateline, 'place' | 'published' | 'agency'> | null {
  const marks: string[] = [];
  let rest = lead.replace(
    /\(([^()]{2,60})\)|\/([A-Za-z ]{2,30})\//g,
    (_, a: string | undefined, b: string | undefined) => {
      marks.push(a ?? b ?? '');
      return ' ';
    },
  );
  const agencyWord = marks.some((mark) => /agenc/i.test(mark));
  const agency = marks.map((mark) => agencyIn(mark)).find((name) => name !== null) ?? null;
  if (marks.length > 0 && agency === null && !agencyWord && !/^\p{Lu}{1,2}[\p{Lu}\p{Ll} ]+$/u.test(marks[0] ?? ''))
    return null;
  const dates = readDates(rest);
  for (const date of dates.toReversed()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  const partial = PARTIAL_DATE.test(rest);
  PARTIAL_DATE.lastIndex = 0;
  rest = rest
    .replace(PARTIAL_DATE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:[\s,:]|,\s*,)+$/, '')
    .trim();
  const dated = dates.length > 0 || partial;
  const published = dates[0]?.iso ?? null;
  if (rest === '') return agency !== null || agencyWord ? { place: null, published, agency } : null;
  // "GHENT, the Low Countries, May 3, 2021 –": only the name of the country behind it has an article.
  const parts = rest.split(/\s*,\s*(?:the\s+)?/).filter((part) => part !== '');
  const place = parts[0] ?? '';
  if (parts.length > 3 || rest.length > 60 || !parts.every((part) => PLACE.test(part)) || NOT_A_PLACE.test(place))
    return null;
  if (LABELS.test(place)) return null;
  const certain = agency !== null || agencyWord || dated;
  if (!certain && !isCapitals(place)) return null;
  return { place: rest === '' ? null : parts.join(', '), published, agency };
}

function isCapitals(place: string): boolean {
  if (place !== place.toUpperCase()) return false;
  const letters = place.replace(/[^\p{L}]/gu, '');
  return letters.length >= 6 || SHORT_CITIES.has(place) || /^\p{Lu}{3,}[ /]\p{Lu}{3,}/u.test(place);
}

// 【ワシントン＝田中太郎】 and ［東京　２６日　ロイター］
function readBracketed(head: string): Dateline | null {
  const match = BRACKETED.exec(head);
  const inside = match?.[1];
  if (match === null || inside === undefined || !/[\p{Script=Han}\p{Script=Katakana}]/u.test(inside)) return null;
  const words = inside.split(/[＝=\s　・、]+/).filter((word) => word !== '');
  const agency = words.map((word) => agencyIn(word)).find((name) => name !== null) ?? null;
  const place = words[0] ?? null;
  if (place === null || (words.length < 2 && !/[＝=]/.test(inside))) return null;
  return {
    length: match[0].trimEnd().length,
    next: match[0].length,
    place,
    published: readDates(inside)[0]?.iso ?? null,
    agency,
  };
}
