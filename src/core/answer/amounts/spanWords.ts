import { type SentenceFacts, wordKeys } from '../../facts.ts';
import type { Span } from '../../types.ts';

/** The part of a sentence's facts that lies in a span. */
export function factsWithin(facts: SentenceFacts, span: Span): SentenceFacts {
  const inside = (other: Span): boolean => other.start >= span.start && other.end <= span.end;
  const tokens = facts.tokens.filter(inside);
  return {
    tokens,
    keys: new Set(tokens.flatMap((token) => wordKeys(token.norm, token.stem))),
    dates: facts.dates.filter(inside),
    mentions: facts.mentions.filter(inside),
  };
}
