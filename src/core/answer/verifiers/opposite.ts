import type { Verifier } from '../types.ts';

/** Events of which one is no evidence for the other; a sale is told as a purchase too and is not among them. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:(?:re)?join(?:s|ed|ing)?|re-?enter(?:s|ed|ing)?|(?:be )?readmitted|enter(?:s|ed|ing)?|accede[sd]?)\b/i,
    /\b(?:leav(?:e|es|ing)|left|quit(?:s|ting)?|withdr[ae]w\w*|exit(?:s|ed|ing)?|pull(?:s|ed|ing)? out|out of)\b/i,
  ],
  [/\bopen(?:s|ed|ing)?\b/i, /\b(?:clos(?:e|es|ed|ing)|shut(?:s|ting)?)\b/i],
  [/\b(?:arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?)\b/i, /\b(?:depart(?:s|ed|ing)?|set off|took off|take off)\b/i],
  [/\b(?:hir(?:e|es|ed|ing)|appoint(?:s|ed|ing)?)\b/i, /\b(?:fir(?:ed|ing)|dismiss\w*|sack(?:s|ed|ing)?|resign\w*)\b/i],
  // "Four bolts were missing" tells of no finding; "the missing bolts" are what was found.
  [
    /\b(?:f(?:ind|inds|ound)|turn(?:s|ed)? up|recover(?:s|ed)?|locat(?:es?|ed)|discover(?:s|ed)?)\b/i,
    /\b(?:(?:was|were|is|are|been|went|goes|still|remain(?:s|ed)?) missing|vanish(?:es|ed)?|disappear(?:s|ed)?)\b/i,
  ],
  [
    /\b(?:let(?:s|ting)? .{1,40}? go|releas(?:e|es|ed|ing)|freed?|hand(?:s|ed)? back|return(?:s|ed)?)\b/i,
    /\b(?:seiz(?:e|es|ed|ing)|captur(?:e|es|ed|ing)|hijack(?:s|ed|ing)?|impound(?:s|ed)?|kidnap\w*|abduct(?:s|ed)?)\b/i,
  ],
  [/\b(?:arrest(?:s|ed)?|jail(?:s|ed)?|imprison(?:s|ed)?)\b/i, /\b(?:releas(?:e|es|ed|ing)|freed)\b/i],
];

/** "When did it join the union?" is not answered by the day on which it left, nor the other way round. */
export const oppositeVerifier: Verifier = {
  name: 'opposite',
  ofProven: true,
  verify(candidate, context) {
    const { question } = context;
    if (candidate.fixed !== undefined || question.form !== 'wh') return null;
    const text = candidate.evidence.article.sentences[candidate.evidence.sentence]?.text ?? '';
    const turned = PAIRS.some(([a, b]) => turns(a, b, question.text, text) || turns(b, a, question.text, text));
    return turned ? { reason: 'unsupported', why: 'the sentence tells the opposite' } : null;
  },
};

const turns = (asked: RegExp, other: RegExp, question: string, text: string): boolean =>
  asked.test(question) && !other.test(question) && other.test(text) && !asked.test(text);
