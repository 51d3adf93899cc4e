import { draftOf } from '../draft.ts';
import { COUNT, countOf } from '../numbers.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import type { Precision } from '../types.ts';
import { SP } from '../vocabulary.ts';

interface Frequency {
  readonly value: string;
  readonly precision: Precision;
}

const UNITS: ReadonlyMap<string, readonly [string, Precision]> = new Map([
  ['second', ['TXS', 'time']],
  ['minute', ['TXM', 'time']],
  ['hour', ['TXH', 'time']],
  ['day', ['XD', 'day']],
  ['night', ['XD', 'day']],
  ['week', ['XW', 'week']],
  ['month', ['XM', 'month']],
  ['quarter', ['3M', 'quarter']],
  ['year', ['XY', 'year']],
  ['decade', ['10Y', 'decade']],
]);
const ADVERBS: ReadonlyMap<string, Frequency> = new Map([
  ['hourly', { value: 'PT1H', precision: 'time' }],
  ['daily', { value: 'P1D', precision: 'day' }],
  ['nightly', { value: 'P1D', precision: 'day' }],
  ['weekly', { value: 'P1W', precision: 'week' }],
  ['fortnightly', { value: 'P2W', precision: 'week' }],
  ['monthly', { value: 'P1M', precision: 'month' }],
  ['quarterly', { value: 'P3M', precision: 'month' }],
  ['yearly', { value: 'P1Y', precision: 'year' }],
  ['annually', { value: 'P1Y', precision: 'year' }],
  ['annual', { value: 'P1Y', precision: 'year' }],
]);

function frequency(unit: string, count: number): Frequency | null {
  const entry = UNITS.get(unit);
  if (entry === undefined) return null;
  const [shape, precision] = entry;
  const value = shape.includes('X') ? shape.replace('X', String(count)) : shape;
  return { value: `P${value}`, precision };
}

/** "every month", "each year", "every four years", "every other week", "twice a year", "per month". */
export const everyUnit: DateParser = {
  name: 'everyUnit',
  clues: Clue.unit,
  needs: Clue.cycle,
  pattern: new RegExp(
    `\\b(?:(?:every|each)${SP}(?:(other)${SP}|(${COUNT})${SP})?(second|minute|hour|day|night|week|month|quarter|year|decade)s?|(?:once|twice|times)${SP}(?:a|an|per|every)${SP}(day|week|month|quarter|year|decade)|per${SP}(day|week|month|quarter|year))\\b(?!-)`,
    'gi',
  ),
  extract: (match) => {
    const count = match[1] !== undefined ? 2 : match[2] === undefined ? 1 : countOf(match[2]);
    if (count === null || count === undefined) return null;
    const set = frequency((match[3] ?? match[4] ?? match[5] ?? '').toLowerCase(), count);
    return set === null ? null : draftOf(match.index, match.index + match[0].length, { type: 'set', ...set });
  },
};

/** "annually", "quarterly", "daily"; capitals on both sides are a newspaper (Daily Mail, Economic Daily). */
export const adverb: DateParser = {
  name: 'adverb',
  clues: Clue.deictic | Clue.unit,
  pattern: new RegExp(`\\b(?:${[...ADVERBS.keys()].join('|')})\\b`, 'gi'),
  extract: (match, { text }) => {
    const set = ADVERBS.get(match[0].toLowerCase());
    if (set === undefined) return null;
    const end = match.index + match[0].length;
    const capital = /^[A-Z]/.test(match[0]);
    if (capital && (/^\s[A-Z]/.test(textAfter(text, end)) || /\w\s$/.test(textBefore(text, match.index)))) return null;
    // "The nightly was sold": a paper.
    if (
      /ly$/i.test(match[0]) &&
      /\b[Tt]he\s$/.test(textBefore(text, match.index)) &&
      /^\s(?:was|is|has|said|wrote)\b/.test(textAfter(text, end))
    )
      return null;
    if (/^\s(?:life|lives|newspaper|paper|magazine|newsletter)\b/.test(textAfter(text, end))) return null;
    return draftOf(match.index, end, { type: 'set', ...set });
  },
};
