import type { Verifier } from '../types.ts';

/** "Whose barge sank?" wants an owner: "Lind's barge", "a barge of Lind", "Lind lost its barge"; not who told of it. */
export const whoseVerifier: Verifier = {
  name: 'whose',
  verify({ span, evidence }, { question }) {
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!span || !sentence || !/^(?:and |but |so )?(?:in |on |with |by |from )?whose\b/iu.test(question.text))
      return null;
    const { text } = evidence.article;
    const front = text.slice(Math.max(sentence.start, span.start - 50), span.start);
    const behind = text.slice(span.end, sentence.end);
    const owns =
      /\b(?:of|by|for|from|belong(?:s|ed|ing)? to|to)\s+(?:\p{L}+\s+){0,5}$/iu.test(front) ||
      /^(?:[\p{L}. ]{0,20})?['’]s?(?!\p{L})/u.test(behind) ||
      /\b(?:his|her|its|their|whose|own(?:s|ed|er)?|ha[sd]|have)\b/iu.test(behind);
    return owns ? null : { reason: 'unsupported', why: 'the sentence tells of no owner' };
  },
};
