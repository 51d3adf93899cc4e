import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildIndex, type Corpus, openCorpus } from '../../src/library.ts';
import { fc } from '../support/property.ts';

const text =
  'This is fiction for a test. Ida Brandt, the mayor of Hollow Bay, opened the lighthouse on 4 March 2021. She will open the new ferry pier in 2023.';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await openCorpus({
    articles: [{ id: 'bay', text, title: 'A keeper for Hollow Bay', published: '2021-03-05' }],
    reader: 'off',
  });
});
afterAll(() => corpus.close());

describe('openCorpus', () => {
  it('answers from articles in memory, with quotes that stand in them', async () => {
    const answer = await corpus.ask('Who is Ida Brandt?');
    expect(answer).toMatchObject({ status: 'answered', answer: expect.stringMatching(/mayor/u) });
    for (const { article, start, end, quote } of answer.citations) {
      expect(article).toBe('bay');
      expect(text.slice(start, end)).toBe(quote);
    }
  });

  it('fills the trace only when asked', async () => {
    expect((await corpus.ask('Who is Ida Brandt?')).trace).toEqual([]);
    expect((await corpus.ask('Who is Ida Brandt?', { trace: true })).trace.length).toBeGreaterThan(0);
  });

  it('searches, lists events and exports', async () => {
    const [first] = await corpus.search('ferry pier', { limit: 1 });
    expect(first).toMatchObject({ article: 'bay' });
    expect(text.slice(first?.start, first?.end)).toBe(first?.text);
    expect(await corpus.search('', { limit: 5 })).toEqual([]);
    expect(await corpus.search('ferry', { limit: 0 })).toEqual([]);
    expect(corpus.timeline().length).toBeGreaterThan(0);
    expect(corpus.timeline({ from: '2030' })).toEqual([]);
    expect(corpus.export()).toMatchObject({ articles: [{ id: 'bay', published: '2021-03-05' }] });
  });

  it('leaves out what was published at other times', async () => {
    expect(await corpus.ask('Who is Ida Brandt?', { from: '2022' })).toMatchObject({
      status: 'abstained',
    });
  });

  it('gives an answer for any string, whatever thread it stands in, and the quotes stand', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.constantFrom('who', 'and when?', 'why '.repeat(200), '(a+)+$', '\ud800'),
    );
    await fc.assert(
      fc.asyncProperty(words, fc.array(words, { maxLength: 3 }), async (question, thread) => {
        const answer = await corpus.ask(question, { thread });
        expect(['answered', 'abstained']).toContain(answer.status);
        for (const { start, end, quote } of [...answer.citations, ...answer.nearest])
          expect(text.slice(start, end)).toBe(quote);
      }),
    );
  });

  it.each([
    [
      'a repeated id',
      [
        { id: 'a', text: 'x' },
        { id: 'a', text: 'y' },
      ],
      /articles\[1\] repeats the id "a"/u,
    ],
    ['an empty id', [{ id: ' ', text: 'x' }], /articles\[0\] has no id/u],
    ['NUL', [{ id: 'a', text: 'x\0' }], /NUL/u],
    ['a date that is none', [{ id: 'a', text: 'x', published: 'May' }], /YYYY-MM-DD/u],
  ])('refuses articles with %s', async (_name, articles, message) => {
    await expect(openCorpus({ articles, reader: 'off' })).rejects.toThrow(message);
  });

  it('refuses a date of asking that is none', async () => {
    await expect(corpus.ask('who?', { asked: 'soon' })).rejects.toThrow(/2023-05-26/u);
  });

  it('takes a folder and articles together, and refuses a folder that is not there', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'chips-library-'));
    writeFileSync(join(dir, 'pier.txt'), 'This is fiction for a test. The pier of Hollow Bay is 90 metres long.\n');
    const both = await openCorpus({ dir, articles: [{ id: 'bay', text }], reader: 'off' });
    expect(both.export().articles.map(({ id }) => id)).toEqual(['bay', 'pier']);
    await both.close();
    await expect(openCorpus({ dir: join(dir, 'nowhere'), reader: 'off' })).rejects.toMatchObject({
      code: 'CHIPS_CORPUS',
    });
    await expect(openCorpus({ dir, articles: [{ id: 'pier', text }], reader: 'off' })).rejects.toThrow(/"pier"/u);
    rmSync(dir, { recursive: true });
  });
});

describe('buildIndex', () => {
  it('ranks passages of a program', () => {
    const index = buildIndex([
      { id: '1', docId: 'a', title: null, text: 'The ferry leaves at noon.' },
      { id: '2', docId: 'b', title: 'Weather', text: 'Rain is expected.', date: '2021-03-05' },
    ]);
    expect(index.search('ferries', 10).map(({ id }) => id)).toEqual(['1']);
  });
});
