import type { Draft } from '../draft.ts';
import { type DateRefiner, textBefore } from '../parser.ts';
import { foldNeighbours } from './pairs.ts';

const SHORT: ReadonlyMap<string, number> = new Map([
  ['mo', 1],
  ['tu', 2],
  ['we', 3],
  ['th', 4],
  ['fr', 5],
  ['sa', 6],
  ['su', 7],
]);

function isDay(draft: Draft): boolean {
  return draft.shape.type === 'calendar' && draft.shape.day !== undefined && draft.shape.weekday === undefined;
}

function isWeekdayOnly(draft: Draft): boolean {
  const { shape } = draft;
  return (
    shape.type === 'calendar' && shape.weekday !== undefined && shape.day === undefined && shape.weekShift === undefined
  );
}

/** "Friday, May 26, 2023", "Friday (26 May)", "Wed., Aug 16": the weekday goes with its date and is checked later. */
export const joinWeekday: DateRefiner = {
  name: 'joinWeekday',
  refine: (drafts, { text }) => {
    const joined = foldNeighbours(drafts, text, (left, right, between) => {
      if (!isWeekdayOnly(left) || !isDay(right) || !/^(?:,?\s?(?:the\s)?|,?\son\s|\s\()$/.test(between)) return null;
      if (left.shape.type !== 'calendar' || right.shape.type !== 'calendar') return null;
      const close = between.includes('(') && text[right.end] === ')' ? 1 : 0;
      return {
        ...right,
        start: left.start,
        end: right.end + close,
        shape: { ...right.shape, weekday: left.shape.weekday },
      };
    });
    return joined.map((draft) => {
      if (!isDay(draft) || draft.shape.type !== 'calendar') return draft;
      const short = /\b(Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?,?\s$/.exec(textBefore(text, draft.start));
      if (short === null) return draft;
      const weekday = SHORT.get((short[1] ?? '').slice(0, 2).toLowerCase());
      return { ...draft, start: draft.start - short[0].length, shape: { ...draft.shape, weekday } };
    });
  },
};
