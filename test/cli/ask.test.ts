import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/core/types.ts';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';

// Rules alone are sure of less; what the reader settles is asked with it.
const READ = { env: { CHIPS_READER: 'on' } };
const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
let folder = '';

beforeAll(async () => {
  await buildIfStale();
  folder = mkdtempSync(join(tmpdir(), 'chips-ask-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function answerOf(out: string): Answer {
  // The contract's object; its fields are checked by the tests.
  return JSON.parse(out) as Answer;
}

describe('chips ask', () => {
  it('answers with the contract object, and every quote stands at its offsets in the file', async () => {
    const ran = await chips(['ask', 'who met in Detroit', '--json'], READ);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const answer = answerOf(ran.out);
    expect(answer).toMatchObject({
      question: 'who met in Detroit',
      status: 'answered',
      type: 'person',
      modality: 'planned',
      reason: null,
      nearest: [],
    });
    expect(answer.answer).toMatch(/Nishimura/u);
    expect(answer.answer).toMatch(/Raimondo/u);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { article, start, end, quote } of answer.citations) {
      expect(readFileSync(join(seeds, `${article}.txt`), 'utf8').slice(start, end)).toBe(quote);
    }
  });

  it('shows the answer, its modality, its quote and its source as text without colour', async () => {
    const { code, out } = await chips(['ask', 'who', 'met', 'in', 'Detroit'], READ);
    expect(code).toBe(0);
    const [answer, modality, ...rest] = out.split('\n');
    expect(answer).toMatch(/Raimondo/u);
    expect(modality).toMatch(/planned/u);
    expect(rest.join('\n')).toMatch(/“[^”]*Detroit[^”]*”\n.*2023/u);
    expect(out).not.toContain('\u001b');
  });

  it('takes a question without the word ask', async () => {
    expect((await chips(["Who is Japan's prime minister?", '--json'])).code).toBe(0);
  });

  it('refuses with exit code 3, the reason first and the closest passages after', async () => {
    const plain = await chips(['ask', 'Who met in Detroit in 1999?']);
    expect(plain.code).toBe(3);
    expect(plain.out).toMatch(/^Not in the corpus\. /u);
    const answer = answerOf((await chips(['ask', 'Who met in Detroit in 1999?', '--json'])).out);
    expect(answer).toMatchObject({
      status: 'abstained',
      answer: null,
      band: null,
      citations: [],
      origins: 0,
      values: [],
    });
    expect(answer.reason).not.toBeNull();
  });

  it.each([
    ['an empty question', [''], 'empty-question'],
    ['emoji alone', ['🤖🤖'], 'empty-question'],
    ['more than 500 characters', ['who '.repeat(130)], 'too-long'],
  ])('refuses %s', async (_name, words, reason) => {
    const { code, out } = await chips(['ask', ...words, '--json']);
    expect(code).toBe(3);
    expect(answerOf(out)).toMatchObject({ status: 'abstained', reason, confidence: 0 });
  });

  it('says what it decided with --trace', async () => {
    const answer = answerOf((await chips(['ask', 'who met in Detroit', '--json', '--trace'])).out);
    expect(answer.trace.join('\n')).toMatch(/reader off/u);
    const plain = await chips(['ask', 'who met in Detroit', '--trace']);
    expect(plain.out.split('\n').length).toBeGreaterThan(6);
  });

  it('answers over another folder, and leaves out what was published at other times', async () => {
    writeFileSync(
      join(folder, 'lighthouse.txt'),
      'date 2021-03-04 Lighthouse of Sandoy gets a keeper\nThis is fiction for a test. The island council of Sandoy named Marit Olsdottir keeper of the lighthouse on Tuesday.\n',
    );
    const asked = ['ask', 'Who was named keeper of the lighthouse?', '--json', '--corpus', folder];
    const found = await chips(asked, READ);
    expect(answerOf(found.out)).toMatchObject({ status: 'answered', answer: 'Marit Olsdottir' });
    const filtered = await chips([...asked, '--from', '2022'], READ);
    expect(filtered.code).toBe(3);
  });

  it('reads a follow-up with --context', async () => {
    const { out } = await chips(['ask', 'and where?', '--context', 'who will meet in Detroit', '--json']);
    expect(answerOf(out).question).toBe('and where?');
  });

  it('says that a folder is empty, and refuses', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const ran = await chips(['ask', 'who met', '--corpus', empty]);
    expect(ran.code).toBe(3);
    expect(ran.err).toMatch(/no articles in .*\.txt/u);
  });
});
