import type { Verifier } from '../types.ts';

/** "How much did the museum get?": the 12 million that it asked for is not what it got. */
export const requestedVerifier: Verifier = {
  name: 'requested',
  ofProven: true,
  verify({ span, evidence }, { question }) {
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!span || !sentence || question.type !== 'quantity' || !GIVEN.test(question.text) || ASKED.test(question.text))
      return null;
    const start =
      evidence.facts
        .sentence(evidence.sentence)
        .mentions.find((other) => other.kind === 'quantity' && other.start < span.end && span.start < other.end)
        ?.start ?? span.start;
    return WANTED.test(evidence.article.text.slice(Math.max(sentence.start, start - 60), start))
      ? { reason: 'unsupported', why: 'the figure is what was asked for' }
      : null;
  },
};

const GIVEN =
  /\b(?:get|gets|got|gotten|receive[sd]?|raise[sd]?|pay|pays|paid|gave|gives?|given|grant(?:s|ed)?|award(?:s|ed)?|spen[dt]|hand(?:s|ed)? out|collect(?:s|ed)?|won|win)\b/iu;
const ASKED =
  /\b(?:ask(?:s|ed|ing)?|request\p{L}*|appl(?:y|ied|ication\p{L}*)|sought|seeks?|demand\p{L}*|want(?:s|ed)?|need(?:s|ed)?|promis\p{L}*|call(?:s|ed)? for|supposed|expect\p{L}*|hop(?:e[sd]?|ing))\b/iu;
const WANTED =
  /\b(?:(?:ask(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|appeal(?:s|ed|ing)?|call(?:s|ed|ing)?|pleaded|pleading) for|sought|seeks?|seeking|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|applications? (?:worth|for|of)|bids? (?:worth|for|of)|requests? (?:worth|for|of))\s+(?:about |around |some |up to |over |more than |almost |nearly |another |a further )?$/iu;
