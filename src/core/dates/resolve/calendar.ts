import { addDays, addMonths, isoDay, isRealDay, mondayOf, monthNumber, weekdayNumber, yearOf } from '../calendar.ts';
import type { CalendarShape } from '../draft.ts';
import { chooseOccurrence } from './direction.ts';
import { type Frame, knownParts, type Period } from './frame.ts';
import { checkWeekday, periodIn, periodWithoutYear } from './period.ts';
import { inYearOfStory } from './story.ts';

const isPeriod = (period: Period | null): period is Period => period !== null;

/** A date as written, completed from the reference by determiner and tense; parts that nothing tells stay unknown. */
export function resolveCalendar(shape: CalendarShape, frame: Frame): Period | null {
  if (shape.decade !== undefined) return decade(shape.decade);
  if (shape.century !== undefined) return century(shape.century);
  const { reference } = frame;
  if (shape.year !== undefined) return checked(periodIn(shape, shape.year, 'stated'), shape);
  if (shape.yearShift !== undefined) {
    if (reference !== null) return checked(periodIn(shape, yearOf(reference.day) + shape.yearShift, 'implied'), shape);
    return isPart(shape) ? periodWithoutYear(shape) : relativeWithoutReference(shape.yearShift);
  }
  if (shape.yearOfPrevious === true) {
    const year = frame.previous?.from === null || frame.previous === null ? null : yearOf(frame.previous.from);
    if (year !== null) return checked(periodIn(shape, year, 'implied'), shape);
    return isPart(shape) ? periodWithoutYear(shape) : null;
  }
  if (shape.weekday !== undefined && shape.day === undefined) return resolveWeekday(shape, frame);
  if (shape.day !== undefined && shape.month === undefined) return resolveDayOfMonth(shape, shape.day, frame);
  if (reference === null || reference.precision === 'year')
    return inYearOfStory(shape, periodWithoutYear(shape), frame);
  return resolveYearless(shape, frame, reference.day);
}

function resolveYearless(shape: CalendarShape, frame: Frame, day: string): Period {
  const year = yearOf(day);
  const inYears = (years: readonly number[]): readonly Period[] =>
    years.map((y) => periodIn(shape, y, 'implied')).filter(isPeriod);
  const near = inYears([year - 1, year, year + 1]);
  // 29 February has none near.
  const candidates = near.length > 0 ? near : inYears([year - 4, year - 3, year - 2, year + 2, year + 3, year + 4]);
  if (shape.lean === 'this') {
    const own = candidates.find(
      (period) => period.from !== null && period.to !== null && period.from <= day && day <= period.to,
    );
    return (
      own ??
      candidates.find((period) => period.from !== null && yearOf(period.from) === year) ??
      periodWithoutYear(shape)
    );
  }
  // A weekday beside the date settles the year when it fits only one: "Tuesday, May 23".
  const fitting = candidates.filter(
    (period) => shape.weekday === undefined || (period.from !== null && weekdayNumber(period.from) === shape.weekday),
  );
  const chosen = chooseOccurrence(fitting.length > 0 ? fitting : candidates, day, frame.tense(), shape.lean);
  if (chosen === undefined) return periodWithoutYear(shape);
  return checkWeekday(inYearOfStory(shape, chosen, frame), shape.weekday);
}

function resolveWeekday(shape: CalendarShape, frame: Frame): Period {
  const { reference } = frame;
  const weekday = shape.weekday ?? 1;
  if (reference === null || reference.precision !== 'day') return periodWithoutYear(shape);
  const monday = mondayOf(reference.day);
  const at = (week: number): Period => {
    const value = addDays(monday, week * 7 + weekday - 1);
    return { value, precision: 'day', from: value, to: value, known: knownParts('implied', 'implied', 'implied') };
  };
  if (shape.weekShift !== undefined) return at(shape.weekShift);
  if (shape.lean === 'this') return at(0);
  // "next Friday" said on a Monday is the one of next week more often than the coming one.
  if (shape.lean === 'next') return at(1);
  const tense = frame.tense();
  return chooseOccurrence([-1, 0, 1].map(at), reference.day, tense === 'plan' ? 'open' : tense, shape.lean) ?? at(0);
}

function resolveDayOfMonth(shape: CalendarShape, day: number, frame: Frame): Period {
  const { previous, reference } = frame;
  const inMonth = (first: string): Period | null => {
    const [year, month] = [yearOf(first), monthNumber(first)];
    if (!isRealDay(year, month, day)) return null;
    const value = isoDay(year, month, day);
    return checkWeekday(
      { value, precision: 'day', from: value, to: value, known: knownParts('implied', 'implied', 'stated') },
      shape.weekday,
    );
  };
  if (previous?.kind === 'date' && previous.from !== null && /^\d{4}-\d\d(?:-\d\d)?$/.test(previous.value)) {
    return inMonth(previous.from) ?? periodWithoutYear(shape);
  }
  const month = /^XXXX-(\d\d)/.exec(previous?.value ?? '')?.[1];
  if (month !== undefined)
    return {
      ...periodWithoutYear({ ...shape, month: Number(month) }),
      known: knownParts('unknown', 'implied', 'stated'),
    };
  if (reference === null || reference.precision === 'year') return periodWithoutYear(shape);
  if (reference.precision === 'month') return inMonth(reference.day) ?? periodWithoutYear(shape);
  const first = `${reference.day.slice(0, 8)}01`;
  const candidates = [-1, 0, 1].map((months) => inMonth(addMonths(first, months))).filter(isPeriod);
  return chooseOccurrence(candidates, reference.day, frame.tense(), undefined) ?? periodWithoutYear(shape);
}

function checked(period: Period | null, shape: CalendarShape): Period | null {
  return period === null ? null : checkWeekday(period, shape.weekday);
}

function isPart(shape: CalendarShape): boolean {
  return (
    shape.month !== undefined || shape.quarter !== undefined || shape.half !== undefined || shape.season !== undefined
  );
}

/** "last year" in an undated article tells the direction and nothing else. */
export function relativeWithoutReference(amount: number): Period {
  const value = amount < 0 ? 'PAST_REF' : amount > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
  return { value, precision: 'unknown', from: null, to: null, known: knownParts('unknown') };
}

export function decade(first: number, implied = false): Period {
  const value = `${Math.floor(first / 10)}X`;
  return {
    value,
    precision: 'decade',
    from: `${first}-01-01`,
    to: `${first + 9}-12-31`,
    known: knownParts(implied ? 'implied' : 'stated'),
  };
}

export function century(hundreds: number, implied = false): Period {
  const known = knownParts(implied ? 'implied' : 'stated');
  return {
    value: `${hundreds}XX`,
    precision: 'century',
    from: `${hundreds}00-01-01`,
    to: `${hundreds}99-12-31`,
    known,
  };
}
