import type { IsoDate } from '../../types.ts';
import { isRealDay } from '../calendar.ts';
import type { Knowledge, Precision, Timex } from '../types.ts';
import type { Tense } from './tense.ts';

/** The date of an article as far as it is known; `day` is its first day when only month or year are. */
export interface Reference {
  readonly day: IsoDate;
  readonly precision: 'day' | 'month' | 'year';
}

/** What a date without all its parts is measured against. */
export interface Frame {
  readonly reference: Reference | null;
  /** Nearest date before this one. */
  readonly previous: Timex | null;
  /** Whether that date stands in the same sentence. */
  readonly previousInSentence: () => boolean;
  /** Tense of the clause, worked out only when a date leaves its year or week open. */
  readonly tense: () => Tense;
}

export type Known = Timex['known'];

/** A resolved date before modifiers; an empty `from` means that it cannot be said. */
export interface Period {
  readonly value: string;
  readonly precision: Precision;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly known: Known;
  readonly weekdayConflict?: boolean;
}

export function knownParts(year: Knowledge, month: Knowledge = 'unknown', day: Knowledge = 'unknown'): Known {
  return { year, month, day };
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else, so that a broken date counts as none. */
export function readReference(iso: IsoDate | null, precision?: Reference['precision']): Reference | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '');
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  if (year < 1000 || !isRealDay(year, month, day)) return null;
  const written = match[3] !== undefined ? 'day' : match[2] !== undefined ? 'month' : 'year';
  const order = { day: 0, month: 1, year: 2 } as const;
  const coarser = precision !== undefined && order[precision] > order[written] ? precision : written;
  return { day: `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`, precision: coarser };
}
