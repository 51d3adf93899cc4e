import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Passage } from '../src/core/types.ts';
import { openCorpus } from '../src/library.ts';
import { openReader } from '../src/reader/open.ts';
import { createRandom, pick } from './random.ts';

// `node dist/bench-run/bench/reader.js`: time of the reader alone, and of one question over the seeds with and without it.

const RUNS = 30;
const WORDS = [
  'harbour',
  'minister',
  'bridge',
  'signed',
  'Tuesday',
  'council',
  'the',
  'of',
  'in',
  'said',
  'new',
  'people',
];
const QUESTION = 'Where did the ministers of the two countries meet?';

/** Median and 95th percentile of `RUNS` calls, milliseconds; two calls before them warm up. */
async function time(call: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = -2; run < RUNS; run++) {
    const from = performance.now();
    await call();
    if (run >= 0) times.push(performance.now() - from);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return `p50 ${sorted[RUNS >> 1]?.toFixed(0)} ms, p95 ${sorted[Math.floor(RUNS * 0.95)]?.toFixed(0)} ms`;
}

/** A passage of `count` words, most of them one piece. */
function makePassage(index: number, count: number, random: () => number): Passage {
  const text = `${Array.from({ length: count }, () => pick(WORDS, random)).join(' ')}.`;
  return { id: `a#${index}`, article: 'a', index, start: 0, end: text.length, text, title: null, date: null };
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`,
);
const random = createRandom(1);
const from = performance.now();
const reader = openReader({
  modelDir: join(process.cwd(), 'data/models/reader'),
  enabled: true,
  log: { log: () => undefined },
});
const passages = Array.from({ length: 16 }, (_, index) => makePassage(index, 142, random));
await reader.read(QUESTION, passages.slice(0, 1), Number.POSITIVE_INFINITY);
console.log(`open to first reading: ${(performance.now() - from).toFixed(0)} ms (${reader.state()})`);
for (const count of [1, 8, 16]) {
  const call = () => reader.read(QUESTION, passages.slice(0, count), Number.POSITIVE_INFINITY);
  console.log(`${count} passages of about 157 pieces with the question: ${await time(call)}`);
}
await reader.close();

for (const state of ['on', 'off'] as const) {
  const corpus = await openCorpus({ reader: state });
  console.log(`one question over the seeds, reader ${state}: ${await time(() => corpus.ask('Who met in Detroit?'))}`);
  await corpus.close();
}
