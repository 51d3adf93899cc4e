import { holdsName } from '../holdsName.ts';
import type { Context, Verifier } from '../types.ts';

const PRONOUN = /^["“(]?(?:It|Its|He|His|She|Her|They|Their)\b/u;

/**
 * "The new ferry is the Alba. It cost 30 million. Its forerunner, the Brisa, was scrapped" tells no price of the Brisa: a
 * pronoun does not stand for what is named only later.
 */
export const antecedentVerifier: Verifier = {
  name: 'antecedent',
  ofProven: true,
  verify({ evidence, span, more }, context) {
    const { facts, article, sentence } = evidence;
    const own = article.sentences[sentence];
    if (own && span && namedLater(own.text, span.end - own.start, context))
      return { reason: 'unsupported', why: 'the pronoun stands for somebody named before' };
    const before = article.sentences[sentence - 1];
    if (!span || !own || !before || more !== undefined || before.block !== own.block || !PRONOUN.test(own.text))
      return null;
    const named = facts
      .sentence(sentence - 1)
      .mentions.some(({ kind }) => kind === 'product' || kind === 'person' || kind === 'organization');
    if (!named || context.names.length === 0) return null;
    const upTo = [facts.title, ...article.sentences.slice(0, sentence + 1).map((_, i) => facts.sentence(i))];
    // "Where on Mars did it land?": the place frames the question, it is no antecedent.
    const framed = (start: number): boolean =>
      /^(?:and |but |so )?where (?:in|on|at|near) (?:the )?$/iu.test(context.question.text.slice(0, start));
    const later = context.names.find((name) => !framed(name.start) && !upTo.some((part) => holdsName(part, name)));
    return later === undefined
      ? null
      : { reason: 'unsupported', why: `the sentence tells of what was named before, not of ${later.text}` };
  },
};

/** "In July he gave notice, but Lee revoked it": he is not Lee, who comes in only behind "but". */
function namedLater(text: string, at: number, { names, question }: Context): boolean {
  if (question.form !== 'wh') return false;
  return names.some(
    (name) =>
      name.entity?.startsWith('person:') === true &&
      name.forms.some((form) => {
        const last = (form.at(-1) ?? '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
        if (last.length < 3) return false;
        const later = new RegExp(`[,;] (?:but|while|until|and) (?:\\p{Lu}[\\p{L}.]+ ){0,3}${last} \\p{Ll}`, 'iu').exec(
          text,
        );
        const front = text.slice(0, later?.index ?? 0);
        return (
          later !== null &&
          later.index >= at &&
          /\b(?:he|she)\b/u.test(front) &&
          !new RegExp(`\\b${last}\\b`, 'iu').test(front)
        );
      }),
  );
}
