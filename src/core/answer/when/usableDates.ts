import type { Timex } from '../../dates/types.ts';
import type { AskedEvent } from './askedEvent.ts';

/** Dates that may answer: of the calendar, not only a weekday, and a limit ("until May") only where it is asked. */
export function usableDates(dates: readonly Timex[], event: AskedEvent, text: string): Timex[] {
  return dates.filter((date) => {
    if (date.kind !== 'date' && date.kind !== 'range') return false;
    if (/_REF$|^T|^XXXX-W|^XXXX-XX/u.test(date.value) || date.precision === 'unknown') return false;
    if (event.unit === 'day' && !/^(?:\d{4}|XXXX)-\d\d-\d\d/u.test(date.value)) return false;
    switch (date.modifier) {
      case 'since':
        return event.limit === 'since' || event.limit === null;
      case 'until':
        // "not finished until autumn": finished then.
        return (
          event.limit === 'until' ||
          event.limit === 'by' ||
          /\b(?:not|n['’]t)\b[^.;]{0,60}\b(?:until|till)\s+(?:the\s+)?$/iu.test(
            text.slice(Math.max(0, date.start - 80), date.start),
          ) ||
          /\b(?:not|n['’]t)\b[^.;]{0,60}$/iu.test(
            /^until/iu.test(date.text) ? text.slice(Math.max(0, date.start - 60), date.start) : '',
          )
        );
      case 'by':
      case 'before':
        return event.limit === 'by' || event.limit === 'until' || event.mode !== 'past';
      case 'after':
        return false;
      default:
        return event.limit !== 'until';
    }
  });
}
