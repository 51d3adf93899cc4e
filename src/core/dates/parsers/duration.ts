import { type Draft, draftOf, type Unit } from '../draft.ts';
import { COUNT, countOf } from '../numbers.ts';
import { Clue, type DateParser, textAfter, textBefore } from '../parser.ts';
import type { Precision } from '../types.ts';
import { SP } from '../vocabulary.ts';

interface Measure {
  readonly letter: string;
  readonly factor: number;
  readonly clock: boolean;
  readonly precision: Precision;
}

const measure = (letter: string, precision: Precision, factor = 1, clock = false): Measure => ({
  letter,
  factor,
  clock,
  precision,
});
const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['second', measure('S', 'time', 1, true)],
  ['minute', measure('M', 'time', 1, true)],
  ['hour', measure('H', 'time', 1, true)],
  ['day', measure('D', 'day')],
  ['night', measure('D', 'day')],
  ['week', measure('W', 'week')],
  ['fortnight', measure('W', 'week', 2)],
  ['weekend', measure('W', 'week')],
  ['month', measure('M', 'month')],
  ['year', measure('Y', 'year')],
  ['decade', measure('Y', 'year', 10)],
  ['century', measure('Y', 'year', 100)],
]);
const UNITS = 'seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|century|centuries';
const NUMBER = `(${COUNT})((?:${SP}|-)and(?:${SP}|-)a(?:${SP}|-)half)?`;

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/centuries$/, 'century')
    .replace(/s$/, '');
const round = (n: number): string => String(Math.round(n * 100) / 100);

function partOf(
  count: string,
  half: string | undefined,
  word: string,
): { readonly text: string; readonly measure: Measure } | null {
  const unit = MEASURES.get(singular(word));
  const number = countOf(count);
  if (unit === undefined || number === undefined) return null;
  const amount = number === null ? 'X' : round((number + (half === undefined ? 0 : 0.5)) * unit.factor);
  return { text: `${amount}${unit.letter}`, measure: unit };
}

/** "25 and a half days", "three-day", "47 years", "two years and three months", "half an hour". */
export const duration: DateParser = {
  name: 'duration',
  clues: Clue.unit,
  pattern: new RegExp(
    `(?<![\\w.,$€£-])${NUMBER}(${SP}|-)(?:(?:long|full|consecutive|straight|more|whole)${SP})?(${UNITS})\\b(?:${SP}and${SP}a${SP}half\\b)?(?:(?:${SP}and|,)?${SP}(${COUNT})${SP}(${UNITS})\\b)?`,
    'gi',
  ),
  extract: (match, { text }) => {
    const [, count = '', half, joiner = '', word = '', count2, word2] = match;
    const first = partOf(count, half ?? (/half$/i.test(match[0]) ? 'half' : undefined), word);
    if (first === null) return null;
    const end = match.index + match[0].length;
    const before = textBefore(text, match.index);
    const after = textAfter(text, end);
    if (isNoDuration(count, joiner, word, before, after)) return null;
    const second = count2 === undefined || word2 === undefined ? null : partOf(count2, undefined, word2);
    const value = join(first, second);
    return draftOf(match.index, second === null ? cutBack(match, end) : end, {
      type: 'duration',
      value,
      precision: first.measure.precision,
    });
  },
};

function join(
  first: { readonly text: string; readonly measure: Measure },
  second: { readonly text: string; readonly measure: Measure } | null,
): string {
  if (second === null) return first.measure.clock ? `PT${first.text}` : `P${first.text}`;
  if (first.measure.clock) return `PT${first.text}${second.text}`;
  return second.measure.clock ? `P${first.text}T${second.text}` : `P${first.text}${second.text}`;
}

function cutBack(match: RegExpExecArray, end: number): number {
  return match[5] === undefined ? end : end - match[0].length + match[0].search(/(?:\sand|,)?\s\S+\s\S+$/);
}

function isNoDuration(count: string, joiner: string, word: string, before: string, after: string): boolean {
  // Ages: "aged 12 years", "19-year-old", "six months old", "60 years of age".
  if (/^(?:-|\s)olds?\b|^\sof\sage\b/i.test(after) || /\baged?\s$/i.test(before)) return true;
  const article = /^(?:a|an|one|some|many|few)$/i.test(count);
  // "a second test", "one second thought", "third second half": only digits count single seconds.
  if (/^second$/i.test(word) && joiner !== '-' && !/^\d/.test(count)) return true;
  if (/^(?:some|few|many)$/i.test(count) && /^(?:day|night|week|month|year)$/i.test(word)) return true;
  if (!article) return false;
  // "5% a year", "$10 a day", "twice a week" are rates; "a year after" without a preposition stays a length.
  if (/^(?:one)$/i.test(count))
    return (
      /^(?:day|night)$/i.test(word) && !/\b(?:for|in|within|after|over|only|just|than|lasted|took)\s$/i.test(before)
    );
  if (/^\s(?:before|after|since|into|away|on)\b/.test(after)) return false;
  return (
    !/\b(?:for|in|within|after|over|about|nearly|almost|around|than|lasted|lasting|lasts|took|take|takes|spent|under|every|just|only|barely|roughly|to|least|most|of|the|by|half|quarter of)\s$/i.test(
      before,
    ) || /\b(?:of)\s$/i.test(before)
  );
}

/** "the past five years", "the next two weeks", "over the last decade", "the coming month". */
export const relativeWindow: DateParser = {
  name: 'window',
  clues: Clue.unit,
  pattern: new RegExp(
    `\\bthe${SP}(past|last|previous|next|coming|following)${SP}(?:(${COUNT})(?:${SP}and${SP}a${SP}half)?${SP}(?:or${SP}so${SP})?)?(hours?|days?|weeks?|months?|years?|decades?|century|centuries)\\b(?!${SP}of${SP}(?:the|his|her|its|their))`,
    'gi',
  ),
  extract: (match): Draft | null => {
    const [, word = '', count, unitWord = ''] = match;
    const past = /^(?:past|last|previous)$/i.test(word);
    const single = count === undefined;
    const plural = /s$/i.test(unitWord) && !/ies$/i.test(unitWord);
    if (single && plural)
      return draftOf(match.index, match.index + match[0].length, {
        type: 'vague',
        value: past ? 'PAST_REF' : 'FUTURE_REF',
      });
    if (single && !/^(?:past|last|coming)$/i.test(word)) return null;
    const part = partOf(count ?? 'one', undefined, unitWord);
    const number = countOf(count ?? 'one');
    const unit = windowUnit(singular(unitWord));
    if (part === null || number === undefined) return null;
    const start = match.index + match[0].toLowerCase().indexOf(word.toLowerCase());
    return draftOf(start, match.index + match[0].length, {
      type: 'duration',
      value: part.measure.clock ? `PT${part.text}` : `P${part.text}`,
      precision: part.measure.precision,
      window:
        number === null || unit === null
          ? undefined
          : { unit, amount: number * part.measure.factor, side: past ? 'past' : 'coming' },
    });
  },
};

function windowUnit(word: string): Unit | null {
  if (word === 'decade' || word === 'century') return 'year';
  return word === 'day' || word === 'week' || word === 'month' || word === 'year' ? word : null;
}

/** "recent years", "coming months", "years ago": a direction without a length. */
export const vague: DateParser = {
  name: 'vague',
  clues: Clue.unit,
  pattern:
    /\b(?:(?:the\s)?(recent|coming|past|next few|last few|past few)\s(?:days|weeks|months|years|decades)|(?:days|weeks|months|years|decades|centuries)\sago)\b/gi,
  extract: (match) => {
    const past = /recent|past|last|ago$/i.test(match[0]);
    return draftOf(match.index, match.index + match[0].length, {
      type: 'vague',
      value: past ? 'PAST_REF' : 'FUTURE_REF',
    });
  },
};
