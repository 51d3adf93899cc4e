import type { Verifier } from '../types.ts';

const ASKED =
  /\bbefore (?:it|that|this|they|he|she|the [\p{L} ]{2,30}?) (?:was|were|got|had been|has been) (?:lowered|raised|cut|changed|revised|increased|reduced|trimmed|lifted|adjusted|corrected|doubled|halved)\b|\b(?:earlier|previous|former|original|old) (?:\p{Ll}+ ){0,2}(?:target|forecast|price|goal|estimate|figure|rate|limit|outlook|guidance|budget|plan)\b/iu;
const NEW =
  /\b(?:is|are|was|were) now\s+(?:at |about |only )?$|\bnow (?:\p{L}+ ){1,3}$|\b(?:lowered|raised|cut|changed|revised|increased|reduced|trimmed|lifted|adjusted|corrected)\b[^.;]{0,40}\bto\s+(?:about |around |only |between )?$/iu;
const OLD =
  /^[^.;\d]{0,30}(?:,\s*)?(?:instead of|rather than|up from|down from|from|against|not)\s+(?:the\s+|about\s+)?[$€£¥]?\d/iu;

/** "What was the forecast before it was lowered?" – "It is now 30 tonnes instead of 40": the figure of now is not the earlier one. */
export const formerVerifier: Verifier = {
  name: 'former',
  ofProven: true,
  verify({ span, answer, evidence }, { question }) {
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!span || !sentence || question.form !== 'wh' || !ASKED.test(question.text)) return null;
    if (!/\p{N}/u.test(answer))
      return question.type === 'quantity' || FIGURE.test(question.text)
        ? { reason: 'unsupported', why: 'an earlier figure is asked' }
        : null;
    const front = evidence.article.text.slice(sentence.start, span.start);
    const behind = evidence.article.text.slice(span.end, sentence.end);
    return NEW.test(front) || OLD.test(behind)
      ? { reason: 'unsupported', why: 'it is the figure that took its place' }
      : null;
  },
};

const FIGURE = /\b(?:target|forecast|price|goal|estimate|rate|limit|outlook|guidance|budget|quota|tariff|deadline)\b/iu;
