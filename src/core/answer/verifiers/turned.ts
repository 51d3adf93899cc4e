import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, NameConstraint, Verifier } from '../types.ts';

/** "Who took over from A?": a verb, its particle, a preposition, and the name behind it. */
const ASKED =
  /^(?:and |but |so )?(?:who|(?:which|what) \p{L}+)\s+(?:(?:has|have|had|will)\s+)?\p{L}+(?:\s+(?:over|away|back|out|up|down|in|on|off))?\s+(from|against|with|behind|ahead of|before|after|to)\s+(?:the\s+)?$/iu;

/**
 * "A took over from B" does not tell who took over from A: what stands behind the asked preposition is no doer, where the
 * asked name is not behind it.
 */
export const turnedVerifier: Verifier = {
  name: 'turned',
  ofProven: true,
  verify(candidate, context) {
    const { span, evidence } = candidate;
    if (!span || context.question.form !== 'wh') return null;
    const asked = askedBehind(context);
    if (!asked) return null;
    const { text } = evidence.article;
    const behind = new RegExp(`\\b${asked.preposition}\\s+(?:the\\s+)?(?:\\p{Ll}+\\s+){0,2}$`, 'iu');
    if (!behind.test(text.slice(Math.max(0, span.start - 40), span.start))) return null;
    return isBefore(evidence, asked.name, span.start)
      ? { reason: 'unsupported', why: `the sentence tells it the other way round: ${asked.name.text} did it` }
      : null;
  },
};

function askedBehind(context: Context): { readonly preposition: string; readonly name: NameConstraint } | null {
  for (const name of context.names) {
    const preposition = ASKED.exec(context.question.text.slice(0, name.start))?.[1];
    if (preposition !== undefined) return { preposition: preposition.toLowerCase(), name };
  }
  return null;
}

function isBefore({ facts, sentence }: Evidence, name: NameConstraint, at: number): boolean {
  const own = facts.sentence(sentence);
  const before = own.tokens.filter((token) => token.end <= at);
  return holdsName({ ...own, mentions: [], tokens: before }, name);
}
