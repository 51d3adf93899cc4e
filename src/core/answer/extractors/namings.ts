import { readNaming } from '../../question/naming.ts';
import type { Extractor } from '../types.ts';
import { calledNames } from './namings/calledNames.ts';
import { givenNames } from './namings/givenNames.ts';

/** "What is the scheme called?", "What was the firm called before?", "What did Lee call the plan?": the name that is told. */
export const namings: Extractor = {
  name: 'namings',
  extract(context) {
    const asked = readNaming(context.question.text);
    if (asked === null) return [];
    const found = context.evidence
      .filter(({ coverage }) => coverage.time > -0.5 && coverage.namesNear === 1)
      .flatMap((evidence) => (asked.by === null ? calledNames : givenNames)(asked, evidence, context));
    context.log(
      `namings: ${found.map((candidate) => `${candidate.answer} ${candidate.fixed?.toFixed(2)}`).join(', ')}`,
    );
    return found;
  },
};
