import { draftOf, type Unit } from '../draft.ts';
import { COUNT, countOf } from '../numbers.ts';
import { Clue, type DateParser, textAfter } from '../parser.ts';
import { tenseAt } from '../resolve/tense.ts';
import { SP, UNIT_WORDS } from '../vocabulary.ts';

const UNITS = 'days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|fortnights?';

interface Step {
  readonly unit: Unit;
  readonly amount: number;
}

/** Unit and amount of "two", "fortnights"; null when the count is vague or no whole number of days comes out. */
export function stepOf(count: string, half: string | undefined, word: string): Step | null {
  const number = countOf(count);
  if (number === null || number === undefined) return null;
  const amount = number + (half === undefined ? 0 : 0.5);
  const name = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  if (name === 'fortnight') return { unit: 'week', amount: amount * 2 };
  if (name === 'quarter') return { unit: 'month', amount: amount * 3 };
  if (name === 'century') return { unit: 'year', amount: amount * 100 };
  if (name === 'decade') return { unit: 'year', amount: amount * 10 };
  if (name === 'year' && !Number.isInteger(amount)) return { unit: 'month', amount: amount * 12 };
  if (name === 'month' && !Number.isInteger(amount)) return { unit: 'week', amount: Math.round(amount * 4.345) };
  const unit: Unit = name === 'day' || name === 'week' || name === 'month' || name === 'year' ? name : 'day';
  return { unit, amount: Math.round(amount) };
}

/** "two years ago", "a decade ago", "three days later", "a year earlier", "two weeks before." */
export const offset: DateParser = {
  name: 'offset',
  clues: Clue.unit,
  needs: Clue.step,
  pattern: new RegExp(
    `(?<![\\w.,$€£-])(${COUNT})(${SP}and${SP}a${SP}half)?${SP}(${UNITS})${SP}(ago|later|earlier|afterwards?|beforehand|before|after|previously|from now|hence|from today)\\b`,
    'gi',
  ),
  extract: (match, { text }) => {
    const step = stepOf(match[1] ?? '', match[2], match[3] ?? '');
    const word = (match[4] ?? '').toLowerCase();
    const end = match.index + match[0].length;
    if (step === null) {
      return /ago/.test(word) ? draftOf(match.index, end, { type: 'vague', value: 'PAST_REF' }) : null;
    }
    const after = textAfter(text, end);
    // "two days before the summit" hangs on the summit, whose date is not said: only the length is known.
    if (/^(?:before|after)$/.test(word) && !/^(?:\s?[.,;:!?)”"—–]|$)/.test(after)) return null;
    // "a year earlier than planned" compares, it does not date.
    if (/^\sthan\b/.test(after)) return null;
    const back = /ago|earlier|before|previously/.test(word);
    const from = /ago|now|hence|today/.test(word) ? 'reference' : 'previous';
    const compares = from === 'previous' && step.unit === 'year' && step.amount === 1;
    return draftOf(match.index, end, {
      type: 'offset',
      unit: step.unit,
      amount: back ? -step.amount : step.amount,
      from,
      compares,
      ...(from === 'previous' && step.unit === 'week' ? { counted: true } : {}),
    });
  },
};

/** "the day before", "the day after", "the year before", "the month before" when nothing follows that they hang on. */
export const dayBefore: DateParser = {
  name: 'dayBefore',
  clues: Clue.unit,
  needs: Clue.step,
  pattern:
    /\b(?:the|a)\s(day|week|month|year)\s(before|after)(?=\s?[.,;:!?)”"]|$|\s(?:in|at|by|that|and|when|to|it|he|she|they|with)\b)/gi,
  extract: (match) => {
    const unit = (match[1] ?? '').toLowerCase();
    if (unit !== 'day' && unit !== 'week' && unit !== 'month' && unit !== 'year') return null;
    const amount = /before/i.test(match[2] ?? '') ? -1 : 1;
    return draftOf(match.index, match.index + match[0].length, {
      type: 'offset',
      unit,
      amount,
      from: 'previous',
      compares: unit === 'year',
    });
  },
};

/** "reopens in two weeks": a date when the clause looks ahead, a length ("done in two weeks") when it looks back. */
export const inUnits: DateParser = {
  name: 'inUnits',
  clues: Clue.unit,
  pattern: new RegExp(
    `(?<=\\bin\\s(?:about\\s|around\\s|roughly\\s)?)(${COUNT})(${SP}and${SP}a${SP}half)?${SP}(${UNITS})(?:['’]${SP}time)?(?![\\w-]|${SP}of)`,
    'gi',
  ),
  extract: (match, { text }) => {
    const step = stepOf(match[1] ?? '', match[2], match[3] ?? '');
    if (step === null) return null;
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const end = match.index + match[0].length;
    const ahead = /time$/.test(match[0]) || /\bis next\b/.test(before) || tenseAt(text, match.index, end) === 'future';
    if (!ahead) return null;
    if (/\b(?:first|only|once|time|twice|most|best|worst|lowest|highest|biggest|largest)\b[^,.;]*$/i.test(before))
      return null;
    return draftOf(match.index, match.index + match[0].length, {
      type: 'offset',
      unit: step.unit,
      amount: step.amount,
      from: 'reference',
    });
  },
};

/** "the week before last", "the year after next". */
export const beforeLast: DateParser = {
  name: 'beforeLast',
  clues: Clue.unit,
  needs: Clue.step,
  pattern: /\b(?:the\s)?(week|weekend|month|year)\s(before\slast|after\snext)\b/gi,
  extract: (match) => {
    const unit = UNIT_WORDS.get((match[1] ?? '').toLowerCase());
    if (unit === undefined) return null;
    const amount = /last$/i.test(match[0]) ? -2 : 2;
    return draftOf(match.index, match.index + match[0].length, { type: 'offset', unit, amount, from: 'reference' });
  },
};

/** "over the weekend": the one before or the one to come, by the tense. */
export const overWeekend: DateParser = {
  name: 'overWeekend',
  clues: Clue.unit,
  pattern: /(?<=\b(?:over|at|during|on|by|before|after|since|until)\s(?:the\s)?)weekend\b(?!-)/gi,
  extract: (match) => {
    const shape = { type: 'offset', unit: 'weekend', amount: 0, from: 'reference', byTense: true } as const;
    return draftOf(match.index, match.index + match[0].length, shape);
  },
};
