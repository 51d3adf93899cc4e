import type { Verifier } from '../types.ts';

/** Every name of the question must stand in the article of the evidence: "What did Modi say in Moscow?" needs both. */
export const namesVerifier: Verifier = {
  name: 'names',
  soft: true,
  verify(candidate, context) {
    const { namesArticle } = candidate.evidence.coverage;
    if (context.names.length === 0) return null;
    const unknown = context.names.find((name) => !name.known);
    if (unknown) return { reason: 'no-such-entity', why: `no article names ${unknown.text}` };
    if (namesArticle < 1) return { reason: 'unsupported', why: 'a name of the question is missing from the article' };
    return null;
  },
};
