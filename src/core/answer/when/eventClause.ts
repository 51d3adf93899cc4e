import type { Span } from '../../types.ts';

export interface EventClause extends Span {
  /** Opened by who, which or that: a date in front of the sentence is not its own. */
  readonly relative: boolean;
}

// As in clause.ts, but "14:57" is no colon of a sentence, and "when" without a comma tells the same time.
const BOUNDARY =
  /;|:(?!\d)|\s[—–-]+\s|—|,\s+(?:and|but|which|who|while|where|when|after|before|as|because|although|though|since|so)\b|\b(?:who|which|(?<!\b(?:about|of|on|for|with|to|from|in|by|than|like|at)\s)that|while|after|before|because|although|whereas)\b/giu;

/** The stretches into which conjunctions and relative words cut a text, in order; `offset` is added to each. */
export function clausesOf(sentence: string, offset: number): EventClause[] {
  let start = 0;
  let relative = false;
  const spans: EventClause[] = [];
  for (const match of sentence.matchAll(BOUNDARY)) {
    if (/(?:before|after)$/iu.test(match[0]) && ofDate(sentence, match.index)) continue;
    if (match.index > start) spans.push({ start: start + offset, end: match.index + offset, relative });
    relative = /(?:who|which|that)$/iu.test(match[0]);
    start = match.index + match[0].length;
  }
  spans.push({ start: start + offset, end: sentence.length + offset, relative });
  return spans;
}

/** "a week before", "the day after": a word of the date cuts nothing. */
function ofDate(sentence: string, at: number): boolean {
  return /\b(?:day|week|month|year|hour|evening|morning|days|weeks|months|years|hours|shortly)\s+$/iu.test(
    sentence.slice(0, at),
  );
}
