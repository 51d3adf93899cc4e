import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { splitPassages } from '../../src/core/article/splitPassages.ts';
import type { Article } from '../../src/core/article/types.ts';
import { decodeDocument, isProblem } from '../../src/ingest/decodeDocument.ts';

/** Adding a case is adding a folder with `source.*` and `expected.json`. */
interface Expected {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publishedKnown: string;
  readonly datelinePlace: string | null;
  readonly url?: string;
  /** Number of evidence sentences. */
  readonly sentences: number;
  /** Exactly these are among the sentences. */
  readonly has: readonly string[];
  /** These words stand in no sentence and in no passage's evidence. */
  readonly hasNot: readonly string[];
  /** Sentences that ask and so prove nothing. */
  readonly questions?: readonly string[];
}

const root = new URL('../articles-dirty/', import.meta.url);

function load(slug: string): { article: Article; expected: Expected } {
  const files = readdirSync(new URL(`${slug}/`, root));
  const source = files.find((file) => file.startsWith('source.')) ?? '';
  const document = decodeDocument(readFileSync(new URL(`${slug}/${source}`, root)), source, slug);
  if (isProblem(document)) throw new Error(document.message);
  const expected: Expected = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, root), 'utf8'));
  return { article: parseArticle(document), expected };
}

describe.each(readdirSync(root))('%s', (slug) => {
  const { article, expected } = load(slug);
  const said = article.sentences.map((sentence) => sentence.text);

  it('gives title, publisher, byline, date and place', () => {
    const { title, publisher, byline, published, publishedKnown, datelinePlace, url } = article;
    const { sentences, has, hasNot, questions, ...head } = expected;
    expect({ title, publisher, byline, published, publishedKnown, datelinePlace, url }).toEqual({ url: null, ...head });
  });

  it('gives the sentences and none of the dirt', () => {
    expect(said.length === expected.sentences ? expected.sentences : said).toBe(expected.sentences);
    expect(said).toEqual(expect.arrayContaining([...expected.has]));
    expect(expected.hasNot.filter((dirt) => said.some((sentence) => sentence.includes(dirt)))).toEqual([]);
    const asked = article.sentences.filter((sentence) => sentence.interrogative).map((sentence) => sentence.text);
    expect(asked).toEqual(expect.arrayContaining([...(expected.questions ?? [])]));
  });

  it('puts every sentence in one passage of verbatim text', () => {
    const passages = splitPassages(article);
    for (const passage of passages) expect(article.text.slice(passage.start, passage.end)).toBe(passage.text);
    for (const { start, end } of article.sentences) {
      expect(passages.filter((passage) => passage.start <= start && end <= passage.end)).toHaveLength(1);
    }
  });
});
