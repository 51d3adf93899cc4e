import { holdsName } from '../holdsName.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Verifier } from '../types.ts';

/** "By how much did the fare rise?" is not answered by what it rose to or from. */
export const differenceVerifier: Verifier = {
  name: 'difference',
  verify(candidate, context) {
    const { span } = candidate;
    if (span && GAP.test(context.question.text) && isOneOfTwo(candidate, context))
      return { reason: 'unsupported', why: 'it is one of the two figures, not how far they are apart' };
    if (!span || !/^(?:and |but )?by how (?:much|many)\b/iu.test(context.question.text)) return null;
    const front = candidate.evidence.article.text.slice(Math.max(0, span.start - 12), span.start);
    return /\b(?:to|from)\s+(?:about |around |only )?$/iu.test(front)
      ? { reason: 'unsupported', why: 'the figure is where it rose or fell to, not by how much' }
      : null;
  },
};

const GAP =
  /^(?:and |but |so )?(?:by how (?:much|many)\b|how (?:many|much) \p{L}+ (?:(?:was|were|is|are|did|does|do)\b.*\b(?:behind|ahead of|apart|clear of)\b|(?:behind|ahead of|separated?|fewer|more)\b))/iu;

/** "The votes were 900 against 700", "Holm 41 points, Lind 29": a figure beside its counterpart, or at one asked name. */
function isOneOfTwo({ span, answer, evidence }: Candidate, context: Context): boolean {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!span || !sentence) return false;
  const { text } = evidence.article;
  if (/\p{N}.*\b(?:against|to|versus|vs\.?)\s.*\p{N}/iu.test(answer)) return true;
  if (/^ (?:\p{L}+ )?(?:against|to|versus|vs\.?) \p{N}/iu.test(text.slice(span.end, span.end + 24))) return true;
  if (/\p{N} (?:\p{L}+ )?(?:against|to|versus|vs\.?) $/iu.test(text.slice(Math.max(0, span.start - 24), span.start)))
    return true;
  const here = evidence.facts.sentence(evidence.sentence);
  const held = context.names.filter((name) => holdsName(here, name));
  const front = normalizeAnswer(text.slice(sentence.start, span.start)).split(' ');
  const endsOn = (form: readonly string[]): boolean =>
    form.length > 0 && form.every((word, i) => front.at(i - form.length) === word);
  return held.length > 1 && held.some(({ forms }) => forms.some(endsOn));
}
