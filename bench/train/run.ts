import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES } from '../../src/core/answer/features.ts';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import { readCorpus } from '../../src/ingest/readCorpus.ts';
import { openReader } from '../../src/reader/open.ts';
import { corpusOf, ROOT } from '../eval/corpora.ts';
import { answersIt, readGolden } from '../eval/golden.ts';
import { auroc } from '../eval/metrics.ts';
import { type ReadingLine, readLines } from '../eval/open.ts';
import { boost, leafOf, type Tree } from './boost.ts';
import { cachedReader, marksFile } from './cachedReader.ts';
import { collect, type Row } from './collect.ts';
import { spanIsRight } from './labels.ts';

// npm run train -- --reading VALID [--distractors TRAIN] [--golden FILE …]: writes data/models/scorer/scorer.json
const { values } = parseArgs({
  options: {
    reading: { type: 'string' },
    limit: { type: 'string', default: '1200' },
    // Questions asked over the paragraphs of their own article alone: a handful of texts on one subject, as a team has.
    small: { type: 'string', default: '0' },
    distractors: { type: 'string' },
    golden: { type: 'string', multiple: true, default: [] },
    rows: { type: 'string' },
    // Weights for questions that nobody reads: no readings at all.
    unread: { type: 'boolean', default: false },
    weight: { type: 'string', default: '3' },
    cache: { type: 'string' },
    out: { type: 'string', default: join(ROOT, 'data/models/scorer/scorer.json') },
  },
});

const NOW = Date.UTC(2026, 0, 15);
const OPTIONS = { rounds: 280, depth: 4, rate: 0.04, minWeight: 10, lambda: 6, rowShare: 0.7, featureShare: 0.6 };

const MODEL = join(ROOT, 'data/models/reader');
const opened = openReader({
  modelDir: MODEL,
  enabled: !values.unread,
  log: { log: () => undefined },
});
const reader = values.unread
  ? opened
  : cachedReader(opened, values.cache ?? marksFile(join(ROOT, 'node_modules/.cache/chips'), MODEL));
const rows = [
  ...(values.reading ? [...(await readingRows(values.reading)), ...(await smallRows(values.reading))] : []),
  ...(await goldenRows(values.golden)),
];
await reader.close();
if (values.rows !== undefined) writeFileSync(values.rows, rows.map((row) => JSON.stringify(row)).join('\n'));
report(rows);
const model = fit(rows);
writeFileSync(values.out, `${JSON.stringify({ features: FEATURES, base: model.base, trees: model.trees })}\n`);
console.log(`${rows.length} rows, ${model.trees.length} trees written to ${values.out}`);

async function readingRows(file: string): Promise<Row[]> {
  const lines = readLines(file);
  const documents = new Map<string, { id: string; text: string; title: string }>();
  for (const line of lines)
    if (!documents.has(line.context))
      documents.set(line.context, { id: `v${documents.size}`, text: line.context, title: line.title ?? '' });
  let extra = 0;
  for (const line of values.distractors ? readLines(values.distractors) : []) {
    if (extra >= 4000) break;
    if (documents.has(line.context) || !/^(?:squad|new-wiki|qamr|timeqa|nq)/.test(line.id)) continue;
    documents.set(line.context, { id: `t${documents.size}`, text: line.context, title: line.title ?? '' });
    extra++;
  }
  const snapshot = buildSnapshot([...documents.values()]);
  const keyed = seeded(lines).slice(0, Number(values.limit));
  const found: Row[] = [];
  for (const [i, line] of keyed.entries()) {
    const asked = {
      id: line.id,
      set: 'reading',
      question: line.question,
      isRight: spanOf(line),
    };
    found.push(...(await collect(asked, snapshot, reader, NOW)));
    if (i % 300 === 0) console.log(`${i} of ${keyed.length}`);
  }
  return found;
}

async function smallRows(file: string): Promise<Row[]> {
  const byArticle = new Map<string, ReadingLine[]>();
  for (const line of readLines(file))
    byArticle.set(line.article ?? '', [...(byArticle.get(line.article ?? '') ?? []), line]);
  const groups = [...byArticle.values()].filter((lines) => new Set(lines.map((line) => line.context)).size >= 5);
  const chosen = new Set(seeded(groups.flat()).slice(0, Number(values.small)));
  const found: Row[] = [];
  for (const lines of groups) {
    const contexts = [...new Set(lines.map((line) => line.context))];
    const snapshot = buildSnapshot(contexts.map((text, i) => ({ id: `s${i}`, text, title: lines[0]?.title ?? '' })));
    for (const line of lines) {
      if (!chosen.has(line)) continue;
      found.push(
        ...(await collect(
          {
            id: `small-${line.id}`,
            set: 'small',
            question: line.question,
            isRight: spanOf(line),
          },
          snapshot,
          reader,
          NOW,
        )),
      );
    }
  }
  return found;
}

async function goldenRows(files: readonly string[]): Promise<Row[]> {
  const found: Row[] = [];
  for (const file of files) {
    const { documents } = await readCorpus(corpusOf(file));
    const snapshot = buildSnapshot(documents);
    for (const golden of readGolden(file)) {
      // Yes and no have their own proofs.
      if (golden.kind === 'yesno') continue;
      const isRight = (answer: string, article: string): boolean =>
        golden.answerable &&
        answersIt(golden, answer) &&
        ((golden.sources ?? []).length === 0 || (golden.sources ?? []).some((source) => article.startsWith(source)));
      const asked = { id: golden.id, set: corpusOf(file), question: golden.question, thread: golden.context ?? [] };
      found.push(...(await collect({ ...asked, isRight }, snapshot, reader, NOW)));
    }
  }
  return found;
}

function spanOf(line: ReadingLine): (answer: string) => boolean {
  const gold = line.answers.map((answer) => answer.text);
  return (answer) => spanIsRight(answer, gold);
}

function fit(all: readonly Row[]): { base: number; trees: Tree[] } {
  return boost(
    all.map((row) => row.features),
    all.map((row) => row.label),
    weigh(all),
    OPTIONS,
  );
}

/** Every question counts the same, however many candidates it has; golden questions count more than reading sets. */
function weigh(all: readonly Row[]): number[] {
  const counts = new Map<string, number>();
  for (const row of all) counts.set(row.question, (counts.get(row.question) ?? 0) + 1);
  return all.map(
    (row) =>
      (10 * (row.set === 'reading' || row.set === 'small' ? 1 : Number(values.weight))) /
      Math.sqrt(counts.get(row.question) ?? 1) /
      3,
  );
}

/** Cross-validated by question in four parts: top-1 precision and AUROC of the best candidate's probability. */
function report(all: readonly Row[]): void {
  const part = (row: Row): number =>
    [...row.question].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % 4;
  const best = new Map<string, { p: number; label: number; any: number; set: string }>();
  for (let k = 0; k < 4; k++) {
    const model = fit(all.filter((row) => part(row) !== k));
    for (const row of all.filter((other) => part(other) === k)) {
      const p = predict(model, row.features);
      const known = best.get(row.question);
      best.set(row.question, {
        p: Math.max(p, known?.p ?? 0),
        label: p > (known?.p ?? -1) ? row.label : (known?.label ?? 0),
        any: Math.max(row.label, known?.any ?? 0),
        set: row.set === 'reading' || row.set === 'small' ? row.set : 'golden',
      });
    }
  }
  for (const set of ['reading', 'small', 'golden']) {
    const list = [...best.values()].filter((item) => item.set === set);
    if (list.length === 0) continue;
    const reachable = list.filter((item) => item.any === 1);
    console.log(
      `${set}: ${list.length} questions, right candidate proposed ${reachable.length}, best one right ${list.filter((item) => item.label === 1).length}, AUROC of being right ${auroc(list.map((item) => ({ score: item.p, positive: item.label === 1 }))).toFixed(3)}`,
    );
    for (const bar of [0.3, 0.4, 0.5, 0.6, 0.67, 0.75]) {
      const shown = list.filter((item) => item.p >= bar);
      const right = shown.filter((item) => item.label === 1).length;
      console.log(
        `  bar ${bar}: right ${right}, wrong ${shown.length - right}, right − 2 wrong ${right - 2 * (shown.length - right)}`,
      );
    }
  }
}

function predict(model: { base: number; trees: readonly Tree[] }, features: readonly number[]): number {
  const score = model.base + model.trees.reduce((sum, tree) => sum + leafOf(tree, features), 0);
  return 1 / (1 + Math.exp(-score));
}

function seeded<T>(items: readonly T[]): T[] {
  let seed = 7;
  return items
    .map((item) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return [seed, item] as const;
    })
    .toSorted((a, b) => a[0] - b[0])
    .map(([, item]) => item);
}
