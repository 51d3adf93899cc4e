import { readAskedAmount } from '../amounts/askedAmount.ts';
import type { Verifier } from '../types.ts';

const PART = /%|per ?cent|\bhalf|third|quarter|fraction|tenth|fifth|sixth|eighth|out of|majority|\bin\b|\bof\b/iu;

/** "What share of the members voted against?" is never answered by "33,000": a share is at most all. */
export const unitVerifier: Verifier = {
  name: 'unit',
  verify({ span, answer, evidence }, context) {
    if (!span || context.question.type !== 'quantity') return null;
    const asked = readAskedAmount(context.question);
    if (asked?.measure !== 'share' || PART.test(answer)) return null;
    const figure = evidence.facts
      .sentence(evidence.sentence)
      .mentions.find((other) => other.kind === 'quantity' && other.start < span.end && span.start < other.end);
    if (figure === undefined || PART.test(figure.text) || (figure.number ?? 0) <= 100) return null;
    return { reason: 'unsupported', why: 'a number of things is no share' };
  },
};
