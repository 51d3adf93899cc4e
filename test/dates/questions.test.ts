import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseQuestionDates } from '../../src/core/dates/questionDates.ts';

interface Case {
  readonly question: string;
  /** Asked without a clock. */
  readonly undated?: boolean;
  /** `VALUE` or `VALUE MODIFIER` in order. */
  readonly expected: readonly string[];
}

const NOW = Date.UTC(2024, 4, 14, 9);
const cases = readFileSync(new URL('questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case); // our own fixture format

describe('dates in questions', () => {
  it.each(cases)('$question', ({ question, undated, expected }) => {
    const found = parseQuestionDates(question, undated === true ? null : NOW);
    expect(found.map(({ value, modifier }) => (modifier === null ? value : `${value} ${modifier}`))).toEqual(expected);
    for (const timex of found) expect(question.slice(timex.start, timex.end)).toBe(timex.text);
  });
});
