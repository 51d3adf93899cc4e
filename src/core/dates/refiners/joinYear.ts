import { type CalendarShape, hasPartBelowYear, hasYear, isBareYear } from '../draft.ts';
import type { DateRefiner } from '../parser.ts';
import { foldNeighbours } from './pairs.ts';

/** "in July of that year", "third quarter of last year", "May 2 this year", "summer next year". */
export const joinYear: DateRefiner = {
  name: 'joinYear',
  refine: (drafts, { text }) =>
    foldNeighbours(drafts, text, (left, right, between) => {
      if (left.shape.type !== 'calendar' || right.shape.type !== 'calendar') return null;
      // "ends next year in November"
      if (
        isBareYear(left.shape) &&
        left.shape.year === undefined &&
        !hasYear(right.shape) &&
        /^\s(?:in|on)\s(?:the\s)?$/.test(between)
      ) {
        const { yearShift, yearOfPrevious } = left.shape;
        const takes =
          hasPartBelowYear(right.shape) && right.shape.weekday === undefined && right.shape.lean === undefined;
        return takes ? { ...right, start: left.start, shape: { ...right.shape, yearShift, yearOfPrevious } } : null;
      }
      if (!isBareYear(right.shape) || right.portion !== null) return null;
      const isPart = hasPartBelowYear(left.shape) && !hasYear(left.shape) && left.shape.weekday === undefined;
      if (!isPart || left.shape.lean !== undefined) return null;
      const direct =
        right.shape.year !== undefined ? /^(?:,?\sof\s|,\s|\s)$/ : /^(?:,?\s(?:of\s)?|,?\s(?:in|during)\s)$/;
      if (!direct.test(between)) return null;
      const { year, yearShift, yearOfPrevious } = right.shape;
      const shape: CalendarShape = { ...left.shape, year, yearShift, yearOfPrevious };
      return { ...left, end: right.end, shape };
    }),
};
