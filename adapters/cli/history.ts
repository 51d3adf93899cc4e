import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = 500;

/** What was typed before, newest first; empty when there is no file or it cannot be read. */
export function readHistory(dataDir: string): string[] {
  try {
    return readFileSync(join(dataDir, 'history'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .slice(-KEPT)
      .toReversed();
  } catch {
    return [];
  }
}

/** Keeps what was typed, newest first as node:readline has it; a folder that cannot be written costs only the history. */
export function writeHistory(dataDir: string, newestFirst: readonly string[]): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const lines = newestFirst.slice(0, KEPT).toReversed();
    writeFileSync(join(dataDir, 'history'), lines.map((line) => `${line.slice(0, 2000)}\n`).join(''), { mode: 0o600 });
  } catch {
    // Read-only disks are a fact of containers.
  }
}
