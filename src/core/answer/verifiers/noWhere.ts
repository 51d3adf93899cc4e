import type { Candidate, Verifier } from '../types.ts';

const ABSTRACT = /^(?:on|about|over|in) (?:\p{Ll}+ ){0,3}?(\p{Ll}+(?:tion|sion|ment|ness|ance|ence|ism|ity))$/u;
const PLACES =
  /^(?:station|region|junction|intersection|plantation|reservation|location|position|section|exhibition|convention|mansion|apartment|basement|pavement|settlement|department|monument|parliament|city|university|community|facility|vicinity|residence|entrance|tenement|embankment|fortification)$/u;
const LEADS = /\b(?:from|in|at|near|into|across) (?:the )?$/iu;

/**
 * "Where will the pact be signed?" is not answered by "on mutual cooperation", nor "Whom did Holm meet?" by the countries of
 * "officials from Norway and Denmark".
 */
export const noWhereVerifier: Verifier = {
  name: 'no where',
  ofProven: true,
  verify(candidate, { question }) {
    if (question.form !== 'wh' || !candidate.span) return null;
    if (question.type === 'place') {
      const noun = ABSTRACT.exec(candidate.answer)?.[1];
      return noun !== undefined && !PLACES.test(noun) && kindsOf(candidate).length === 0
        ? { reason: 'unsupported', why: 'names no place' }
        : null;
    }
    if (question.type !== 'person' || question.head !== null) return null;
    const kinds = kindsOf(candidate);
    const { text } = candidate.evidence.article;
    return kinds.length > 0 &&
      kinds.every((kind) => kind === 'place') &&
      LEADS.test(text.slice(Math.max(0, candidate.span.start - 14), candidate.span.start))
      ? { reason: 'unsupported', why: 'tells where they are from' }
      : null;
  },
};

function kindsOf({ span, evidence }: Candidate): string[] {
  return evidence.facts
    .sentence(evidence.sentence)
    .mentions.filter((other) => span !== null && other.start < span.end && span.start < other.end)
    .map(({ kind }) => kind);
}
