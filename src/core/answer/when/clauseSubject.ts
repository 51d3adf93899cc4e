import type { SentenceFacts } from '../../facts.ts';
import { AUXILIARIES } from '../../question/words.ts';
import type { Span } from '../../types.ts';
import type { WeightedTerm } from '../types.ts';

export type Subject = 'pronoun' | 'definite' | 'none' | 'asked' | 'other';

const PRONOUN = /^(?:he|she|it|they|who|which|that|we|i|both|two)$/;
const ADVERB = /^(?:also|then|later|only|already|not|finally|first|now|soon|again|therefore|\p{L}+ly)$/u;

/**
 * What stands in front of the event's verb in its clause: a pronoun, "the project" (one noun behind "the"), words of the
 * question ("Contact was lost"), nothing, or something else ("Test runs with the new trams").
 */
export function subjectOf(part: SentenceFacts, anchor: Span, asked: readonly WeightedTerm[]): Subject {
  const tokens = part.tokens.filter(
    (token) =>
      token.end <= anchor.start &&
      /[\p{L}\p{N}]/u.test(token.text) &&
      !part.dates.some((date) => date.start < token.end && token.start < date.end),
  );
  if (tokens.some((token) => asked.some((term) => term.keys.has(token.stem)))) return 'asked';
  if (tokens.some((token) => PRONOUN.test(token.norm))) return 'pronoun';
  const words = tokens
    .map((token) => token.norm)
    .filter((word) => !AUXILIARIES.has(word) && !ADVERB.test(word) && !/^(?:to|on|in|at|and|but)$/.test(word));
  if (words.length === 0) return 'none';
  const [first, , third] = words;
  if (
    /^(?:the|this|that|its|his|her|their)$/.test(first ?? '') &&
    (third === undefined || /^(?:of|under|from|with|for|near|behind|around)$/.test(third))
  )
    return 'definite';
  return 'other';
}
