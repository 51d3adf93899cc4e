import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { openCorpusFolder } from '../../src/ingest/openCorpusFolder.ts';
import { type Corpus, readCorpus } from '../../src/ingest/readCorpus.ts';

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'chips-corpus-'));
  made.push(dir);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}

const readFiles = (files: Readonly<Record<string, string | Uint8Array>>): Promise<Corpus> =>
  readCorpus(makeFolder(files));
const ids = (corpus: Corpus): string[] => corpus.documents.map((document) => document.id);

describe('readCorpus', () => {
  it('reads the seeds byte for byte, with their manifest and no problem', async () => {
    const dir = new URL('../../seeds/', import.meta.url).pathname;
    const { documents, problems } = await readCorpus(dir);
    expect(problems).toEqual([]);
    const files = readdirSync(dir).filter((file) => file.endsWith('.txt'));
    expect(documents.map((document) => `${document.id}.txt`)).toEqual(files);
    for (const document of documents) expect(document.text).toBe(readFileSync(join(dir, `${document.id}.txt`), 'utf8'));
    const known = documents
      .map((document) => parseArticle(document))
      .map(({ published, publishedKnown }) => [published, publishedKnown]);
    expect(known).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
      ['2022-07-29', 'stated'],
      ['2023-05-19', 'stated'],
      ['2023-05-26', 'stated'],
    ]);
  });

  it('finds articles in folders below and gives them their path as id', async () => {
    const corpus = await readFiles({
      'a.txt': 'One.',
      'b/c/d.md': 'Two.',
      'b/e.HTML': '<p>Three.</p>',
      'b/.git/f.txt': 'no',
      'g.png': 'no',
    });
    expect(ids(corpus)).toEqual(['a', 'b/c/d', 'b/e']);
    expect(corpus.problems).toEqual([]);
  });

  it('keeps the ending where two files would get one id', async () => {
    const corpus = await readFiles({ 'a.txt': 'One.', 'a.md': 'Two.', 'a.txt.md': 'Three.', 'b.txt': 'Four.' });
    expect(ids(corpus)).toEqual(['a.md', 'a.txt', 'a.txt.md', 'b']);
  });

  it('keeps byte order mark and line ends', async () => {
    const { documents } = await readFiles({ 'a.txt': '\ufeffOne.\r\nTwo.\r' });
    expect(documents[0]?.text).toBe('\ufeffOne.\r\nTwo.\r');
  });

  it('names what it cannot take in and reads the rest', async () => {
    const { documents, problems } = await readFiles({
      'good.txt': 'The fictional town of Aldmoor has a new well.',
      'empty.txt': '',
      'blank.md': ' \n\n',
      'nul.txt': 'a\0b',
      'latin1.txt': Buffer.from('Zürich', 'latin1'),
      'utf16.txt': Buffer.from('\ufeffhello', 'utf16le'),
      'big.txt': 'a'.repeat(10 * 1024 * 1024 + 1),
      'paper.pdf': '%PDF',
      'blank.html': '<html><body><script>x</script></body></html>',
    });
    expect(documents.map((document) => document.id)).toEqual(['good']);
    expect(problems.map((problem) => problem.message)).toEqual([
      'big.txt is larger than 10 MB; split it into articles',
      'blank.html has no readable article; save its text as a .txt file',
      'blank.md is empty; remove it or fill it',
      'empty.txt is empty; remove it or fill it',
      'latin1.txt is not valid UTF-8; save it as UTF-8 and try again',
      'nul.txt is not text (it contains NUL bytes); remove it or export it as text',
      'paper.pdf is not read; save it as .txt, .md or .html',
      'utf16.txt is UTF-16; save it as UTF-8 and try again',
    ]);
  });

  it('reads a page in the encoding that it declares', async () => {
    const page =
      '<html><head><meta charset="windows-1252"></head><body><p>Z\xfcrich votes on Sunday.</p></body></html>';
    const { documents } = await readFiles({ 'a.html': Buffer.from(page, 'latin1') });
    expect(documents[0]?.text).toBe('Zürich votes on Sunday.');
  });

  it('survives a page of ten thousand nested elements beside others', async () => {
    const nested = `${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`;
    const corpus = await readFiles({ 'a.html': nested, 'b.txt': 'One.' });
    expect([...ids(corpus), ...corpus.problems.map((problem) => problem.file.replace('.html', ''))].sort()).toEqual([
      'a',
      'b',
    ]);
  });

  it('rejects a folder that is not there, with what to do', async () => {
    await expect(readCorpus(join(tmpdir(), 'chips-no-such-folder'))).rejects.toMatchObject({
      code: 'corpus-unreadable',
      message: expect.stringContaining('check CHIPS_CORPUS or --corpus'),
    });
  });
});

describe('manifest.json', () => {
  it('gives its fields to the articles it names', async () => {
    const entry = {
      id: 'x/a',
      title: 'T',
      publisher: 'P',
      published: '2024-05-03T10:00:00Z',
      url: 'https://a.example/1',
    };
    const { documents, problems } = await readFiles({
      'x/a.txt': 'One.',
      'manifest.json': JSON.stringify({ articles: [entry] }),
    });
    expect(problems).toEqual([]);
    expect(documents[0]).toEqual({ ...entry, published: '2024-05-03', text: 'One.' });
  });

  it.each([
    ['{', /manifest\.json is not JSON/],
    ['[]', /has no list "articles"/],
    ['{"articles":[{"title":"x"}]}', /entry 1 has no "id"/],
    ['{"articles":[{"id":"a"},{"id":"a"}]}', /"a" stands twice/],
    ['{"articles":[{"id":"b"}]}', /no file has the id "b"/],
    ['{"articles":[{"id":"a","published":"soon"}]}', /published must be a date such as/],
    ['{"articles":[{"id":"a","url":"javascript:alert(1)"}]}', /url must begin with http/],
    ['{"articles":[{"id":"a","title":7}]}', /title must be text/],
  ])('%s is a problem, and the articles are read all the same', async (manifest, message) => {
    const { documents, problems } = await readFiles({ 'a.txt': 'One.', 'manifest.json': manifest });
    expect(documents).toEqual([{ id: 'a', text: 'One.' }]);
    expect(problems).toEqual([{ file: 'manifest.json', message: expect.stringMatching(message) }]);
  });
});

describe('many files', () => {
  let dir = '';
  beforeAll(() => {
    const files = Array.from({ length: 2_000 }, (_, i) => [
      `${i % 7}/${i}.txt`,
      `The fictional mill number ${i} is open.`,
    ]);
    dir = makeFolder(Object.fromEntries(files));
  });

  it('are all read, in the order of their ids, through the port too', async () => {
    const { documents } = await openCorpusFolder(dir).read();
    expect(documents).toHaveLength(2_000);
    expect(documents.map(({ id }) => id)).toEqual(documents.map(({ id }) => id).sort());
  });
});
