import { factsWithin, type SentenceFacts, wordKeys } from '../../facts.ts';
import type { Span } from '../../types.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Verifier } from '../types.ts';

const PRONOUN =
  /\b(?:it|its|he|him|his|she|her|they|them|their|this|that|these|those|both|there|the (?:firm|company|group|latter|former))\b/iu;

/**
 * "The Alba, which calls at Brest in France, was finished in May; the Brisa followed and sails from Hull": what stands in
 * one part of a sentence is not told of what another part names. "…, with room for 90, and the one at Toft has a licence".
 */
export const clausePartVerifier: Verifier = {
  name: 'clause part',
  verify({ span, evidence, values }, context) {
    const sentence = evidence.article.sentences[evidence.sentence];
    if (!span || !sentence || values.length > 1 || context.question.form !== 'wh' || context.question.plural)
      return null;
    const here = evidence.facts.sentence(evidence.sentence);
    const one = /, and (?:the|its) (?:one|other) (?:at|in|of|near|on) /u.exec(sentence.text);
    if (one && span.end <= sentence.start + one.index) {
      const behind = factsWithin(here, { start: sentence.start + one.index + one[0].length - 1, end: sentence.end });
      const front = factsWithin(here, { start: sentence.start, end: sentence.start + one.index });
      const name = context.names.find((each) => holdsName(behind, each) && !holdsName(front, each));
      if (name) return { reason: 'unsupported', why: `it is told of another one than that of ${name.text}` };
    }
    const parts = partsOf(sentence.text, sentence.start);
    const own = parts.find((part) => part.start <= span.start && span.end <= part.end);
    if (parts.length < 2 || !own) return null;
    const inside = factsWithin(here, own);
    if (PRONOUN.test(evidence.article.text.slice(own.start, own.end))) return null;
    const other = parts.find((part) => part !== own && tellsAll(factsWithin(here, part), inside, context));
    return other ? { reason: 'unsupported', why: 'another part of the sentence tells it' } : null;
  },
};

function partsOf(text: string, start: number): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/; /gu)) {
    parts.push({ start: start + from, end: start + match.index });
    from = match.index + 2;
  }
  return [...parts, { start: start + from, end: start + text.length }];
}

/** The part holds a name of the question at its head, or all names and the verb, of which the candidate's holds none. */
function tellsAll(part: SentenceFacts, own: SentenceFacts, context: Context): boolean {
  const { names, predicate } = context;
  const apart = names.filter((name) => holdsName(part, name) && !holdsName(own, name));
  const [first] = part.mentions.toSorted((a, b) => a.start - b.start);
  const head = part.tokens[0]?.start;
  const headed =
    first !== undefined &&
    head !== undefined &&
    first.start - head <= 4 &&
    apart.some((name) => holdsName(factsWithin(part, first), name));
  const ownHead = own.mentions.toSorted((a, b) => a.start - b.start)[0];
  const ownStart = own.tokens[0]?.start;
  const rival = ownHead !== undefined && ownStart !== undefined && ownHead.start - ownStart <= 4;
  if (!rival) return false;
  if (headed) return true;
  const verb = ({ tokens }: SentenceFacts): boolean =>
    tokens.some((token) => wordKeys(token.norm, token.stem).some((key) => predicate?.has(key)));
  return predicate !== null && apart.length > 0 && apart.length === names.length && verb(part) && !verb(own);
}
