import type { Draft, Unit } from '../draft.ts';
import type { DateRefiner } from '../parser.ts';
import { foldNeighbours } from './pairs.ts';

const UNITS: Readonly<Record<string, Unit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** "two days before May 23", "a week after the June 4 vote": a length that hangs on a written day is a date. */
export const joinStep: DateRefiner = {
  name: 'joinStep',
  refine: (drafts, { text }) =>
    foldNeighbours(drafts, text, (left: Draft, right: Draft, between) => {
      const direction = /^\s(before|after)\s(?:the\s|its\s)?$/i.exec(between)?.[1]?.toLowerCase();
      if (direction === undefined || left.shape.type !== 'duration' || right.shape.type !== 'calendar') return null;
      if (right.shape.day === undefined || left.shape.window !== undefined) return null;
      const step = /^P(\d{1,4})([DWMY])$/.exec(left.shape.value);
      const unit = UNITS[step?.[2] ?? ''];
      if (unit === undefined) return null;
      const amount = Number(step?.[1]) * (direction === 'before' ? -1 : 1);
      return {
        ...left,
        end: right.end,
        shape: { type: 'offset', unit, amount, from: 'previous', anchor: right.shape },
      };
    }),
};
