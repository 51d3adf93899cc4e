import { dayDifference, yearOf } from '../calendar.ts';
import type { CalendarShape } from '../draft.ts';
import type { Frame, Period } from './frame.ts';
import { periodIn, periodWithoutYear } from './period.ts';

/** Days a second date may follow a dated one of its sentence and still share its year. */
const CLOSE_DAYS = 45;

/**
 * The year that the telling has moved to, for a date without one.
 * - "launched in July of that year ... crashed in September": a relative word moves the story, later months stay in it.
 * - "crested in Fargo on April 21, 2022, and in Grand Forks on April 25": a day close behind a dated one.
 * - "Released on August 24, 2010, ... In October" read in 2016 may be either year, so that it stays unknown; inside one
 *   sentence the report goes on ("founded in March 2015, said in August").
 */
export function inYearOfStory(shape: CalendarShape, chosen: Period, frame: Frame): Period {
  const { previous, reference } = frame;
  if (previous === null || previous.from === null || shape.lean !== undefined) return chosen;
  if (!/^\d{4}-\d\d/.test(previous.value)) return chosen;
  const year = yearOf(previous.from);
  const there = periodIn(shape, year, 'implied');
  if (there === null || there.from === null || there.from < previous.from.slice(0, there.value.length)) return chosen;
  const stated = previous.known.year === 'stated';
  if (stated && isCloseBehind(previous.from, previous.value, there) && frame.previousInSentence()) return there;
  if (reference === null || chosen.from === null || year >= yearOf(chosen.from) || frame.tense() !== 'past')
    return chosen;
  if (!stated) return there;
  return year <= yearOf(reference.day) - 2 && !frame.previousInSentence() ? periodWithoutYear(shape) : chosen;
}

function isCloseBehind(day: string, value: string, there: Period): boolean {
  if (there.precision !== 'day' || there.from === null || !/^\d{4}-\d\d-\d\d/.test(value)) return false;
  const days = dayDifference(day, there.from);
  return days >= 0 && days <= CLOSE_DAYS;
}
