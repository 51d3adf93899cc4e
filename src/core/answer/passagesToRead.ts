import type { Plan } from '../question/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Hit, Passage } from '../types.ts';
import { isLarge } from './isLarge.ts';
import { verdictPassage } from './verdictPassage.ts';

/** Passages that are read a second time, with what stands before them. */
const WIDENED = 3;
/** Passages that are judged for a yes-no question. */
const JUDGED = 8;
/** Characters of sentences before a passage: with a passage of usual length they fill one row of the reader. */
const BEFORE = 400;
/** More characters between two sentences than this are a heading, a picture's credit or a teaser. */
const GAP = 3;

/**
 * What the reader is asked to read: the first passages found, and the very first once more together with the sentences
 * before them. "The cable is 1,173 km long" tells only there which cable it is.
 */
export function passagesToRead(plan: Plan, hits: readonly Hit[], snapshot: Snapshot): Passage[] {
  const judged = plan.question.form === 'yesno';
  const passages = hits.slice(0, judged ? JUDGED : plan.read).map((hit) => hit.passage);
  // Where thousands of passages compete, each wrong one read twice has a second chance.
  const again = isLarge(snapshot) ? [] : passages.slice(0, WIDENED).flatMap((passage) => widened(passage, snapshot));
  const read = [...passages, ...again];
  return judged ? read.map(verdictPassage) : read;
}

function widened(passage: Passage, snapshot: Snapshot): Passage[] {
  const article = snapshot.article(passage.article);
  if (!article) return [];
  let start = passage.start;
  for (const sentence of article.sentences.toReversed()) {
    if (sentence.start >= passage.start) continue;
    if (passage.start - sentence.start > BEFORE || start - sentence.end > GAP) break;
    start = sentence.start;
  }
  return start === passage.start ? [] : [{ ...passage, start, text: article.text.slice(start, passage.end) }];
}
