import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/core/types.ts';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';

let folder = '';

beforeAll(async () => {
  await buildIfStale();
  folder = mkdtempSync(join(tmpdir(), 'chips-batch-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(folder, 'f-')), 'questions.jsonl');
  writeFileSync(path, content);
  return path;
}

function answers(out: string): (Answer & { readonly id: string | number })[] {
  // One contract object with its id a line; the tests check the fields.
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer & { id: string });
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('chips ask --batch', () => {
  it('answers each line in order, the same as alone', async () => {
    const questions = ['who met in Detroit', 'Who met in Detroit in 1999?', 'timeline', ''];
    const path = file(questions.map((question, id) => line({ id, question })).join(''));
    const ran = await chips(['ask', '--batch', path]);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const got = answers(ran.out);
    expect(got.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(got.map(({ question }) => question)).toEqual(questions);
    const alone = JSON.parse((await chips(['ask', 'who met in Detroit', '--json'])).out) as Answer;
    expect(got[0]).toEqual({ id: 0, ...alone });
  });

  it('names file and line of each bad line, answers the others, and ends with 1', async () => {
    const path = file(
      [
        line({ id: 'a', question: 'who met in Detroit' }),
        'no json\n',
        '[]\n',
        line({ id: 'b' }),
        line({ question: 'who?' }),
        line({ id: 'c', question: 7 }),
        line({ id: 'd', question: 'who?', context: 'one' }),
        line({ id: 'e', question: 'who?', asked: 'soon' }),
        '\n',
        line({ id: 'z', question: 'who met in Detroit', context: null }),
      ].join(''),
    );
    const ran = await chips(['ask', '--batch', path]);
    expect(ran.code).toBe(1);
    expect(answers(ran.out).map(({ id }) => id)).toEqual(['a', 'z']);
    expect(
      ran.err
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => Number(text.slice(`chips: ${path}:`.length).split(':')[0])),
    ).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });

  it('reads standard input, CRLF, a byte order mark, a last line without its end, and U+2028 inside a question', async () => {
    const stdin = `\ufeff{"id":1,"question":"who met in Detroit"}\r\n\r\n{"id":2,"question":"who\u2028met in Detroit"}`;
    const ran = await chips(['ask', '--batch', '-'], { stdin });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    expect(answers(ran.out).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('gives nothing for an empty file', async () => {
    expect(await chips(['ask', '--batch', file('')])).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    ['a file that is not there', () => join(folder, 'nowhere.jsonl'), /nowhere\.jsonl: no such file/u],
    ['a folder', () => folder, /is a folder/u],
  ])('says so for %s', async (_name, path, message) => {
    const ran = await chips(['ask', '--batch', path()]);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: '' });
    expect(ran.err).toMatch(message);
  });

  it('reads "asked" as the day of the question', async () => {
    const path = file(
      line({ id: 1, question: 'who met in Detroit', asked: '2023-05-27' }) +
        line({ id: 2, question: 'who met', asked: '2023-05-27T08:00:00+09:00' }),
    );
    expect((await chips(['ask', '--batch', path])).code).toBe(0);
  });

  it('survives hostile questions, each with an answer of its own', async () => {
    const hostile = [
      'a'.repeat(10_000_000),
      '('.repeat(10_000),
      '\ud800\udfff\ud800',
      '\u202e\u200f\u0000',
      '^(a+)+$ '.repeat(60),
      `${'a'.repeat(400)}!`,
      '"><script>',
      '%s%n',
      '../../etc/passwd',
    ];
    const path = file(hostile.map((question, id) => line({ id, question })).join(''));
    const ran = await chips(['ask', '--batch', path]);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    const got = answers(ran.out);
    expect(got).toHaveLength(hostile.length);
    expect(got[0]).toMatchObject({ status: 'abstained', reason: 'too-long' });
    for (const answer of got) expect(['answered', 'abstained']).toContain(answer.status);
  });

  it('takes bytes that are no UTF-8 as a bad line', async () => {
    const ran = await chips(['ask', '--batch', file(Uint8Array.from([0xff, 0xfe, 0x00, 0x0a, 0x80]))]);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/questions\.jsonl:1: /u);
    expect(ran.err).toMatch(/questions\.jsonl:2: /u);
  });
});
