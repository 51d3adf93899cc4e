import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { corpusOf, GOLDEN_FILES, KNOWN_FILE, type OpenCorpus, openEvaluation, ROOT } from '../../bench/eval/corpora.ts';
import { emptyTally, type Golden, judge, readGolden, type Tally } from '../../bench/eval/golden.ts';
import type { Answer } from '../../src/core/types.ts';

interface Floor {
  readonly right: number;
  readonly wrong: number;
  readonly false?: number;
}

// A data file of this repository.
const floors = JSON.parse(readFileSync(join(ROOT, 'test/golden/floors.json'), 'utf8')) as {
  readonly perFile: Record<string, Floor>;
  readonly perKind: Record<string, Floor>;
};
const files = GOLDEN_FILES;
// Written by `npm run eval -- --known`.
const known = JSON.parse(readFileSync(KNOWN_FILE, 'utf8')) as readonly string[];

interface Asked {
  readonly file: string;
  readonly golden: Golden;
  readonly answer: Answer;
  readonly corpus: OpenCorpus;
}

describe('golden questions with the reader', () => {
  const asked: Asked[] = [];
  let close: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    const evaluation = await openEvaluation(true);
    close = evaluation.close;
    for (const file of files) {
      const corpus = await evaluation.open(corpusOf(file));
      for (const golden of readGolden(file)) {
        asked.push({
          file: basename(file),
          golden,
          corpus,
          answer: await corpus.ask(golden.question, golden.context ?? [], false),
        });
      }
    }
  }, 900_000);
  afterAll(() => close());

  it.each(Object.keys(floors.perFile))('%s stays above its floor', (file) => {
    const of = asked.filter((item) => item.file === file);
    holds(tally(of), floors.perFile[file]);
    expect(of.length).toBeGreaterThan(20);
  });

  it.each(Object.keys(floors.perKind))('questions of kind %s stay above their floor', (kind) => {
    holds(tally(asked.filter((item) => item.golden.kind === kind)), floors.perKind[kind]);
  });

  it('every quote stands in the stored text, and an abstention has a reason and no citation', () => {
    const broken = asked.filter(({ answer, corpus }) =>
      [...answer.citations, ...answer.nearest].some(
        (citation) => corpus.text(citation.article)?.slice(citation.start, citation.end) !== citation.quote,
      ),
    );
    expect(broken.map((item) => item.golden.id)).toEqual([]);
    const silent = asked.filter(({ answer }) =>
      answer.status === 'abstained'
        ? answer.reason === null || answer.nearest.length > 3
        : answer.citations.length === 0,
    );
    expect(silent.map((item) => item.golden.id)).toEqual([]);
  });

  it('what is answered wrong is known, and what was mended is taken off the list', () => {
    // The int8 weights of the reader round differently from processor to processor: a handful may differ.
    const handful = 6;
    const verdicts = new Map(
      asked.map(({ golden, answer, corpus }) => [golden.id, judge(golden, answer, corpus.text)] as const),
    );
    const failing = [...verdicts].flatMap(([id, verdict]) => (verdict === 'wrong' || verdict === 'false' ? [id] : []));
    const unknown = failing.filter((id) => !known.includes(id));
    const mended = known.filter((id) => verdicts.get(id) === 'right' || verdicts.get(id) === 'abstained');
    expect(unknown.length > handful ? unknown : []).toEqual([]);
    expect(mended.length > handful ? mended : []).toEqual([]);
    expect(known.filter((id) => !verdicts.has(id))).toEqual([]);
  });

  it('what is only planned is never told as done', () => {
    const told = asked.filter(
      ({ golden, answer }) =>
        golden.modality === 'planned' && answer.status === 'answered' && answer.modality === 'happened',
    );
    expect(told.map((item) => item.golden.id)).toEqual([]);
  });
});

function tally(items: readonly Asked[]): Tally {
  const sum = emptyTally();
  for (const { golden, answer, corpus } of items) sum[judge(golden, answer, corpus.text)]++;
  return sum;
}

function holds(sum: Tally, floor: Floor | undefined): void {
  const answerable = sum.right + sum.wrong + sum.refused;
  expect(answerable).toBeGreaterThan(0);
  expect(sum.right / answerable).toBeGreaterThanOrEqual(floor?.right ?? 1);
  expect(sum.wrong / answerable).toBeLessThanOrEqual(floor?.wrong ?? 0);
  if (floor?.false !== undefined) expect(sum.false).toBeLessThanOrEqual(floor.false);
}
