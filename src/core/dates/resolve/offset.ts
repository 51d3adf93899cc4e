import {
  addDays,
  addMonths,
  isoDay,
  lastDay,
  mondayOf,
  monthNumber,
  weekdayNumber,
  weekValue,
  yearOf,
} from '../calendar.ts';
import type { OffsetShape, Unit } from '../draft.ts';
import type { Timex } from '../types.ts';
import { UNKNOWN_YEAR } from '../unknownYear.ts';
import { century, decade, relativeWithoutReference, resolveCalendar } from './calendar.ts';
import { type Frame, knownParts, type Period, type Reference } from './frame.ts';

const IMPLIED = knownParts('implied');
/** Longest step that is still a calendar date; beyond it years stop having four digits. */
const MAX_STEP: Readonly<Record<Unit, number>> = {
  day: 36500,
  week: 5200,
  weekend: 5200,
  month: 1200,
  quarter: 400,
  half: 200,
  year: 3000,
  decade: 100,
  century: 20,
};

/** A step from the article's date or from the date before; null when there is nothing to step from. */
export function resolveOffset(shape: OffsetShape, frame: Frame): Period | null {
  if (Math.abs(shape.amount) > MAX_STEP[shape.unit]) return relativeWithoutReference(shape.amount);
  if (shape.anchor !== undefined) return fromAnchor(shape, resolveCalendar(shape.anchor, frame));
  if (shape.from === 'reference') return fromReference(byTense(shape, frame), frame.reference);
  return fromPrevious(shape, frame);
}

function byTense(shape: OffsetShape, { reference, tense }: Frame): OffsetShape {
  if (shape.byTense !== true || reference === null || weekdayNumber(reference.day) >= 6) return shape;
  return tense() === 'past' ? { ...shape, amount: shape.amount - 1 } : shape;
}

function fromAnchor(shape: OffsetShape, anchor: Period | null): Period | null {
  if (anchor === null) return null;
  if (anchor.from !== null) return unitAround(anchor.from, shape.unit, shape.amount);
  const monthDay = /^XXXX-(\d\d-\d\d)$/.exec(anchor.value)?.[1];
  return monthDay !== undefined && (shape.unit === 'day' || shape.unit === 'week')
    ? steppedWithoutYear(shape, monthDay)
    : null;
}

function fromReference(shape: OffsetShape, reference: Reference | null): Period | null {
  if (reference === null || !fineEnough(shape.unit, reference.precision)) return relativeWithoutReference(shape.amount);
  const period = unitAround(reference.day, shape.unit, shape.amount);
  if (period === null) return relativeWithoutReference(shape.amount);
  if (shape.side === 'earlier' && reference.precision === 'day') return { ...period, to: reference.day };
  if (shape.side === 'later' && reference.precision === 'day') return { ...period, from: reference.day };
  return period;
}

function fineEnough(unit: Unit, precision: Reference['precision']): boolean {
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return precision === 'day';
  if (unit === 'month' || unit === 'quarter' || unit === 'half') return precision !== 'year';
  return true;
}

/** The whole unit so many units away from a day: amount 0 is the unit the day lies in. */
export function unitAround(day: string, unit: Unit, amount: number): Period | null {
  const year = yearOf(day);
  switch (unit) {
    case 'day': {
      const value = addDays(day, amount);
      return { value, precision: 'day', from: value, to: value, known: knownParts('implied', 'implied', 'implied') };
    }
    case 'week': {
      const monday = mondayOf(addDays(day, amount * 7));
      return { value: weekValue(monday), precision: 'week', from: monday, to: addDays(monday, 6), known: IMPLIED };
    }
    case 'weekend': {
      const monday = mondayOf(addDays(day, amount * 7));
      return {
        value: `${weekValue(monday)}-WE`,
        precision: 'week',
        from: addDays(monday, 5),
        to: addDays(monday, 6),
        known: IMPLIED,
      };
    }
    case 'month': {
      const first = addMonths(`${day.slice(0, 8)}01`, amount);
      const to = lastDay(yearOf(first), monthNumber(first));
      return { value: first.slice(0, 7), precision: 'month', from: first, to, known: knownParts('implied', 'implied') };
    }
    case 'quarter':
      return monthsBlock(day, amount, 3, 'quarter');
    case 'half':
      return monthsBlock(day, amount, 6, 'half');
    case 'year': {
      const value = year + amount;
      if (value < 1000 || value > 2999) return null;
      return {
        value: String(value),
        precision: 'year',
        from: isoDay(value, 1, 1),
        to: isoDay(value, 12, 31),
        known: IMPLIED,
      };
    }
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + amount * 10;
      return first < 1000 || first > 2990 ? null : decade(first, true);
    }
    case 'century': {
      const hundreds = Math.floor(year / 100) + amount;
      return hundreds < 10 || hundreds > 29 ? null : century(hundreds, true);
    }
  }
}

function monthsBlock(day: string, amount: number, size: 3 | 6, precision: 'quarter' | 'half'): Period {
  const index = Math.floor((monthNumber(day) - 1) / size);
  const first = addMonths(isoDay(yearOf(day), index * size + 1, 1), amount * size);
  const last = addMonths(first, size - 1);
  const number = Math.floor((monthNumber(first) - 1) / size) + 1;
  const value = `${yearOf(first)}-${size === 3 ? 'Q' : 'H'}${number}`;
  return { value, precision, from: first, to: lastDay(yearOf(last), monthNumber(last)), known: IMPLIED };
}

const UNKNOWN_VALUE: Partial<Record<Unit, readonly [string, Period['precision']]>> = {
  day: ['XXXX-XX-XX', 'day'],
  week: ['XXXX-WXX', 'week'],
  month: ['XXXX-XX', 'month'],
  year: [UNKNOWN_YEAR, 'year'],
};

function fromPrevious(shape: OffsetShape, frame: Frame): Period | null {
  const { previous } = frame;
  if (previous !== null && previous.from !== null && previous.to !== null)
    return steppedFrom(shape, previous, previous.from, previous.to);
  const monthDay = /^XXXX-(\d\d-\d\d)$/.exec(previous?.value ?? '')?.[1];
  if (monthDay !== undefined && (shape.unit === 'day' || shape.unit === 'week'))
    return steppedWithoutYear(shape, monthDay);
  // "that day", "the same week" with nothing before them say nothing.
  if (shape.amount === 0) return null;
  // "from a year earlier", "the previous year" in a fresh report count from the report.
  if (frame.reference !== null && shape.unit === 'year' && shape.compares === true)
    return unitAround(frame.reference.day, 'year', shape.amount);
  const unknown = UNKNOWN_VALUE[shape.unit];
  return unknown === undefined
    ? null
    : { value: unknown[0], precision: unknown[1], from: null, to: null, known: knownParts('unknown') };
}

const GRAIN: readonly Timex['precision'][] = [
  'time',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];
const grain = (precision: Timex['precision']): number => GRAIN.indexOf(precision);

function steppedFrom(shape: OffsetShape, previous: Timex, from: string, to: string): Period | null {
  const unitPrecision = shape.unit === 'weekend' ? 'week' : shape.unit;
  // A day cannot be counted from a month or a year: "in May ... three days later".
  if (grain(previous.precision) > grain(unitPrecision)) {
    return shape.amount === 0
      ? null
      : {
          value: UNKNOWN_VALUE[shape.unit]?.[0] ?? UNKNOWN_YEAR,
          precision: unitPrecision,
          from: null,
          to: null,
          known: knownParts('unknown'),
        };
  }
  if (shape.compares === true && previous.kind === 'date' && grain(previous.precision) >= grain('month'))
    return sameInOtherYear(shape.amount, previous, from, to);
  if (shape.counted === true && from === to) return unitAround(from, 'day', shape.amount * 7);
  const period = unitAround(shape.amount > 0 ? to : from, shape.unit, shape.amount);
  return period ?? relativeWithoutReference(shape.amount);
}

function sameInOtherYear(years: number, previous: Timex, from: string, to: string): Period | null {
  const digits = /^(\d{4})(.*)$/.exec(previous.value);
  if (digits === null) return null;
  const first = addMonths(from, years * 12);
  const last = addMonths(to, years * 12);
  const value = `${Number(digits[1]) + years}${digits[2] ?? ''}`;
  const ends = lastDay(yearOf(last), monthNumber(last));
  return {
    value,
    precision: previous.precision,
    from: first,
    to: ends,
    known: knownParts('implied', previous.precision === 'month' ? 'implied' : 'unknown'),
  };
}

function steppedWithoutYear(shape: OffsetShape, monthDay: string): Period {
  const days = shape.amount * (shape.unit === 'week' ? 7 : 1);
  const common = addDays(`2023-${monthDay}`, days).slice(5);
  const leap = addDays(`2024-${monthDay}`, days).slice(5);
  // Steps over the end of February differ by a day between years.
  const value = common === leap ? `XXXX-${common}` : 'XXXX-XX-XX';
  const part = common === leap ? 'implied' : 'unknown';
  return { value, precision: 'day', from: null, to: null, known: knownParts('unknown', part, part) };
}
