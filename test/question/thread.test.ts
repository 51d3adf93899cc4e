import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resolveThread } from '../../src/core/question/thread.ts';

interface Case {
  readonly thread: string;
  readonly answer: string | null;
  readonly question: string;
  readonly text: string;
  readonly excluded?: readonly string[];
}

const cases = readFileSync(new URL('./thread.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  // A data file of this folder.
  .map((line) => JSON.parse(line) as Case);

describe('a follow-up is read with the question before it', () => {
  it.each(cases)('$thread / $question', ({ thread, answer, question, text, excluded }) => {
    const turn = { question: thread, answer, values: answer === null ? [] : [answer] };
    const resolved = resolveThread(question, [turn]);
    expect(resolved.text).toBe(text);
    expect(resolved.excluded).toEqual(excluded ?? []);
  });
});
