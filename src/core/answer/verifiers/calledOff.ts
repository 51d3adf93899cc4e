import type { Verifier } from '../types.ts';

const DEED = /^(?:receive|get|win|buy|sell|pay|supply|deliver|build|earn|make|provide)$/u;
const OFF =
  /\b(?:cancel(?:l?ed|s|l?ing)|scrap(?:ped|s|ping)|call(?:ed|s|ing) off|annul(?:led|s|ling)|terminat(?:ed|es|ing)|revok(?:ed|es|ing)|rescind(?:ed|s|ing))\b/iu;
const DEAL = /\b(?:contracts?|deals?|orders?|grants?|agreements?|sales?|purchases?|subsid(?:y|ies)|funding)\b/iu;

/** "Which yard got 40 million for a ferry?": a contract that was cancelled does not tell that the money was received. */
export const calledOffVerifier: Verifier = {
  name: 'called off',
  ofProven: true,
  verify({ span, evidence }, { question }) {
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!span || !sentence || question.form !== 'wh' || !DEED.test(question.predicate ?? '')) return null;
    if (OFF.test(question.text)) return null;
    const off = OFF.exec(sentence.text);
    if (!off || !DEAL.test(sentence.text.slice(off.index, off.index + off[0].length + 40))) return null;
    return { reason: 'unsupported', why: 'the sentence tells that it was called off' };
  },
};
