import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseDates } from '../../src/core/dates/parseDates.ts';

const lines = readFileSync(new URL('negatives.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

describe('sentences without a date', () => {
  it.each(lines)('%s', (line) => {
    const found = parseDates(line, { reference: '2023-05-26' }).map((timex) => `${timex.text} = ${timex.value}`);
    expect(found).toEqual([]);
  });
});
