import { monitorEventLoopDelay } from 'node:perf_hooks';
import { generatePassages, generateQueries } from './corpus.ts';
import { createChips } from './engines/chips.ts';
import { createFuse } from './engines/fuse.ts';
import { createMiniSearch } from './engines/minisearch.ts';
import { createOrama } from './engines/orama.ts';
import { createSqlite } from './engines/sqlite.ts';
import type { Engine } from './engines/types.ts';
import type { Latency, Measured } from './types.ts';

const ENGINES: Readonly<Record<string, () => Engine>> = {
  chips: createChips,
  minisearch: createMiniSearch,
  sqlite: createSqlite,
  orama: createOrama,
  fuse: createFuse,
};
const QUERIES = 100;
const WARM_UP = 10;
/** No more queries of a set are asked after this time; the result says how many were. */
const SET_BUDGET_MS = 15_000;

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

async function timeQueries(engine: Engine, name: string, queries: readonly string[]): Promise<Latency> {
  const times: number[] = [];
  const started = performance.now();
  const within = (): boolean => performance.now() - started < SET_BUDGET_MS;
  for (const query of queries.slice(0, WARM_UP)) if (within()) await engine.search(query);
  for (const query of queries) {
    if (times.length > 0 && !within()) break;
    const before = performance.now();
    await engine.search(query);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name, asked: times.length, p50: at(0.5), p99: at(0.99) };
}

/** One phase of one engine in this process: `build` writes what `load` reads; both ask the same queries. */
async function run(engine: Engine, phase: string, count: number, folder: string): Promise<Measured> {
  const passages = phase === 'build' ? [...generatePassages(count)] : [];
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const ready = phase === 'build' ? await engine.build(passages, folder).then(() => true) : await engine.load(folder);
  const milliseconds = performance.now() - started;
  delay.disable();
  if (!ready) return { milliseconds: null, stall: null, before: 0, resident: 0, peak: 0, latencies: [] };
  const latencies: Latency[] = [];
  for (const { name, queries } of generateQueries(QUERIES)) latencies.push(await timeQueries(engine, name, queries));
  const resident = process.memoryUsage().rss;
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    milliseconds,
    stall: Math.round(delay.max / 1e6),
    before: megabytes(before),
    resident: megabytes(resident),
    peak: megabytes(peak),
    latencies,
  };
}

const [name = '', phase = '', count = '', folder = ''] = process.argv.slice(2);
const create = ENGINES[name];
if (create === undefined) throw new Error(`No engine "${name}": one of ${Object.keys(ENGINES).join(', ')}.`);
console.log(JSON.stringify(await run(create(), phase, Number(count), folder)));
