import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs the built command line as users do, in an empty folder and with an environment of its own; reader off. */
export async function chips(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const folder = options.cwd ?? mkdtempSync(join(tmpdir(), 'chips-cli-'));
  const child = spawn(process.execPath, [join(root, 'bin/chips.js'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', CHIPS_READER: 'off', ...options.env },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A program that ends early closes its input while we still write.
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (options.cwd === undefined) rmSync(folder, { recursive: true, force: true });
  return { code, out, err };
}
