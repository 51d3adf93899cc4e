import type { Verifier } from '../types.ts';

/** "Ann Falk, Bea Storm or Emil Sand will win the prize": whoever it will be, the sentence does not say who. */
export const eitherOrVerifier: Verifier = {
  name: 'either or',
  ofProven: true,
  verify({ span, evidence, answer }, { question }) {
    if (question.type !== 'person' || !span || /\bor\b/i.test(question.text)) return null;
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!sentence) return null;
    const { text } = evidence.article;
    const behind = text.slice(span.start, Math.min(sentence.end, span.end + 40));
    const before = text.slice(Math.max(sentence.start, span.start - 40), span.end);
    const open =
      /^[^,;.]*(?:, \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*)*,? or (?:the )?\p{Lu}/u.test(behind) ||
      /\p{Lu}[\p{L}'’-]*,? or (?:the )?\p{Lu}[\p{L}'’ -]*$/u.test(before);
    return open ? { reason: 'unsupported', why: `“${answer}” is one of several that the sentence leaves open` } : null;
  },
};
