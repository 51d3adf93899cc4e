import { addDays, addMonths } from '../calendar.ts';
import type { Draft, DurationShape } from '../draft.ts';
import type { Timex } from '../types.ts';
import { relativeWithoutReference, resolveCalendar } from './calendar.ts';
import { type Frame, knownParts, type Period } from './frame.ts';
import { resolveOffset } from './offset.ts';
import { applyPortion } from './portion.ts';
import { resolveBack, resolveRange } from './range.ts';

const UNKNOWN = knownParts('unknown');

function periodOf(draft: Draft, frame: Frame): Period | null {
  const { shape } = draft;
  switch (shape.type) {
    case 'calendar':
      return resolveCalendar(shape, frame);
    case 'offset':
      return resolveOffset(shape, frame);
    case 'range':
      return resolveRange(shape, frame);
    case 'back':
      return resolveBack(shape, frame);
    case 'duration':
      return { value: shape.value, precision: shape.precision, ...windowBounds(shape, frame), known: UNKNOWN };
    case 'set':
      return { value: shape.value, precision: shape.precision, from: null, to: null, known: UNKNOWN };
    case 'vague':
      return relativeWithoutReference(shape.value === 'PAST_REF' ? -1 : shape.value === 'FUTURE_REF' ? 1 : 0);
    case 'clock':
      return { value: '', precision: 'time', from: null, to: null, known: UNKNOWN };
  }
}

/** Days that "the past five years" cover, counted from the article's day. */
function windowBounds(shape: DurationShape, { reference }: Frame): Pick<Period, 'from' | 'to'> {
  const { window } = shape;
  if (window === undefined || reference === null || reference.precision !== 'day') return { from: null, to: null };
  const amount = window.side === 'past' ? -window.amount : window.amount;
  if (!Number.isInteger(amount) || Math.abs(amount) > 500) return { from: null, to: null };
  const far =
    window.unit === 'day' || window.unit === 'week'
      ? addDays(reference.day, amount * (window.unit === 'week' ? 7 : 1))
      : addMonths(reference.day, amount * (window.unit === 'month' ? 1 : 12));
  return amount < 0 ? { from: far, to: reference.day } : { from: reference.day, to: far };
}

const KINDS = {
  calendar: 'date',
  offset: 'date',
  vague: 'date',
  clock: 'date',
  range: 'range',
  back: 'range',
  duration: 'duration',
  set: 'set',
} as const;

/** Turns a draft into a timex against its frame; null when it says nothing that can be kept. */
export function resolveDraft(draft: Draft, text: string, frame: Frame): Timex | null {
  const found = periodOf(draft, frame);
  if (found === null) return null;
  const { period, modifier } = applyPortion(found, draft.portion);
  const { time } = draft;
  const timed = time !== null;
  return {
    start: draft.start,
    end: draft.end,
    text: text.slice(draft.start, draft.end),
    kind: KINDS[draft.shape.type],
    value: timed ? `${period.value}T${time}` : period.value,
    precision: timed ? 'time' : period.precision,
    from: period.from,
    to: period.to,
    known: period.known,
    modifier: draft.modifier === 'about' ? (modifier ?? 'about') : (draft.modifier ?? modifier),
    time,
    ...(period.weekdayConflict === true ? { weekdayConflict: true } : {}),
  };
}
