import type { Passage, Reading } from '../types.ts';

/** Stands before a passage that the reader judges: a yes-no question is answered by a mark on one of its two words. */
const WORDS = 'yes no ';

/** The passage as the reader is to judge it. Its offsets stay those of the article for all that stands in it. */
export function verdictPassage(passage: Passage): Passage {
  return { ...passage, start: passage.start - WORDS.length, text: WORDS + passage.text };
}

/** What a reading of such a passage says; null where it marks the text itself. */
export function verdictOfReading(reading: Reading): 'yes' | 'no' | null {
  const { passage, start, end } = reading;
  if (!passage.text.startsWith(WORDS) || end > passage.start + WORDS.length) return null;
  return start === passage.start && end <= start + 3 ? 'yes' : start >= passage.start + 3 ? 'no' : null;
}
