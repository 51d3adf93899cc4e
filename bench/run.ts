import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generatePassages } from './corpus.ts';
import { writePassages } from './engines/chips.ts';
import { formatRows } from './formatRows.ts';
import type { Measured, Row } from './types.ts';

const ENGINES = ['chips', 'minisearch', 'sqlite', 'orama', 'fuse'];
const SIZES = [1_000, 20_000, 200_000];
const CAP_MS = 240_000;
/** Fuse needs seconds a query at 2,000 passages; three queries of a set at 20,000 would take longer than the cap. */
const FUSE_LIMIT = 1_000;

const execute = promisify(execFile);
const child = fileURLToPath(new URL('./engine.js', import.meta.url));

async function measure(engine: string, phase: 'build' | 'load', count: number, folder: string): Promise<Row> {
  const row = { engine, phase, count };
  if (engine === 'fuse' && count > FUSE_LIMIT) return { ...row, measured: null, note: `not run above ${FUSE_LIMIT}` };
  try {
    const args = ['--expose-gc', child, engine, phase, String(count), folder];
    const { stdout } = await execute(process.execPath, args, { timeout: CAP_MS, killSignal: 'SIGKILL' });
    // engine.ts prints one Measured.
    return { ...row, measured: JSON.parse(stdout) as Measured, note: '' };
  } catch (error) {
    const killed = error instanceof Error && 'killed' in error && error.killed === true;
    const reason = killed ? `no result in ${CAP_MS / 1_000} s` : 'failed';
    if (!killed) console.error(error);
    return { ...row, measured: null, note: reason };
  }
}

async function runSize(count: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chips-bench-'));
  const rows: Row[] = [];
  try {
    await writePassages(join(folder, 'passages.jsonl'), generatePassages(count));
    for (const engine of ENGINES) {
      for (const phase of ['build', 'load'] as const) {
        const built = rows.find((row) => row.engine === engine && row.count === count);
        if (phase === 'load' && built?.measured === null) continue;
        const row = await measure(engine, phase, count, folder);
        rows.push(row);
        console.error(
          `${engine} ${phase} ${count}: ${row.note || `${Math.round(row.measured?.milliseconds ?? 0)} ms`}`,
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

const wanted = process.argv.slice(2).map(Number);
const rows: Row[] = [];
for (const count of wanted.length > 0 ? wanted : SIZES) rows.push(...(await runSize(count)));
const day = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
const text = formatRows(rows, day, machine);
console.log(text);
const results = fileURLToPath(new URL('../../../bench/results/', import.meta.url));
await mkdir(results, { recursive: true });
await writeFile(join(results, `search-${day}.md`), text);
await writeFile(join(results, `search-${day}.json`), `${JSON.stringify({ day, machine, rows }, null, 1)}\n`);
// Without sizes everything is measured: a question from end to end too.
if (wanted.length === 0) await import('./questions.ts');
