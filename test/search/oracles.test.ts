import { describe, expect, it } from '@jest/globals';
import { createIndexBuilder } from '../../src/core/search/createIndexBuilder.ts';
import { osaDistance } from '../../src/core/search/osaDistance.ts';
import { RANKING } from '../../src/core/search/parameters.ts';
import { createAccumulators, rankTop } from '../../src/core/search/rankTop.ts';
import { fc } from '../support/property.ts';

/** The definition, word for word: no table, no early end. */
function plainOsa(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return plainOsa(restA, restB);
  const costs = [plainOsa(restA, b), plainOsa(a, restB), plainOsa(restA, restB)];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) costs.push(plainOsa(a.slice(2), b.slice(2)));
  return 1 + Math.min(...costs);
}

describe('osaDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('agrees with the definition', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(osaDistance(a, b, limit)).toBe(Math.min(plainOsa(a, b), limit + 1));
      }),
    );
  });

  it('counts two neighbours in the wrong order once', () => {
    expect(osaDistance('detriot', 'detroit', 2)).toBe(1);
    expect(osaDistance('micron', 'macron', 2)).toBe(1);
  });
});

describe('rankTop', () => {
  const letters = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];
  const texts = fc.array(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }), { maxLength: 60 });
  const query = fc.array(fc.record({ term: fc.nat(5), weight: fc.double({ min: 0.001, max: 9, noNaN: true }) }), {
    maxLength: 6,
  });

  it('gives what adding up every posting gives, and leaves no trace for the next search', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(query, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 12 }),
        (all, queries, limit) => {
          const builder = createIndexBuilder(RANKING);
          for (const [at, words] of all.entries()) {
            builder.add({ id: String(at).padStart(3, '0'), text: words.join(' '), title: null, date: null });
          }
          const data = builder.finish();
          const work = createAccumulators(data.size);
          for (const asked of queries) {
            const terms = [...new Map(asked.map((term) => [term.term, term])).values()].filter(
              ({ term }) => term < data.terms.length,
            );
            const sums = new Array<number>(data.size).fill(0);
            for (const { term, weight } of terms) {
              for (let at = data.offsets[term] ?? 0; at < (data.offsets[term + 1] ?? 0); at++) {
                const number = data.passages[at] ?? 0;
                sums[number] = (sums[number] ?? 0) + weight * (data.impacts[at] ?? 0);
              }
            }
            const expected = sums
              .filter((sum) => sum > 0)
              .sort((a, b) => b - a)
              .slice(0, limit);
            const ranked = rankTop(data, terms, limit, work);
            expect(ranked).toHaveLength(expected.length);
            ranked.forEach(({ number, score }, place) => {
              expect(Math.abs(score - (expected[place] ?? 0))).toBeLessThan(0.01);
              expect(Math.abs(score - (sums[number] ?? 0))).toBeLessThan(0.01);
            });
          }
        },
      ),
    );
  });
});
