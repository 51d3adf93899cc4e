import { type CalendarShape, type Draft, hasYear, type OffsetShape } from '../draft.ts';
import { type DateRefiner, textBefore } from '../parser.ts';
import { foldNeighbours } from './pairs.ts';

function pointOf(draft: Draft): CalendarShape | OffsetShape | null {
  const { shape } = draft;
  if (draft.time !== null || draft.modifier !== null) return null;
  return shape.type === 'calendar' || shape.type === 'offset' ? shape : null;
}

/** Years written once hold for both ends: "between May and July 2023", "from November to February 2024". */
function shareYear(from: CalendarShape, to: CalendarShape): readonly [CalendarShape, CalendarShape] {
  if (!hasYear(from) && hasYear(to) && from.weekday === undefined) {
    const wraps = from.month !== undefined && to.month !== undefined && from.month > to.month ? 1 : 0;
    const year = to.year === undefined ? undefined : to.year - wraps;
    const yearShift = to.yearShift === undefined ? undefined : to.yearShift - wraps;
    return [{ ...from, year, yearShift, yearOfPrevious: wraps === 0 ? to.yearOfPrevious : undefined }, to];
  }
  if (hasYear(from) && !hasYear(to) && from.month !== undefined && to.month !== undefined) {
    const wraps = from.month > to.month ? 1 : 0;
    const year = from.year === undefined ? undefined : from.year + wraps;
    const yearShift = from.yearShift === undefined ? undefined : from.yearShift + wraps;
    return [from, { ...to, year, yearShift }];
  }
  return [from, to];
}

function sameGrain(a: CalendarShape | OffsetShape, b: CalendarShape | OffsetShape): boolean {
  if (a.type === 'offset' || b.type === 'offset') return true;
  const grain = (shape: CalendarShape): string =>
    [shape.day ?? shape.weekday, shape.month, shape.quarter, shape.half, shape.season, shape.decade]
      .map((part) => (part === undefined ? '' : 'x'))
      .join('|');
  return grain(a) === grain(b) || (a.day !== undefined && b.day !== undefined);
}

/** "from 2019 to 2021", "between 2026 and 2030", "May to July 2023", "Jan. 1 - March 31". */
export const joinRange: DateRefiner = {
  name: 'joinRange',
  refine: (drafts, { text }) =>
    foldNeighbours(shareMoved(drafts, text), text, (left, right, between) => {
      const from = pointOf(left);
      const to = pointOf(right);
      if (from === null || to === null) return null;
      if (isMoved(left, text)) return null;
      const opening = /\b(from|between)\s(?:the\s|about\s|around\s)?$/i.exec(textBefore(text, left.start));
      const word = opening?.[1]?.toLowerCase();
      const joins =
        word === 'between'
          ? /^\sand\s(?:the\s|in\s)?$/.test(between)
          : /^(?:\s(?:to|until|till|through)\s(?:the\s)?|\s?[-–—]\s?)$/.test(between) &&
            (word === 'from' || sameGrain(from, to));
      if (!joins) return null;
      // "from Monday to 2025" joins nothing.
      if (!sameGrain(from, to) && word !== 'from') return null;
      const ends = from.type === 'calendar' && to.type === 'calendar' ? shareYear(from, to) : ([from, to] as const);
      if (isBackwards(ends[0], ends[1])) return null;
      const start = opening === null ? left.start : left.start - opening[0].length;
      return {
        ...left,
        start,
        end: right.end,
        portion: null,
        shape: { type: 'range', from: ends[0], to: ends[1], fromPortion: left.portion, toPortion: right.portion },
      };
    }),
};

/** "moved from Saturday to Monday", "put off from March to September 2024": two dates of one plan, no stretch. */
function isMoved(left: Draft, text: string): boolean {
  return /\b(?:moved|postponed|delayed|put (?:off|back)|pushed(?: back)?|shifted|brought forward|switched|rescheduled|slipped)\b[^.;,]{0,24}\sfrom\s(?:the\s)?$/i.test(
    textBefore(text, left.start),
  );
}

function shareMoved(drafts: readonly Draft[], text: string): readonly Draft[] {
  return drafts.map((left, index) => {
    const right = drafts[index + 1];
    if (right === undefined || left.shape.type !== 'calendar' || right.shape.type !== 'calendar') return left;
    if (!isMoved(left, text) || !/^\sto\s$/.test(text.slice(left.end, left.end + 8).slice(0, right.start - left.end)))
      return left;
    return { ...left, shape: shareYear(left.shape, right.shape)[0] };
  });
}

/** "moved from 2025 to 2024" and "postponed from Dec. 1, 2023 to ..." backwards is a change, not a stretch. */
function isBackwards(from: CalendarShape | OffsetShape, to: CalendarShape | OffsetShape): boolean {
  if (from.type !== 'calendar' || to.type !== 'calendar') return false;
  return from.year !== undefined && to.year !== undefined && from.year > to.year;
}
