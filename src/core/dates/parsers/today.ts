import { type Draft, draftOf } from '../draft.ts';
import { Clue, type DateParser, textAfter } from '../parser.ts';

const DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
  ['last night', -1],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['the day before yesterday', -2],
  ['the day after tomorrow', 2],
]);

/** "today", "yesterday afternoon", "tomorrow", "tonight", "the day before yesterday". */
export const deicticDay: DateParser = {
  name: 'deicticDay',
  clues: Clue.deictic | Clue.unit,
  pattern:
    /\b(?:the day before yesterday|the day after tomorrow|(today|tonight|tomorrow|yesterday)(?:\s(?:morning|afternoon|evening|night))?|last night|this (?:morning|afternoon|evening))\b(?![-’'](?!s\b))/gi,
  extract: (match, { text }): Draft | null => {
    const word = (match[1] ?? match[0]).toLowerCase();
    const amount = DAYS.get(word);
    if (amount === undefined) return null;
    const end = match.index + match[0].length;
    // "USA Today", "Russia Today", "Psychology Today" are papers; so is anything that is spelled like a name.
    if (/^[A-Z]/.test(match[0]) && /[A-Z][a-z]*\s$/.test(text.slice(Math.max(0, match.index - 24), match.index)))
      return null;
    if (/^\s(?:in|on)\s(?:1\d{3}|20\d\d)\b/.test(textAfter(text, end))) return null;
    return draftOf(match.index, end, { type: 'offset', unit: 'day', amount, from: 'reference' });
  },
};
