import type { SentenceFacts } from '../../facts.ts';
import type { Frame } from './findParticipants.ts';

const MOTION = /^(?:go|come|travel|fly|move|arrive|return|sail|drive|head|leave|bring|send|transfer)$/u;
const REACHED = /^(?:visit|tour|reach|leave|enter)$/u;

/** Where an event took place, by the preposition in front of a place of its clause, or null. */
export function findPlace(facts: SentenceFacts, frame: Frame, lemma: string): string | null {
  const places = facts.mentions.filter(
    (mention) =>
      mention.kind === 'place' &&
      mention.use !== 'demonym' &&
      mention.start >= frame.clause.start &&
      mention.end <= frame.clause.end,
  );
  // "Obala, the operator of the terminal in Koper, signed … in Ljubljana": a place behind the verb comes first.
  const inOrder = [...places.filter((mention) => mention.start > frame.verb.end), ...places];
  const after = (pattern: RegExp): string | undefined =>
    inOrder.find((mention) =>
      pattern.test(frame.text.slice(Math.max(frame.clause.start, mention.start - 30), mention.start)),
    )?.text;
  return (
    after(
      /\b(?:[Ii]n|[Aa]t|near|outside|off)\s+(?:the\s+)?(?:central\s+|northern\s+|southern\s+|eastern\s+|western\s+)?$/u,
    ) ??
    (MOTION.test(lemma) ? after(/\b(?:to|into|for|over)\s+(?:the\s+)?$/u) : undefined) ??
    (REACHED.test(lemma)
      ? places.find((mention) => mention.start - frame.verb.end < 5 && mention.start >= frame.verb.end)?.text
      : undefined) ??
    null
  );
}
