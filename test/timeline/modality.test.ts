import { describe, expect, it } from '@jest/globals';
import { modalityAt } from '../../src/core/timeline/modality.ts';
import { fc } from '../support/property.ts';
import { modalityOf, readModality } from './scoreModality.ts';

const cases = [...readModality('./modality.jsonl'), ...readModality('./modality.fresh.jsonl')];

describe('modalityAt', () => {
  it('reads every labelled sentence as labelled', () => {
    const misses = cases.flatMap((one) => {
      const got = modalityOf(one);
      return got === one.expected ? [] : [`${got} for ${one.expected}: ${one.anchor} | ${one.sentence}`];
    });
    expect(misses).toEqual([]);
  });

  it('gives a value for any string and any span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: -5, max: 250 }),
        fc.nat(30),
        (text, start, length) => {
          expect(['planned', 'happened', 'reported', 'denied', 'cancelled']).toContain(
            modalityAt(text, { start, end: start + length }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
