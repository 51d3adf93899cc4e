import type { Draft } from '../draft.ts';
import type { DateRefiner } from '../parser.ts';
import { foldNeighbours } from './pairs.ts';

function isDayDraft(draft: Draft): boolean {
  const { shape } = draft;
  if (draft.time !== null) return false;
  if (shape.type === 'calendar') return shape.day !== undefined || shape.weekday !== undefined;
  return shape.type === 'offset' && shape.unit === 'day';
}

/** "Saturday at 14:57 Moscow time", "7 a.m. on Sunday", "June 25, at 14:07 Beijing time", "2023-05-26 | 03:40". */
export const joinClock: DateRefiner = {
  name: 'joinClock',
  refine: (drafts, { text }) =>
    foldNeighbours(drafts, text, (left, right, between) => {
      if (
        isDayDraft(left) &&
        right.shape.type === 'clock' &&
        /^(?:,?\s(?:at\s(?:about\s|around\s)?)?|\s?\|\s(?:Updated\s)?|,\s)$/.test(between)
      ) {
        return { ...left, end: right.end, time: right.time };
      }
      if (left.shape.type === 'clock' && isDayDraft(right) && /^(?:,?\s(?:on\s)?|\s\|\s)$/.test(between)) {
        return { ...right, start: left.start, time: left.time };
      }
      return null;
    }),
};
