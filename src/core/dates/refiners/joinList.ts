import { type CalendarShape, type Draft, hasYear } from '../draft.ts';
import type { DateRefiner } from '../parser.ts';

function calendar(draft: Draft | undefined): CalendarShape | null {
  return draft !== undefined && draft.shape.type === 'calendar' ? draft.shape : null;
}

/** "in May and June 2023", "November 30 and December 1, 2022": the year behind the last holds for the others. */
export const joinList: DateRefiner = {
  name: 'joinList',
  refine: (drafts, { text }) => {
    const list = [...drafts];
    for (let i = list.length - 2; i >= 0; i -= 1) {
      const left = list[i];
      const right = list[i + 1];
      const a = calendar(left);
      const b = calendar(right);
      if (left === undefined || right === undefined || a === null || b === null) continue;
      const between = text.slice(left.end, Math.min(right.start, left.end + 12));
      const sameKind =
        (a.month === undefined) === (b.month === undefined) && (a.day === undefined) === (b.day === undefined);
      const isPart = a.month !== undefined || a.quarter !== undefined;
      if (!isPart || !sameKind || hasYear(a) || !hasYear(b) || a.lean !== undefined) continue;
      if (!/^(?:,|,?\s(?:and|or|&))\s(?:in\s|on\s)?$/.test(between)) continue;
      if (a.month !== undefined && b.month !== undefined && a.month > b.month) continue;
      const { year, yearShift, yearOfPrevious } = b;
      list[i] = { ...left, shape: { ...a, year, yearShift, yearOfPrevious } };
    }
    return list;
  },
};
