import type { Verifier } from '../types.ts';

/** The asked one does something, and it is not that he is told. */
const ASKED =
  /^(?:and |but |so )?who (?:(?:is|are|was|were|has|have|had|will|would|also|now) )*(?!told\b|hears?\b|heard\b|learn|knows?\b|knew\b|did\b|does\b|the\b)\p{Ll}+/iu;

/** "The trader told the Courier, asking to stay unnamed", "told Lind that Holm wants a lock": Lind neither asks nor wants. */
export const listenerVerifier: Verifier = {
  name: 'listener',
  ofProven: true,
  verify({ span, evidence }, { question }) {
    if (!span || question.form !== 'wh' || question.type !== 'person' || !ASKED.test(question.text)) return null;
    const { text } = evidence.article;
    const front = text.slice(Math.max(0, span.start - 20), span.start);
    return /\b(?:told|tells|informed|assured) (?:the )?$/u.test(front) &&
      /^(?:, \p{Ll}+ing\b| that )/u.test(text.slice(span.end, span.end + 24))
      ? { reason: 'unsupported', why: 'it was only told to them' }
      : null;
  },
};
