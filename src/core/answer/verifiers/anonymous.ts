import type { Verifier } from '../types.ts';

const ASKED =
  /^(?:and |so )?(?:what (?:is|was) the name of|who (?:is|was|are|were)) the ((?:\p{Ll}+ )?(?:person|people|official|source|diplomat|man|woman|insider|executive|lawyer|employee|spokesman|spokeswoman|analyst|trader|witness|soldier|resident))s? (with|who|familiar|close|at|in|of|from|that)\b/iu;

/** "A trader close to the talks said so" names nobody: "Who is the trader close to the talks?" has no answer there. */
export const anonymousVerifier: Verifier = {
  name: 'anonymous',
  ofProven: true,
  verify({ span, evidence, sentences }, { question }) {
    const [, noun, next] = ASKED.exec(question.text) ?? [];
    if (!span || noun === undefined || next === undefined || question.form !== 'wh') return null;
    const { text, sentences: all } = evidence.article;
    const told = text.slice(all[sentences[0]]?.start ?? 0, all[sentences[1]]?.end ?? 0);
    return new RegExp(`\\b(?:an?|one|another|two) (?:\\p{Ll}+ )?${noun}s? ${next}\\b`, 'iu').test(told)
      ? { reason: 'unsupported', why: `the text leaves the ${noun} without a name` }
      : null;
  },
};
