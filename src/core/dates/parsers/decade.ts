import { draftOf } from '../draft.ts';
import { Clue, type DateParser, textBefore } from '../parser.ts';
import { DECADE_WORDS, ORDINAL, ordinalOf, SP } from '../vocabulary.ts';

/** 1980s, the '90s, 2000s. */
export const decadeDigits: DateParser = {
  name: 'decadeDigits',
  clues: Clue.digit,
  pattern: /(?<![\w.,$€£¥])(?:((?:1\d|20)\d)0|['’]?([2-9])0)['’]?s\b/g,
  extract: (match, { text, lenient }) => {
    const start = match.index;
    const end = start + match[0].length;
    // "the 1800s" are a century, "the 2000s" ten years.
    if (/^1\d0$/.test(match[1] ?? '')) return draftOf(start, end, { type: 'calendar', century: Number(match[1]) / 10 });
    if (match[1] !== undefined) return draftOf(start, end, { type: 'calendar', decade: Number(match[1]) * 10 });
    // "a man in his 70s", "temperatures in the 90s": two digits need the apostrophe or "the early".
    const before = textBefore(text, start);
    const written =
      /^['’]/.test(match[0]) ||
      /\bthe\s(?:early|mid|late)[\s-]$/i.test(before) ||
      (lenient && /\bthe\s$/i.test(before));
    if (!written || /\b(?:his|her|their|my)\s(?:early|mid|late)?[\s-]?$/i.test(before)) return null;
    return draftOf(start, end, { type: 'calendar', decade: 1900 + Number(match[2]) * 10 });
  },
};

/** "the late eighties". */
export const decadeWord: DateParser = {
  name: 'decadeWord',
  clues: Clue.unit,
  pattern: new RegExp(
    `\\b(?:the|(early|mid|late))[\\s-](?:(early|mid|late)[\\s-])?(?:(nineteen)[\\s-])?(${[...DECADE_WORDS.keys()].join('|')})\\b`,
    'gi',
  ),
  extract: (match) => {
    const tens = DECADE_WORDS.get((match[4] ?? '').toLowerCase());
    if (tens === undefined) return null;
    const length = (match[4] ?? '').length + (match[3] === undefined ? 0 : match[3].length + 1);
    const end = match.index + match[0].length;
    return draftOf(end - length, end, { type: 'calendar', decade: 1900 + tens });
  },
};

/** "the 17th century", "the twentieth century", "the 19th and 20th centuries" is left to its last number. */
export const century: DateParser = {
  name: 'century',
  clues: Clue.unit,
  pattern: new RegExp(`\\b(?:(\\d{1,2})(?:st|nd|rd|th)|(${ORDINAL}))[\\s-]century\\b(?!${SP}(?:b\\.?c))`, 'gi'),
  extract: (match) => {
    const ordinal = match[1] !== undefined ? Number(match[1]) : ordinalOf(match[2] ?? '');
    if (ordinal === undefined || ordinal < 11 || ordinal > 22) return null;
    return draftOf(match.index, match.index + match[0].length, { type: 'calendar', century: ordinal - 1 });
  },
};
