import { marginOf } from '../../margin.ts';
import type { Reading } from '../../types.ts';
import { evidenceAt } from '../evidenceAt.ts';
import type { Context, Evidence } from '../types.ts';
import { verdictOfReading } from '../verdictPassage.ts';

export interface Judged {
  readonly polarity: 'yes' | 'no';
  /** By how much the reader prefers the word to "not said here". */
  readonly margin: number;
  readonly evidence: Evidence;
}

/** What the reader says of each passage to a yes-no question, its surest first. */
export function judgedBy(context: Context): Judged[] {
  return context.readings
    .flatMap((reading): Judged[] => {
      const polarity = verdictOfReading(reading);
      const evidence = polarity === null ? null : closest(reading, context);
      return polarity === null || evidence === null ? [] : [{ polarity, margin: marginOf(reading), evidence }];
    })
    .toSorted((a, b) => b.margin - a.margin);
}

/** The sentence of the passage that holds most of the question: the reader marks none. */
function closest({ passage }: Reading, context: Context): Evidence | null {
  const article = context.snapshot.article(passage.article);
  const found = (article?.sentences ?? [])
    .filter((sentence) => sentence.start < passage.end && sentence.start >= passage.start)
    .flatMap((sentence) => evidenceAt(context, passage.article, sentence.start) ?? []);
  return (
    found.toSorted((a, b) => b.coverage.sentence - a.coverage.sentence || b.coverage.near - a.coverage.near)[0] ?? null
  );
}
