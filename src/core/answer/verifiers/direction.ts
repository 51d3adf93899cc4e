import type { Verifier } from '../types.ts';

/** "Where was the barge headed?" wants no place that it left, "where did it come from?" none that it went to. */
export const directionVerifier: Verifier = {
  name: 'direction',
  ofProven: true,
  verify(candidate, context) {
    const { span, evidence } = candidate;
    const { text, type } = context.question;
    if (!span || type !== 'place' || !/\bwhere\b|\b(?:which|what) \p{Ll}+\b/iu.test(text)) return null;
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!sentence) return null;
    const before = evidence.article.text.slice(Math.max(sentence.start, span.start - 80), span.start);
    if (SOURCE.test(text)) return TO.test(before) ? { reason: 'unsupported', why: 'it is where it went to' } : null;
    if (GOAL.test(text)) return FROM.test(before) ? { reason: 'unsupported', why: 'it is where it came from' } : null;
    return null;
  },
};

const SOURCE = /\bfrom\s*\??$|^from (?:where|which|what)\b/iu;

const GOAL =
  /\b(?:is|was|are|were) .*\b(?:headed|heading|bound|sailing|going|travell?ing|flying|driving|(?:on (?:its|her|his|their|the) way))\b|\bwhere (?:did|does|do|will|has|have|had) .*\b(?:go|gone|head|headed|flee|fled)\b|^where to\b|^to (?:where|which|what)\b/iu;

const FROM =
  /\b(?:from|left|leaves?|leaving|departed|departing|quit)\s+(?:(?!to\b|for\b|towards?\b|with\b|and\b)[\p{L}-]+\s+){0,4}$/u;

const TO =
  /\b(?:to|(?:left|leaving|departed|sailed from|came from) [\p{L}-]+(?: \p{Lu}[\p{L}-]+)? for|towards?|into|bound for|headed for|left for)\s+(?:the\s+)?(?:(?:port|city|town) of\s+)?$/u;
