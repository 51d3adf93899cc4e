import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import type { Reader } from '../../src/ports/types.ts';
import { askCorpus, snapshotIndex } from '../../src/service/askCorpus.ts';

/** A question and what a reader marks in its article, by how much above the mark for no answer. */
interface Case {
  readonly article: string;
  readonly question: string;
  readonly mark: string;
  readonly margin: number;
  /** Items that must be answered; null when nothing is proven by the mark. */
  readonly answer: readonly string[] | null;
}

const cases = readFileSync(new URL('./readRows.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  // A data file of this folder.
  .map((line) => JSON.parse(line) as Case);

function readerOf({ mark, margin }: Case): Reader {
  return {
    async read(_question, passages) {
      return passages.flatMap((passage) => {
        const at = passage.text.indexOf(mark);
        const start = passage.start + at;
        return at < 0 ? [] : [{ passage, start, end: start + mark.length, score: margin, none: 0 }];
      });
    },
    state: () => 'ready',
    reason: () => null,
    close: async () => undefined,
  };
}

describe('a row of names that the reader marks before anything else', () => {
  it.each(cases)('$question ($margin)', async (item) => {
    const snapshot = buildSnapshot([{ id: 'a', text: item.article }]);
    const corpus = { snapshot, index: snapshotIndex(snapshot), reader: readerOf(item) };
    const request = { question: item.question, thread: [], trace: true };
    const answer = await askCorpus(corpus, request, { now: Date.UTC(2026, 0, 15), budgetMs: 1000 });
    const rule = answer.trace.some((line) => line.includes('by read rows'));
    expect(rule).toBe(item.answer !== null);
    for (const name of item.answer ?? []) expect(answer.answer).toContain(name);
  });
});
