import { addMonths, lastDay, monthNumber, yearOf } from '../calendar.ts';
import type { BackShape, CalendarShape, OffsetShape, Portion, RangeShape } from '../draft.ts';
import { UNKNOWN_YEAR } from '../unknownYear.ts';
import { resolveCalendar } from './calendar.ts';
import { type Frame, knownParts, type Period } from './frame.ts';
import { resolveOffset } from './offset.ts';
import { applyPortion } from './portion.ts';

function resolvePoint(shape: CalendarShape | OffsetShape, portion: Portion | null, frame: Frame): Period | null {
  const period = shape.type === 'calendar' ? resolveCalendar(shape, frame) : resolveOffset(shape, frame);
  return period === null ? null : applyPortion(period, portion).period;
}

/** Both ends of a range; a first end without a year is the last one before the second. */
export function resolveRange(shape: RangeShape, frame: Frame): Period | null {
  const to = resolvePoint(shape.to, shape.toPortion, frame);
  if (to === null) return null;
  const before: Frame =
    to.to === null || frame.reference === null
      ? frame
      : { ...frame, reference: { day: to.to, precision: 'day' }, tense: () => 'past' };
  const yearless =
    shape.from.type === 'calendar' && shape.from.year === undefined && shape.from.yearShift === undefined;
  const from = resolvePoint(shape.from, shape.fromPortion, yearless ? before : frame);
  if (from === null) return null;
  const ordered = from.from !== null && to.to !== null && from.from <= to.to;
  return {
    value: `${from.value}/${to.value}`,
    precision: to.precision,
    from: ordered ? from.from : null,
    to: ordered ? to.to : null,
    known: to.known,
  };
}

/** "the year to March 2024": `2023-04/2024-03`. */
export function resolveBack(shape: BackShape, frame: Frame): Period | null {
  const end = resolveCalendar(shape.end, frame);
  if (end === null) return null;
  if (end.from === null || end.to === null) {
    return { ...end, value: `${UNKNOWN_YEAR}/${end.value}`, known: knownParts('unknown', 'stated') };
  }
  const first = addMonths(end.from, 1 - shape.months);
  const last = lastDay(yearOf(end.from), monthNumber(end.from));
  return { value: `${first.slice(0, 7)}/${end.value}`, precision: 'month', from: first, to: last, known: end.known };
}
