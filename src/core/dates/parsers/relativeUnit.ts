import { draftOf, type Portion, type Shape, type Unit } from '../draft.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import { ordinalOf, SP, UNIT_WORDS } from '../vocabulary.ts';

const SHIFT: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['same', 0],
  ['that', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);

/** A year alone is a calendar year so that "July of last year" can take it over. */
export function unitShape(unit: Unit, amount: number, from: 'reference' | 'previous'): Shape {
  if (unit === 'year' && from === 'reference') return { type: 'calendar', yearShift: amount };
  if (unit === 'year' && amount === 0) return { type: 'calendar', yearOfPrevious: true };
  return { type: 'offset', unit, amount, from };
}

/** "last week", "next year", "this month", "the following day", "that year", "the previous quarter". */
export const relativeUnit: DateParser = {
  name: 'relativeUnit',
  clues: Clue.unit,
  pattern: new RegExp(
    `\\b(the${SP})?(last|previous|this|current|same|that|next|coming|following)${SP}(calendar${SP})?(day|week|weekend|month|quarter|year|decade|century)\\b(?!-old|-long)`,
    'gi',
  ),
  extract: (match, { text }) => {
    const word = (match[2] ?? '').toLowerCase();
    const unit = UNIT_WORDS.get((match[4] ?? '').toLowerCase());
    const amount = SHIFT.get(word);
    if (unit === undefined || amount === undefined) return null;
    const after = textAfter(text, match.index + match[0].length);
    const definite = match[1] !== undefined;
    const previous =
      word === 'that' ||
      word === 'same' ||
      word === 'previous' ||
      word === 'following' ||
      (definite && word === 'next');
    if (unit === 'day' && !previous && word !== 'next') return null;
    if ((word === 'same' || word === 'previous' || word === 'following') && !definite) return null;
    // "that day will come", "that week's" are fine; "the last day of" is no step.
    if (unit === 'day' && word === 'same' && /^\s(?:as|that|when|the|[A-Z])/.test(after)) return null;
    // "the last year of his term" is none; "over the last year" is a window, found by its own parser.
    if (definite && word === 'last') return null;
    if (/^\sof\s(?!the\s(?:war|crisis))/i.test(after) && definite) return null;
    const start = match.index;
    const from = previous ? 'previous' : 'reference';
    return draftOf(start, start + match[0].length, unitShape(unit, amount, from));
  },
};

/** "the next morning", "the following evening", "the same night": counted from the day told before. */
export const nextMorning: DateParser = {
  name: 'nextMorning',
  clues: Clue.unit,
  pattern: /\bthe\s(next|following|same)\s(?:morning|afternoon|evening|night)\b/gi,
  extract: (match) =>
    draftOf(match.index, match.index + match[0].length, {
      type: 'offset',
      unit: 'day',
      amount: match[1]?.toLowerCase() === 'same' ? 0 : 1,
      from: 'previous',
    }),
};

/** "earlier this month", "later this year", "earlier in the day", "later that week". */
export const partOfUnit: DateParser = {
  name: 'partOfUnit',
  clues: Clue.unit,
  pattern: new RegExp(
    `\\b(earlier|later)${SP}(?:(this|that|last|next)|(in|on in)${SP}the)${SP}(day|week|month|quarter|year|decade)\\b`,
    'gi',
  ),
  extract: (match) => {
    const unit = UNIT_WORDS.get((match[4] ?? '').toLowerCase());
    if (unit === undefined) return null;
    const side = /^earlier/i.test(match[0]) ? 'earlier' : 'later';
    const word = match[2]?.toLowerCase();
    const end = match.index + match[0].length;
    // "earlier in the day" goes with the day the sentence speaks of.
    if (unit === 'day' || word === 'that') {
      return draftOf(match.index, end, { type: 'offset', unit, amount: 0, from: 'previous' });
    }
    const amount = word === 'last' ? -1 : word === 'next' ? 1 : 0;
    return draftOf(match.index, end, {
      type: 'offset',
      unit,
      amount,
      from: 'reference',
      side: amount === 0 ? side : undefined,
    });
  },
};

const PORTIONS: ReadonlyMap<string, Portion> = new Map([
  ['start', 'early'],
  ['beginning', 'early'],
  ['outset', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
  ['close', 'late'],
  ['first half', 'firstHalf'],
  ['second half', 'secondHalf'],
  ['latter half', 'secondHalf'],
]);

/** "the end of the year", "the first half of the month", "third quarter of the year", "rest of the week". */
export const portionOfUnit: DateParser = {
  name: 'portionOfUnit',
  clues: Clue.unit,
  needs: Clue.half,
  pattern: new RegExp(
    `\\b(start|beginning|outset|middle|end|close|rest|remainder|first half|second half|latter half|(?:first|second|third|fourth) quarter)${SP}of${SP}(?:the${SP}(?:current${SP})?)(week|month|quarter|year|decade|century)\\b(?!-|${SP}(?:before|after|to|ending|ended|that))`,
    'gi',
  ),
  extract: (match) => {
    const unit = UNIT_WORDS.get((match[2] ?? '').toLowerCase());
    const part = (match[1] ?? '').toLowerCase();
    if (unit === undefined) return null;
    const end = match.index + match[0].length;
    const quarter = /quarter$/.test(part) ? ordinalOf(part.split(/\s/)[0] ?? '') : undefined;
    if (quarter !== undefined) {
      return unit === 'year' ? draftOf(match.index, end, { type: 'calendar', yearShift: 0, quarter }) : null;
    }
    const portion = PORTIONS.get(part) ?? null;
    if (unit === 'year' && (portion === 'firstHalf' || portion === 'secondHalf')) {
      return draftOf(match.index, end, { type: 'calendar', yearShift: 0, half: portion === 'firstHalf' ? 1 : 2 });
    }
    return draftOf(match.index, end, unitShape(unit, 0, 'reference'), { portion });
  },
};

/** "by year-end", "year's end", "month-end", "midyear". */
export const unitEnd: DateParser = {
  name: 'unitEnd',
  clues: Clue.unit,
  pattern: /\b(?:the\s)?(?:(year|month|quarter|decade)(?:['’]s\s|-|\s)end|mid-?year)\b/gi,
  extract: (match, { text }) => {
    const unit = match[1] === undefined ? 'year' : UNIT_WORDS.get(match[1].toLowerCase());
    if (unit === undefined || /\b(?:last|next|this)\s$/i.test(textBefore(text, match.index))) return null;
    const portion = match[1] === undefined ? 'mid' : 'late';
    return draftOf(match.index, match.index + match[0].length, unitShape(unit, 0, 'reference'), { portion });
  },
};
