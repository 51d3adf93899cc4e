import type { Timex } from '../../dates/types.ts';
import type { AskedEvent } from './askedEvent.ts';

/** Dates that may answer: of the calendar, not only a weekday, and a limit ("until May") only where it is asked. */
export function usableDates(dates: readonly Timex[], event: AskedEvent): Timex[] {
  return dates.filter((date) => {
    if (date.kind !== 'date' && date.kind !== 'range') return false;
    if (/_REF$|^T|^XXXX-W|^XXXX-XX/u.test(date.value) || date.precision === 'unknown') return false;
    if (event.unit === 'day' && !/^(?:\d{4}|XXXX)-\d\d-\d\d/u.test(date.value)) return false;
    switch (date.modifier) {
      case 'since':
        return event.limit === 'since' || event.limit === null;
      case 'until':
        return event.limit === 'until' || event.limit === 'by';
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
