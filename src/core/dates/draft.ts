import type { Span } from '../types.ts';
import type { Precision, Timex } from './types.ts';

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** Which occurrence a determiner asks for: "last Friday", "next summer", "this March". */
export type Lean = 'last' | 'next' | 'this';
export type Portion = 'early' | 'mid' | 'late' | 'firstHalf' | 'secondHalf';
export type Modifier = NonNullable<Timex['modifier']>;

/** Parts of a calendar date as written; what is missing is implied later from the reference, or stays unknown. */
export interface CalendarShape {
  readonly type: 'calendar';
  readonly year?: number | undefined;
  /** "this year" 0, "last year" -1: counted from the reference. */
  readonly yearShift?: number | undefined;
  /** "July of that year". */
  readonly yearOfPrevious?: boolean | undefined;
  /** First year: 1980. */
  readonly decade?: number | undefined;
  /** First two digits of its years: 16 for the 17th century. */
  readonly century?: number | undefined;
  readonly quarter?: number | undefined;
  readonly half?: number | undefined;
  readonly season?: Season | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** Monday 1 to Sunday 7. */
  readonly weekday?: number | undefined;
  /** "Friday of next week": 1. */
  readonly weekShift?: number | undefined;
  readonly lean?: Lean | undefined;
  /** The other reading of 3/4/2022; both stay unknown. */
  readonly swapped?: { readonly month: number; readonly day: number } | undefined;
  readonly fiscal?: boolean | undefined;
}

/** A step from the reference or from the previous date: "last week", "two years ago", "three days later". */
export interface OffsetShape {
  readonly type: 'offset';
  readonly unit: Unit;
  readonly amount: number;
  readonly from: 'reference' | 'previous';
  /** "earlier this month", "later this week": the part of the unit before or after the reference. */
  readonly side?: 'earlier' | 'later' | undefined;
  /** "a year earlier" beside a month compares like with like and stays a month. */
  readonly compares?: boolean | undefined;
  /** "a week later" behind a day: that day of the next week. */
  readonly counted?: boolean | undefined;
  /** "over the weekend": the last one in a sentence that looks back. */
  readonly byTense?: boolean | undefined;
  /** "two days before May 23": the written date to step from. */
  readonly anchor?: CalendarShape | undefined;
}

export interface RangeShape {
  readonly type: 'range';
  readonly from: CalendarShape | OffsetShape;
  readonly to: CalendarShape | OffsetShape;
  readonly fromPortion: Portion | null;
  readonly toPortion: Portion | null;
}

/** "the year to March 2024": so many months that end with a calendar month. */
export interface BackShape {
  readonly type: 'back';
  readonly months: number;
  readonly end: CalendarShape;
}

/** A length of time; `window` places it beside the reference ("the past five years"). */
export interface DurationShape {
  readonly type: 'duration';
  readonly value: string;
  readonly precision: Precision;
  readonly window?: { readonly unit: Unit; readonly amount: number; readonly side: 'past' | 'coming' } | undefined;
}

export interface SetShape {
  readonly type: 'set';
  readonly value: string;
  readonly precision: Precision;
}

export interface VagueShape {
  readonly type: 'vague';
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

/** A clock time without a day of its own. */
export interface ClockShape {
  readonly type: 'clock';
}

export type Shape =
  | CalendarShape
  | OffsetShape
  | RangeShape
  | BackShape
  | DurationShape
  | SetShape
  | VagueShape
  | ClockShape;

/** What a parser found, in offsets of the parsed slice, before the reference is applied. */
export interface Draft extends Span {
  readonly shape: Shape;
  readonly portion: Portion | null;
  readonly modifier: Modifier | null;
  /** 24 hours `HH:MM`. */
  readonly time: string | null;
}

export function draftOf(
  start: number,
  end: number,
  shape: Shape,
  extra: Partial<Pick<Draft, 'portion' | 'modifier' | 'time'>> = {},
): Draft {
  return { start, end, shape, portion: null, modifier: null, time: null, ...extra };
}

export function isBareYear(shape: Shape): shape is CalendarShape {
  return (
    shape.type === 'calendar' &&
    (shape.year !== undefined || shape.yearShift !== undefined || shape.yearOfPrevious === true) &&
    !hasPartBelowYear(shape)
  );
}

export function hasPartBelowYear(shape: CalendarShape): boolean {
  return (
    shape.month !== undefined ||
    shape.day !== undefined ||
    shape.weekday !== undefined ||
    shape.quarter !== undefined ||
    shape.half !== undefined ||
    shape.season !== undefined
  );
}

export function hasYear(shape: CalendarShape): boolean {
  return (
    shape.year !== undefined ||
    shape.yearShift !== undefined ||
    shape.yearOfPrevious === true ||
    shape.decade !== undefined ||
    shape.century !== undefined
  );
}
