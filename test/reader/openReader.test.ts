import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reading } from '../../src/core/types.ts';
import type { Reader } from '../../src/ports/types.ts';
import { openReader } from '../../src/reader/open.ts';
import { buildIfStale } from '../support/build.ts';
import { keepLog, modelDir, passageOf, quoteOf } from './support.ts';

// The shape is that of the file beside this one.
const cases = readFileSync(new URL('./spans.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { question: string; text: string; span: string });

/**
 * True when a reading marks the span with at most two words more on either side: where a span begins and ends
 * (`in Lisbon`, `the mayor, Ann Dole`) is a near tie that processors with other int8 arithmetic may decide otherwise.
 */
function marks(reading: Reading | undefined, span: string): boolean {
  if (reading === undefined) return false;
  const text = reading.passage.text;
  const [start, end] = [reading.start - reading.passage.start, reading.end - reading.passage.start];
  const at = text.indexOf(span);
  if (start > at || end < at + span.length || !isWordEnd(text, start) || !isWordEnd(text, end)) return false;
  const around = [text.slice(start, at), text.slice(at + span.length, end)];
  return around.every((more) => more.split(/\s+/).filter((word) => word !== '').length <= 2);
}

function isWordEnd(text: string, at: number): boolean {
  return !/^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

const forever = Number.POSITIVE_INFINITY;
let reader: Reader;

beforeAll(async () => {
  await buildIfStale();
  reader = openReader({ modelDir, enabled: true, log: keepLog().log });
});

afterAll(() => reader.close());

describe('the span reader', () => {
  it.each(cases)('$question -> $span', async ({ question, text, span }) => {
    const passage = passageOf(text, 1000);
    const readings = await reader.read(question, [passage], forever);
    expect(quoteOf(readings[0])).toContain(span);
    expect(marks(readings[0], span)).toBe(true);
    expect(readings[0]?.passage).toBe(passage);
    expect(reader.state()).toBe('ready');
    expect(reader.reason()).toBeNull();
  });

  it('gives up to three spans a passage that do not overlap, best margin first, in the order of the passages', async () => {
    const passages = cases.slice(0, 5).map(({ text }, at) => passageOf(text, at * 500));
    const readings = await reader.read('Where will the ministers meet?', passages, forever);
    const order = readings.map((reading) => passages.indexOf(reading.passage));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const passage of passages) {
      const own = readings.filter((reading) => reading.passage === passage);
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThanOrEqual(3);
      const margins = own.map((reading) => reading.score - reading.none);
      expect(margins).toEqual(margins.toSorted((a, b) => b - a));
      const placed = own.toSorted((a, b) => a.start - b.start);
      placed.forEach((reading, at) => {
        expect(reading.start).toBeGreaterThanOrEqual(placed[at - 1]?.end ?? passage.start);
        expect(reading.end).toBeLessThanOrEqual(passage.end);
      });
    }
  });

  it('scores a passage that answers over its no-answer score, and others under it', async () => {
    const { question, text } = cases[0] ?? { question: '', text: '' };
    const [answers] = await reader.read(question, [passageOf(text)], forever);
    const [silent] = await reader.read(question, [passageOf('Bread is baked from flour, water and salt.')], forever);
    expect(answers?.score).toBeGreaterThan(answers?.none ?? forever);
    expect(silent?.score).toBeLessThan(silent?.none ?? -forever);
  });

  it('reads a passage the same whatever stands beside it', async () => {
    const passages = cases.map(({ text }) => passageOf(text));
    const together = await reader.read('Who won the race?', passages, forever);
    for (const passage of passages) {
      const alone = await reader.read('Who won the race?', [passage], forever);
      expect(together.filter((reading) => reading.passage === passage)).toEqual(alone);
    }
  });

  it.each([0, 200, 900])('finds an answer behind %i words of a long passage', async (words) => {
    const filler = 'Nobody at the market spoke of anything but rain and bread. '.repeat(Math.ceil(words / 10));
    const answer = 'The new school stands in Harrowgate Lane. ';
    const text = `${filler}${answer}${'It rained again in the evening. '.repeat(40)}`;
    const readings = await reader.read('Where does the new school stand?', [passageOf(text)], forever);
    expect(marks(readings[0], 'Harrowgate Lane')).toBe(true);
  });

  it.each([
    ['an empty question', '', 'It rained.'],
    ['a blank question', ' \n\t', 'It rained.'],
    ['a question of control characters', '\u0000\u200b', 'It rained.'],
    ['an empty passage', 'Did it rain?', ''],
    ['a blank passage', 'Did it rain?', ' \u00a0 '],
    ['a passage of punctuation', 'Did it rain?', '... !!! ???'],
  ])('gives nothing for %s', async (_name, question, text) => {
    expect(await reader.read(question, [passageOf(text)], forever)).toEqual([]);
  });

  it('gives nothing for no passages', async () => {
    expect(await reader.read('Who?', [], forever)).toEqual([]);
  });

  it('keeps offsets beside lone surrogates', async () => {
    const text = 'Broken \ud83d text \udc4d here. Mary Coe won the prize \ud800.';
    const [best] = await reader.read('Who won the prize \udfff?', [passageOf(text)], forever);
    expect(marks(best, 'Mary Coe')).toBe(true);
  });

  it('answers from the first part of a passage of 1 MB, a word of 1 MB and a question of 1 MB', async () => {
    const text = `The mayor, Ann Dole, opened the bridge. ${'It rained all night long. '.repeat(40_000)}`;
    const [best] = await reader.read('Who opened the bridge?', [passageOf(text)], forever);
    expect(marks(best, 'Ann Dole')).toBe(true);
    const readings = await reader.read('who '.repeat(250_000), [passageOf('x'.repeat(1_000_000))], forever);
    expect(readings.every((reading) => reading.end > reading.start)).toBe(true);
  });

  it('answers several questions asked at once, each its own', async () => {
    const found = await Promise.all(
      cases.map(({ question, text }) => reader.read(question, [passageOf(text)], forever)),
    );
    expect(found.map((readings, at) => marks(readings[0], cases[at]?.span ?? ''))).toEqual(cases.map(() => true));
  });
});
