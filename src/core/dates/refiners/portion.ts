import { type CalendarShape, type Draft, isBareYear, type Portion } from '../draft.ts';
import { type DateRefiner, textBefore } from '../parser.ts';

const PREFIX =
  /(?:\b(early|mid|late|end(?=-))(?:[-\s]to[-\s](?:mid|late))?(?:-|\s(?:in\s|on\s)?)|\b(start|beginning|outset|middle|end|close|first half|second half|latter half|latter part) of\s(?:the\s)?|\b(first|second|third|last|final) (?:few |couple of )?(?:days?|weeks?) of\s(?:the\s)?|\b((?:the\s)?(?:early hours|small hours|morning|afternoon|evening|night) of)\s(?:the\s)?)$/i;

const PORTIONS: ReadonlyMap<string, Portion> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['start', 'early'],
  ['beginning', 'early'],
  ['outset', 'early'],
  ['middle', 'mid'],
  ['end', 'late'],
  ['close', 'late'],
  ['first half', 'firstHalf'],
  ['second half', 'secondHalf'],
  ['latter half', 'secondHalf'],
  ['latter part', 'late'],
  ['first', 'early'],
  ['second', 'mid'],
  ['third', 'mid'],
  ['last', 'late'],
  ['final', 'late'],
]);

function withPortion(draft: Draft, start: number, portion: Portion): Draft {
  if (isBareYear(draft.shape) && (portion === 'firstHalf' || portion === 'secondHalf')) {
    const shape: CalendarShape = { ...draft.shape, half: portion === 'firstHalf' ? 1 : 2 };
    return { ...draft, start, shape };
  }
  return { ...draft, start, portion };
}

/** "early 2023", "mid-2027", "the end of April", "second half of the 1980s", "the night of December 24". */
export const portion: DateRefiner = {
  name: 'portion',
  refine: (drafts, { text }) =>
    drafts.map((draft) => {
      const { shape } = draft;
      if (draft.portion !== null || (shape.type !== 'calendar' && shape.type !== 'offset')) return draft;
      const match = PREFIX.exec(textBefore(text, draft.start));
      if (match === null) return draft;
      const start = draft.start - match[0].length;
      if (match[4] !== undefined) {
        const isDay =
          shape.type === 'offset' ? shape.unit === 'day' : shape.day !== undefined || shape.weekday !== undefined;
        return isDay ? { ...draft, start } : draft;
      }
      // "at the end of Friday" and "the first half of Sunday" cut a day, which has no parts here.
      const found = PORTIONS.get((match[1] ?? match[2] ?? match[3] ?? '').toLowerCase());
      return found === undefined ? draft : withPortion(draft, start, found);
    }),
};
