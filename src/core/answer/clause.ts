import type { Sentence } from '../text/types.ts';
import type { Span } from '../types.ts';

/** Starts a new clause: what stands before it does not govern what comes after. */
const BOUNDARY =
  /[;:—–]|,\s+(?:and|but|which|who|while|where|when|after|as|with|because|although)\b|\b(?:who|which|that|while|after|before|because|although|whereas)\b/giu;

/** The stretch of a sentence between the clause boundaries around a span; offsets are of the sentence. */
export function clauseAround(sentence: string, anchor: Span): Span {
  let start = 0;
  let end = sentence.length;
  for (const match of sentence.matchAll(BOUNDARY)) {
    if (match.index + match[0].length <= anchor.start) start = match.index + match[0].length;
    else if (match.index >= anchor.end) {
      end = match.index;
      break;
    }
  }
  return { start, end };
}

/** The clause around a span of a sentence; all offsets are of the stored text. */
export function clauseAt(sentence: Pick<Sentence, 'text' | 'start'>, anchor: Span): Span {
  const clause = clauseAround(sentence.text, {
    start: anchor.start - sentence.start,
    end: anchor.end - sentence.start,
  });
  return { start: sentence.start + clause.start, end: sentence.start + clause.end };
}
