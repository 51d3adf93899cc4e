import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { marginOf } from '../src/core/margin.ts';
import { openReader } from '../src/reader/open.ts';
import { auroc, exactMatch, f1 } from './eval/metrics.ts';

// `node dist/bench-run/bench/readerSpans.js FILE [COUNT]`: the reader given the right paragraph, its answer forced.
// FILE is JSON lines, plain or .gz, as of SQuAD 2; COUNT questions are taken evenly.

interface Line {
  readonly question: string;
  readonly context: string;
  readonly answers: readonly { readonly text: string }[];
  readonly answerable: boolean;
}

const [file, count] = process.argv.slice(2);
if (file === undefined)
  throw new Error('Name a file of questions: node dist/bench-run/bench/readerSpans.js FILE [COUNT]');
const bytes = readFileSync(file);
const all = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
const wanted = Math.min(Number(count ?? all.length), all.length);
// The file's own README gives this shape.
const lines = Array.from(
  { length: wanted },
  (_, at) => JSON.parse(all[Math.floor((at * all.length) / wanted)] ?? '') as Line,
);

const reader = openReader({
  modelDir: join(process.cwd(), 'data/models/reader'),
  enabled: true,
  log: { log: () => undefined },
});
const margins: { score: number; positive: boolean }[] = [];
let [answerable, exact, overlap] = [0, 0, 0];
for (const { question, context: text, answers, ...line } of lines) {
  const passage = { id: 'a#0', article: 'a', index: 0, start: 0, end: text.length, text, title: null, date: null };
  const [best] = await reader.read(question, [passage], Number.POSITIVE_INFINITY);
  const answer = best === undefined ? '' : text.slice(best.start, best.end);
  margins.push({ score: best === undefined ? -100 : marginOf(best), positive: line.answerable });
  if (!line.answerable) continue;
  const gold = answers.map((one) => one.text);
  answerable++;
  exact += exactMatch(answer, gold) ? 1 : 0;
  overlap += f1(answer, gold);
}
await reader.close();
const percent = (sum: number) => ((100 * sum) / answerable).toFixed(2);
console.log(
  `${lines.length} questions, ${answerable} answerable: EM ${percent(exact)}, F1 ${percent(overlap)}, AUROC ${auroc(margins).toFixed(4)}`,
);
