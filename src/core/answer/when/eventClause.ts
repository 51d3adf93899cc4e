import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import type { Span } from '../../types.ts';

export interface EventClause extends Span {
  /** Opened by who, which or that: a date in front of the sentence is not its own. */
  readonly relative: boolean;
  /** Where what a relative clause, or the verb behind it, is told of ends. */
  readonly head: number;
}

// As in clause.ts, but "14:57" is no colon of a sentence, and "when" without a comma tells the same time.
const BOUNDARY =
  /;|:(?!\d)|\s[—–-]+\s|—|,\s+(?:and|but|which|who|while|where|when|after|before|as|because|although|though|since|so)\b|\b(?:who|which|(?<!\b(?:about|of|on|for|with|to|from|in|by|than|like|at)\s)that|while|after|before|because|although|whereas)\b/giu;

/** The stretches into which conjunctions and relative words cut a text, in order; `offset` is added to each. */
export function clausesOf(sentence: string, offset: number): EventClause[] {
  let start = 0;
  let head = 0;
  let relative = false;
  const spans: EventClause[] = [];
  const push = (end: number): void => {
    if (end <= start) return;
    const back = relative ? resumption(sentence.slice(start, end)) : -1;
    const cut = back < 0 ? end : start + back;
    spans.push({ start: start + offset, end: cut + offset, relative, head: head + offset });
    if (back >= 0) spans.push({ start: cut + offset, end: end + offset, relative: true, head: head + offset });
  };
  for (const match of sentence.matchAll(BOUNDARY)) {
    if (/(?:before|after)$/iu.test(match[0]) && ofDate(sentence, match.index)) continue;
    push(match.index);
    relative = /(?:who|which|that)$/iu.test(match[0]);
    start = match.index + match[0].length;
    head = match.index;
  }
  push(sentence.length);
  return spans;
}

/** "…, who proposed it in 2006, died in May": where the main verb goes on; -1 when it does not. */
function resumption(clause: string): number {
  for (const match of clause.matchAll(/,\s+(\p{Ll}+)\b/gu)) {
    const word = match[1] ?? '';
    const lemma = verbLemma(word);
    if (AUXILIARIES.has(word) || (lemma !== null && lemma !== word && !/ing$/u.test(word))) return match.index;
  }
  return -1;
}

/** "a week before", "the day after": a word of the date cuts nothing. */
function ofDate(sentence: string, at: number): boolean {
  return /\b(?:day|week|month|year|hour|evening|morning|days|weeks|months|years|hours|shortly)\s+$/iu.test(
    sentence.slice(0, at),
  );
}
