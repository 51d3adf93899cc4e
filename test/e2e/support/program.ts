import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../support/build.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const READY_MS = 90_000;

/** The built program, started as a user starts it: `chips start`, in an empty folder, with settings only. */
export interface Program {
  readonly pid: number;
  readonly folder: string;
  out(): string;
  err(): string;
  /** Resolves when standard output has a line like this; rejects when the program ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Sends SIGTERM; gives the exit code and how long it took, ms. */
  terminate(): Promise<{ readonly code: number | null; readonly ms: number }>;
  /** Processes that it has started and that still run. */
  children(): readonly number[];
  /** Ends it by force if it still runs, and removes its folder. */
  dispose(): Promise<void>;
}

export async function startProgram(settings: Readonly<Record<string, string>>): Promise<Program> {
  await buildIfStale();
  const folder = mkdtempSync(join(tmpdir(), 'chips-e2e-'));
  const child = spawn(process.execPath, [join(root, 'bin/chips.js'), 'start'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', CHIPS_READER: 'off', CHIPS_TIME_ZONE: 'UTC', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    pid: child.pid ?? 0,
    folder,
    out: () => out,
    err: () => err,
    async line(pattern) {
      const began = performance.now();
      for (;;) {
        const found = out.split('\n').find((line) => pattern.test(line));
        if (found !== undefined) return found;
        if (ended(child)) throw new Error(`the program ended with ${child.exitCode}:\n${out}${err}`);
        if (performance.now() - began > READY_MS)
          throw new Error(`no such line in ${READY_MS / 1000} s:\n${out}${err}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async terminate() {
      const began = performance.now();
      child.kill('SIGTERM');
      const code = await closed;
      return { code, ms: performance.now() - began };
    },
    children: () => childrenOf(child.pid ?? 0),
    async dispose() {
      if (!ended(child)) child.kill('SIGKILL');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** True while a process runs; one that ended and was not yet collected does not. */
export function isRunning(pid: number): boolean {
  return statOf(pid) !== null;
}

/** A folder of articles; the caller removes it. */
export function writeCorpus(articles: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chips-corpus-'));
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text);
  return folder;
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((other) => Number.isInteger(other) && statOf(other)?.parent === pid);
}

function statOf(pid: number): { readonly parent: number } | null {
  try {
    // "pid (name) state parent …"; the name may hold anything, brackets too.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return fields[0] === 'Z' ? null : { parent: Number(fields[1]) };
  } catch {
    return null;
  }
}
