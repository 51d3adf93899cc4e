import { type SentenceFacts, wordKeys } from '../../facts.ts';
import type { Span } from '../../types.ts';
import type { AskedEvent } from './askedEvent.ts';

export interface Anchor extends Span {
  /** 1 the asked word itself, 0.7 a word of like meaning. */
  readonly strength: number;
  /** Index of its token. */
  readonly token: number;
}

/** The words of a sentence that tell the asked event; a word inside a name tells nothing. */
export function findAnchors(here: SentenceFacts, event: AskedEvent): Anchor[] {
  return here.tokens.flatMap((token, i): Anchor[] => {
    let strength = 0;
    for (const key of wordKeys(token.norm, token.stem)) strength = Math.max(strength, event.anchors.get(key) ?? 0);
    if (strength === 0) return [];
    // "the Launch Authority": a name.
    const named = here.mentions.some(
      (mention) =>
        mention.kind !== 'quantity' &&
        mention.kind !== 'role' &&
        mention.start <= token.start &&
        token.end <= mention.end &&
        mention.end - mention.start > token.end - token.start,
    );
    if (named) return [];
    const near = here.tokens.slice(i + 1, i + 5).map((other) => other.norm);
    if (event.particle !== null && strength === 1 && !near.includes(event.particle)) return [];
    return [{ start: token.start, end: token.end, strength, token: i }];
  });
}
