import { describe, expect, it } from '@jest/globals';
import { scorerFits } from '../../src/core/answer/scorer.ts';

describe('the weights of the answer model', () => {
  it('were trained on the features of the program, in their order', () => {
    expect(scorerFits()).toBe(true);
  });
});
