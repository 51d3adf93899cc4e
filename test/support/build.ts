import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const lock = join(root, 'node_modules', '.chips-build-lock');
const LOCK_MS = 60_000;

/** Builds `dist` when a source is newer than the last build; test files that run at the same time build once. */
export async function buildIfStale(): Promise<void> {
  for (;;) {
    if (!isStale()) return;
    try {
      mkdirSync(lock);
      break;
    } catch {
      // Somebody builds. A lock that a killed run left behind is taken over after a minute.
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LOCK_MS) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    const began = new Date();
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
    writeFileSync(stamp, '');
    utimesSync(stamp, began, began);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isStale(): boolean {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return ['src', 'adapters', 'data/lexicon', 'data/models'].some((folder) => newest(join(root, folder)) > built);
}

function newest(folder: string): number {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(
    0,
    ...entries.map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
}
