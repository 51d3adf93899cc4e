import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import type { Answer } from '../../src/core/types.ts';
import { openReader } from '../../src/reader/open.ts';
import { askCorpus, snapshotIndex } from '../../src/service/askCorpus.ts';

/** A question over one or a few invented articles, answered by rules alone. */
interface Case {
  /** Texts of the articles; a first line `date YYYY-MM-DD Title` gives the date. */
  readonly articles: readonly string[];
  readonly thread?: readonly string[];
  readonly question: string;
  /** Parts that the answer must hold, in any case of letters. */
  readonly answer?: readonly string[];
  /** Parts that the answer must not hold. */
  readonly without?: readonly string[];
  readonly modality?: string;
  /** The reason of the abstention, or `any`. */
  readonly abstain?: string;
  /** Fails today: kept, and taken off when mended. */
  readonly known?: boolean;
}

const folder = new URL('./cases/', import.meta.url);
const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.jsonl'));
const NOW = Date.UTC(2026, 0, 15);
const reader = openReader({ modelDir: '', enabled: false, log: { log: () => undefined } });

async function ask({ articles, question, thread }: Case): Promise<Answer> {
  const snapshot = buildSnapshot(articles.map((text, i) => ({ id: `a${i}`, text })));
  const corpus = { snapshot, index: snapshotIndex(snapshot), reader };
  return askCorpus(corpus, { question, thread: thread ?? [] }, { now: NOW, budgetMs: Number.POSITIVE_INFINITY });
}

describe.each(files)('%s', (file) => {
  const cases = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    // A data file of this folder.
    .map((line) => JSON.parse(line) as Case);

  it.each(cases.filter((item) => item.known !== true))('$question', async (item) => {
    holds(item, await ask(item));
  });

  const known = cases.filter((item) => item.known === true);
  if (known.length > 0) {
    it.each(known)('known failure: $question', async (item) => {
      const answer = await ask(item);
      // When this fails the case was mended: take "known" off its line.
      expect(() => holds(item, answer)).toThrow();
    });
  }
});

function holds(item: Case, answer: Answer): void {
  if (item.abstain !== undefined) {
    expect([answer.status, answer.answer]).toEqual(['abstained', null]);
    if (item.abstain !== 'any') expect(answer.reason).toBe(item.abstain);
    return;
  }
  expect([answer.status, answer.reason]).toEqual(['answered', null]);
  const said = (answer.answer ?? '').toLowerCase();
  for (const part of item.answer ?? []) expect(said).toContain(part.toLowerCase());
  for (const part of item.without ?? []) expect(said).not.toContain(part.toLowerCase());
  if (item.modality !== undefined) expect(answer.modality).toBe(item.modality);
}
