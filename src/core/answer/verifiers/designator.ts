import { otherDesignated } from '../designated.ts';
import type { Verifier } from '../types.ts';

/** "Line 2 opened in May" answers nothing about line 3. */
export const designatorVerifier: Verifier = {
  name: 'designator',
  ofProven: true,
  verify({ evidence, sentences, values }, context) {
    const { question } = context;
    if (question.form !== 'wh' || values.length > 1) return null;
    const why = otherDesignated(question.text, evidence, sentences);
    return why === null ? null : { reason: 'unsupported', why };
  },
};
