import { describe, expect, it } from '@jest/globals';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { parseFacts } from '../../src/core/facts.ts';

describe('an article without a full stop', () => {
  it.each([
    ['dates', 'Monday ', 130_000],
    ['ordinary words', 'word ', 100_000],
    ['names', 'United ', 40_000],
    ['quotation marks', '“', 100_000],
  ])('of nothing but %s is read', (_name, piece, times) => {
    const text = piece.repeat(times);
    const { mentions, dates } = parseFacts(parseArticle({ id: 'a', text }));
    expect(dates).toHaveLength(piece === 'Monday ' ? times : 0);
    for (const { start, end, text: quote } of mentions) expect(text.slice(start, end)).toBe(quote);
  });
});
