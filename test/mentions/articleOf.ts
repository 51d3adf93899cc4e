import type { Article } from '../../src/core/article/types.ts';

/** An article of ready-made sentences, one paragraph, no title. */
export function articleOf(
  sentences: readonly string[],
  details: Partial<Pick<Article, 'id' | 'published' | 'datelinePlace'>> = {},
): Article {
  const text = sentences.join(' ');
  let start = 0;
  return {
    id: 'test',
    revision: 1,
    seq: 1,
    text,
    title: null,
    publisher: null,
    byline: null,
    datelinePlace: null,
    published: null,
    publishedKnown: 'unknown',
    url: null,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: sentences.map((sentence) => {
      const from = start;
      start += sentence.length + 1;
      return { start: from, end: from + sentence.length, text: sentence, block: 0, interrogative: false };
    }),
    ...details,
  };
}
