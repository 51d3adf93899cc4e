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
  /** Parts that the answer must hold; null when it must abstain. */
  readonly answer: readonly string[] | null;
  /** The rule that the mark proves the answer to; where the answer is null, the rule alone must say nothing. */
  readonly rule?: string;
}

const cases = readFileSync(new URL('./marks.jsonl', import.meta.url), 'utf8')
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

describe('what the reader marks', () => {
  it.each(cases)('$question: $mark ($margin)', async (item) => {
    const snapshot = buildSnapshot([{ id: 'a', text: item.article }]);
    const corpus = { snapshot, index: snapshotIndex(snapshot), reader: readerOf(item) };
    const request = { question: item.question, trace: true };
    const answer = await askCorpus(corpus, request, { now: Date.UTC(2026, 0, 15), budgetMs: 1000 });
    if (item.rule === undefined) expect(answer.status).toBe(item.answer === null ? 'abstained' : 'answered');
    else expect(answer.trace.some((line) => line.includes(`by ${item.rule}`))).toBe(item.answer !== null);
    for (const part of item.answer ?? []) expect(answer.answer).toContain(part);
  });
});
