import { hasOtherPartner } from '../partner.ts';
import type { Verifier } from '../types.ts';

const JOINT =
  /\b(?:merger|deal|talks|agreement|alliance|pact|treaty|contract|partnership|venture|match|game|duel|war|truce|dispute|summit|meeting)\b/giu;

/** "When did Holm and Ferrox call off their merger?": not when Holm called off the one with Lind. */
export const partnerVerifier: Verifier = {
  name: 'partner',
  ofProven: true,
  verify({ evidence }, { question, names }) {
    if (names.length < 2) return null;
    const sentence = evidence.article.sentences[evidence.sentence];
    const asked = [...question.text.matchAll(JOINT)].map(([noun]) => noun.toLowerCase());
    if (!sentence || asked.length !== 1) return null;
    // "the merger of Holm with Lind" of the question itself tells whom it means: all of them are asked names.
    const told = [...sentence.text.matchAll(JOINT)].filter(([noun]) => noun.toLowerCase() === asked[0]);
    const [only] = told;
    if (!only || told.length > 1) return null;
    const here = evidence.facts.sentence(evidence.sentence);
    return hasOtherPartner(sentence.text, sentence.start, only.index + only[0].length, here, names)
      ? { reason: 'unsupported', why: `the ${asked[0]} of the sentence is one with somebody else` }
      : null;
  },
};
