import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cleanView } from '../../src/core/article/cleanView.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { splitPassages } from '../../src/core/article/splitPassages.ts';
import { fc } from '../support/property.ts';

interface Head {
  readonly dir: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly place: string | null;
  readonly published: string | null;
  readonly known: string;
  readonly sentences: number;
  readonly hasNot: readonly string[];
}

const root = new URL('../../', import.meta.url);
const heads = readFileSync(new URL('./seeds.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Head => JSON.parse(line));

describe('articles as they came', () => {
  it.each(heads)('$dir/$id', ({ dir, id, hasNot, sentences, known, place, ...head }) => {
    const article = parseArticle({ id, text: readFileSync(new URL(`${dir}/${id}.txt`, root), 'utf8') });
    expect(article).toMatchObject({ ...head, id, publishedKnown: known, datelinePlace: place });
    const said = article.sentences.map((sentence) => sentence.text);
    expect(said).toHaveLength(sentences);
    expect(hasNot.filter((dirt) => said.some((sentence) => sentence.includes(dirt)))).toEqual([]);
  });
});

describe('dates and their provenance', () => {
  const body = '\n\nThe fictional town of Aldmoor has a new well. It is forty metres deep.';
  it.each([
    ['Published May 3, 2024', '2024-05-03', 'stated'],
    ['3 May 2024, 18:05 JST', '2024-05-03', 'stated'],
    ['Published: 2024-05-03 | Updated: 2024-06-01', '2024-05-03', 'stated'],
    ['Updated: 1 June 2024', '2024-06-01', 'stated'],
    ['Fri., 3 May 2024', '2024-05-03', 'stated'],
    ['03.05.2024', '2024-05-03', 'stated'],
    ['25/12/2023', '2023-12-25', 'stated'],
    ['04/05/2024', null, 'unknown'],
    ['31 February 2024', null, 'unknown'],
    ['May 3', null, 'unknown'],
    ['May 2024', '2024-05', 'stated'],
    ['(Translated from Polish; Kurier Gdanski) 2024-05-03 07:15', '2024-05-03', 'stated'],
    ['Translated from Danish | 3 May 2024 | 21:15 | AARHUS', '2024-05-03', 'stated'],
    ['Photo: Ida Holm, 3 May 2024', null, 'unknown'],
    [
      'A column on wells and the people who dig them – posted 3 May 2024 – Filed under: Aldmoor',
      '2024-05-03',
      'stated',
    ],
  ])('%s', (line, published, publishedKnown) => {
    expect(parseArticle({ id: 'a', text: `A new well for Aldmoor\n${line}${body}` })).toMatchObject({
      published,
      publishedKnown,
    });
  });

  it.each([
    ['GRONINGEN, the Netherlands, May 3, 2024 – Aldmoor N.V. today opened a well.', 'GRONINGEN, Netherlands'],
    ['Deir el-Bahri, May 3, 2024 (Agencies) – A well was opened.', 'Deir el-Bahri'],
  ])('%s', (line, datelinePlace) => {
    const text = `A new well for Aldmoor\n\n${line}${body}`;
    expect(parseArticle({ id: 'a', text })).toMatchObject({ published: '2024-05-03', datelinePlace });
  });

  it('takes metadata where the text says nothing, and the text where both speak', () => {
    const text = `A new well for Aldmoor${body}`;
    const given = {
      id: 'a',
      published: '2024-05-04',
      title: 'Well',
      publisher: 'Aldmoor Echo',
      url: 'https://a.example/1',
    };
    expect(parseArticle({ ...given, text })).toMatchObject({ ...given, publishedKnown: 'metadata' });
    expect(parseArticle({ ...given, text: `date 2024-05-03 ${text}` })).toMatchObject({
      published: '2024-05-03',
      publishedKnown: 'stated',
    });
  });

  it('lets metadata give the first date when the text only gives the last change', () => {
    const text = `A new well for Aldmoor\nUpdated: 1 June 2024${body}`;
    expect(parseArticle({ id: 'a', text, published: '2024-05-04' })).toMatchObject({
      published: '2024-05-04',
      publishedKnown: 'metadata',
    });
  });

  it('does not take a date in a sentence for the publication date', () => {
    const text =
      'Aldmoor opens its well on 3 May 2024.\n\nBy 2025, the council wants a second one. It was decided on June 1, 2023.';
    expect(parseArticle({ id: 'a', text })).toMatchObject({ published: null, publishedKnown: 'unknown', byline: null });
  });
});

describe('words that only look like furniture', () => {
  const head = 'A new well for Aldmoor\n\nThe fictional town of Aldmoor has a new well.\n\n';
  it.each([
    'Share prices of the well builder rose by 4 per cent on Monday.',
    'Reporting by the ministry shows that the water is clean.',
    'Sources close to the council said that the mayor would resign.',
    'Reuters reported on Friday that the builder had been paid.',
    'Contact with the village was lost for three days.',
    'Related costs come to 3 million crowns, the council said.',
    'By 2026 the old well will be closed for good.',
    'NASA – the agency that paid for it – did not comment.',
    'Apple – Australia’s favourite fruit – is not grown there.',
    'World leaders will visit the well in May.',
  ])('%s', (sentence) => {
    const article = parseArticle({ id: 'a', text: head + sentence });
    expect(article.sentences.at(-1)?.text).toBe(sentence);
    expect(article).toMatchObject({ publisher: null, datelinePlace: null });
  });
});

const dirt = fc.constantFrom(
  ...[
    'date 2024-01-02 ',
    '---\n',
    'title: x\n',
    'By ',
    'Share\n',
    'TOKYO, May 3 (Reuters) - ',
    '# ',
    '- ',
    '[a](b) ',
    '**',
    '\n\n',
    '\r\n',
    '. ',
    '? ',
    'Read more: ',
  ],
  ...[
    'The mayor said so. ',
    'U.S. ',
    '東京で。',
    '\ud83d',
    '\u202e',
    '\ufeff',
    '(',
    '“',
    '|',
    ' – ',
    '3 May 2024',
    'Related\n',
    'Media contact:\n',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(dirt, fc.string({ maxLength: 12 })), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('any string', () => {
  it('gives ordered spans whose text is a slice, blocks and sentences in step', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = parseArticle({ id: 'a', text });
        expect(article.text).toBe(text);
        let last = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.end).toBeGreaterThan(block.start);
          last = block.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        last = 0;
        for (const sentence of article.sentences) {
          const block = article.blocks[sentence.block];
          expect(block?.kind).toBe('paragraph');
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, block?.start ?? 0));
          expect(sentence.end).toBeLessThanOrEqual(block?.end ?? 0);
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          last = sentence.end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives passages that hold each sentence once and nothing that is no evidence', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        (text, maxWords, minWords) => {
          const article = parseArticle({ id: 'a', text });
          const passages = splitPassages(article, { maxWords, minWords });
          for (const passage of passages) {
            expect(text.slice(passage.start, passage.end)).toBe(passage.text);
            expect(passage.id).toBe(`a#${passage.index}`);
          }
          for (const { start, end } of article.sentences) {
            expect(passages.filter((passage) => passage.start <= start && end <= passage.end)).toHaveLength(1);
          }
          const other = article.blocks.filter((block) => block.kind !== 'paragraph' && block.kind !== 'heading');
          for (const block of other) {
            expect(passages.some((passage) => passage.start < block.end && block.start < passage.end)).toBe(false);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives a clean view that maps back into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const view = cleanView(parseArticle({ id: 'a', text }));
        for (let i = 0; i < view.text.length; i++) {
          const original = view.toOriginal(i);
          expect(original).toBeLessThanOrEqual(text.length);
          if (/\S/.test(view.text[i] ?? '')) expect(text[original]).toBe(view.text[i]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('large and hostile articles', () => {
  const million = 1_000_000;
  it.each([
    ['10 MB of words on one line', 'word '.repeat(2 * million)],
    ['10,000 nested brackets', `${'[('.repeat(5_000)}x${')]'.repeat(5_000)}`],
    ['a megabyte of open links', '[a]('.repeat(million / 4)],
    ['a megabyte of initials', 'A. '.repeat(million / 3)],
    ['a megabyte of one letter', 'a'.repeat(million)],
    ['a megabyte of dates', 'May 3, 2024 | '.repeat(million / 14)],
    ['a megabyte of kana', 'の'.repeat(million)],
    ['50,000 bylines', 'By Ann Lee | 3 May 2024\n'.repeat(50_000)],
    ['a megabyte of quotation marks', '“”"'.repeat(million / 3)],
  ])('%s', (_, text) => {
    const article = parseArticle({ id: 'a', text });
    const passages = splitPassages(article);
    for (const passage of passages) expect(passage.end).toBeLessThanOrEqual(text.length);
    expect(cleanView(article).text.length).toBeLessThanOrEqual(text.length * 2);
  });
});
