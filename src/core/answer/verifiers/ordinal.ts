import type { Verifier } from '../types.ts';

const ASKED =
  /^(?:and |but |so )?(?:who|which \p{L}+(?: \p{L}+)?) (?:is|was|were|are|became|becomes) the (first|last|oldest|youngest|only)\b/iu;
const TOLD: Readonly<Record<string, RegExp>> = {
  first:
    /\b(?:first\p{L}*|1st|second|initial\p{L}*|open(?:ed|s|ing)|earliest|pioneer\p{L}*|inaugural|d[eé]but\p{L}*|histor\p{L}+|never before|no \p{L}+ before|began|start(?:ed|s)|led|founded|founder)\b/iu,
  last: /\b(?:last|final\p{L}*|latest|clos(?:ed|es|ing)|end(?:ed|s)|remaining|left|until)\b/iu,
  oldest: /\b(?:oldest|eldest|senior|age[ds]?|born|years?)\b|\(\d\d\)|, \d\d\b/iu,
  youngest: /\b(?:youngest|age[ds]?|born|years?|teenager)\b|\(\d\d\)|, \d\d\b/iu,
  only: /\b(?:only|alone|sole(?:ly)?|single|one|no (?:other|one)|nobody|none|except)\b/iu,
};

/** "Who was the first of the nurses to sign?" needs a sentence that tells of a first. */
export const ordinalVerifier: Verifier = {
  name: 'ordinal',
  verify({ evidence, sentences }, { question }) {
    const asked = ASKED.exec(question.text)?.[1]?.toLowerCase();
    const told = asked === undefined ? undefined : TOLD[asked];
    if (told === undefined || question.form !== 'wh' || !/^(?:person|organization)$/u.test(question.type)) return null;
    const { article, sentence } = evidence;
    const texts = article.sentences.slice(Math.min(sentence, sentences[0]), Math.max(sentence, sentences[1]) + 1);
    return texts.some(({ text }) => told.test(text))
      ? null
      : { reason: 'unsupported', why: `the sentence tells of no ${asked}` };
  },
};
