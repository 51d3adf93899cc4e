import type { IsoDate, Span } from '../types.ts';

export type Precision =
  | 'time'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'unknown';

export type Knowledge = 'stated' | 'implied' | 'unknown';

/**
 * A time expression. `value` is TIMEX3-like: `2022-07-29`, `2022-07`, `2022`, `2023-Q3`, `2024-H2`, `2024-SU`,
 * `2024-W31`, `198X` (decade), `XXXX-05-23` (year unknown), `P25.5D` (duration), `PAST_REF`, `FUTURE_REF`.
 */
export interface Timex extends Span {
  readonly text: string;
  readonly kind: 'date' | 'range' | 'duration' | 'set';
  readonly value: string;
  readonly precision: Precision;
  /** First and last day covered, inclusive, when they can be said; null when the year is unknown. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** What was written and what follows from the article's date. */
  readonly known: { readonly year: Knowledge; readonly month: Knowledge; readonly day: Knowledge };
  readonly modifier:
    | 'before'
    | 'after'
    | 'by'
    | 'since'
    | 'until'
    | 'early'
    | 'mid'
    | 'late'
    | 'about'
    | 'earliest'
    | null;
  /** Clock time as written in 24 hours `HH:MM`, if any. */
  readonly time: string | null;
  /** The weekday written beside the date is not that day's; the date stays as written. */
  readonly weekdayConflict?: boolean;
}
