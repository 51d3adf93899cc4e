import { en, type ParsedComponents } from 'chrono-node';
import { isoDay, isRealDay, lastDay } from './calendar.ts';
import { cluesIn } from './clues.ts';
import { Clue } from './parser.ts';
import { knownParts } from './resolve/frame.ts';
import type { Timex } from './types.ts';

/** chrono builds pages of text in time that grows with their length squared; dates that it alone knows are short. */
const MAX_CHARACTERS = 2000;

/** chrono wants a day to count from; nothing that depends on it is kept. */
const ANY_DAY = new Date(2000, 0, 1, 12);

type Dated = Pick<Timex, 'value' | 'precision' | 'from' | 'to' | 'known'>;

/**
 * What chrono alone reads ("May-15-2022", "2022 May 5"), beside the dates found already. Only a written year with its
 * month is taken: chrono fills every other part from a clock, and would read "Long March 5" as a day.
 */
export function addChronoDates(text: string, found: readonly Timex[]): readonly Timex[] {
  if (text.length > MAX_CHARACTERS || (cluesIn(text) & Clue.month) === 0 || !/\d{4}/.test(text)) return found;
  const more: Timex[] = [];
  for (const result of en.strict.parse(text, ANY_DAY)) {
    const end = result.index + result.text.length;
    const taken = found.some((timex) => timex.start < end && result.index < timex.end);
    const dated = taken ? null : datedOf(result.start);
    if (dated === null) continue;
    more.push({ start: result.index, end, text: result.text, kind: 'date', ...dated, modifier: null, time: null });
  }
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.start - b.start);
}

function datedOf(parts: ParsedComponents): Dated | null {
  const month = parts.isCertain('month') ? parts.get('month') : null;
  const year = parts.isCertain('year') ? parts.get('year') : null;
  if (month === null || year === null || year < 1000 || year > 2199) return null;
  if (!parts.isCertain('day')) {
    const first = isoDay(year, month, 1);
    return {
      value: first.slice(0, 7),
      precision: 'month',
      from: first,
      to: lastDay(year, month),
      known: knownParts('stated', 'stated'),
    };
  }
  const day = parts.get('day') ?? 0;
  if (!isRealDay(year, month, day)) return null;
  const value = isoDay(year, month, day);
  return { value, precision: 'day', from: value, to: value, known: knownParts('stated', 'stated', 'stated') };
}
