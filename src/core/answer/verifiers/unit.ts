import type { Question } from '../../question/types.ts';
import type { Span } from '../../types.ts';
import { readAskedAmount } from '../amounts/askedAmount.ts';
import type { Evidence, Verifier } from '../types.ts';

const PART = /%|per ?cent|\bhalf|third|quarter|fraction|tenth|fifth|sixth|eighth|out of|majority|\bin\b|\bof\b/iu;

/** "What share of the members voted against?" is never answered by "33,000": a share is at most all. */
export const unitVerifier: Verifier = {
  name: 'unit',
  verify({ span, answer, evidence }, context) {
    if (!span) return null;
    const bare = bareBecause(span, answer, evidence, context.question);
    if (bare !== null) return { reason: 'unsupported', why: bare };
    if (context.question.type !== 'quantity') return null;
    const asked = readAskedAmount(context.question);
    if (asked?.measure !== 'share' || PART.test(answer)) return null;
    const figure = evidence.facts
      .sentence(evidence.sentence)
      .mentions.find((other) => other.kind === 'quantity' && other.start < span.end && span.start < other.end);
    if (figure === undefined || PART.test(figure.text) || (figure.number ?? 0) <= 100) return null;
    return { reason: 'unsupported', why: 'a number of things is no share' };
  },
};

const MEASURED = /^(?:and |but |so )?how (?:long|tall|high|deep|wide|far|heavy|fast)\b/iu;

/** "How long is cable 1?" – "cable 1 is left with 358": no length; "how many ships?" – "ships by 2027": no number of them. */
function bareBecause(
  span: Span,
  answer: string,
  { article, facts, sentence }: Evidence,
  question: Question,
): string | null {
  if (question.form !== 'wh') return null;
  if (MEASURED.test(question.text) && /^\P{L}*\p{N}[\p{N}.,]*$/u.test(answer)) {
    const next = article.text.slice(span.end, span.end + 24);
    return /^[\s-]*(?:million |billion |thousand |hundred )?(?:\p{L}|["'′″°])/u.test(next) &&
      !/^\s*(?:and|or|in|on|at|to|for|of|with|by|from|but|when|while|after|before|against)\b/iu.test(next)
      ? null
      : 'a bare number is no measure';
  }
  if (!/^(?:and |but |so )?how many\b/iu.test(question.text)) return null;
  const { dates } = facts.sentence(sentence);
  const digits = [...answer.matchAll(/\p{N}+/gu)].map(({ index, 0: text }) => ({
    start: span.start + index,
    end: span.start + index + text.length,
  }));
  return digits.length > 0 &&
    answer.length === span.end - span.start &&
    digits.every((digit) =>
      dates.some((date) => date.kind === 'date' && date.start <= digit.start && digit.end <= date.end),
    )
    ? 'a date is no number of things'
    : null;
}
