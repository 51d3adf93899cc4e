import { describe, expect, it } from '@jest/globals';
import { buildIndex } from '../../src/core/search/buildIndex.ts';
import { PASSAGES } from './passages.ts';

describe('buildIndex', () => {
  const index = buildIndex(
    PASSAGES.map(({ id, article, title, text, date }) => ({ id, docId: article, title, text, date })),
  );

  it('finds passages by id, ten unless told otherwise', () => {
    expect(index.search('northern harbour wall', 1)).toEqual([{ id: 'wall#0', score: expect.any(Number) }]);
    expect(index.search('raector')[0]?.id).toBe('reactor#0');
    expect(index.search('the')).toEqual(index.search('the', 10));
    expect(index.search('reactor', 0)).toEqual([]);
    expect(index.search('')).toEqual([]);
  });

  it('takes passages without a date and gives equal ones in the order of their ids', () => {
    const twins = buildIndex(['b', 'a'].map((id) => ({ id, docId: id, title: '', text: 'one line' })));
    expect(twins.search('line').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
