import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatTimex } from '../../src/core/dates/formatTimex.ts';
import { parseDates } from '../../src/core/dates/parseDates.ts';

interface Case {
  readonly text: string;
  readonly reference: string | null;
  readonly formatted: string;
}

const cases = readFileSync(new URL('formats.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case); // our own fixture format

describe('formatTimex', () => {
  it.each(cases)('$formatted ($text)', ({ text, reference, formatted }) => {
    expect(parseDates(text, { reference }).map(formatTimex)).toEqual([formatted]);
  });
});
