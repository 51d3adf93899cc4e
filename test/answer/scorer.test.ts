import { describe, expect, it } from '@jest/globals';
import verdict from '../../data/models/scorer/verdict.json' with { type: 'json' };
import { CLAIM_FEATURES } from '../../src/core/answer/claims/claims.ts';
import { scorerFits } from '../../src/core/answer/scorer.ts';

describe('the weights of the answer model', () => {
  it('were trained on the features of the program, in their order', () => {
    expect(scorerFits()).toBe(true);
  });

  it('of a yes and a no were trained on theirs', () => {
    expect(verdict.features).toEqual([...CLAIM_FEATURES]);
    expect(verdict.weights).toHaveLength(CLAIM_FEATURES.length);
  });
});
