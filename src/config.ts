import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { checkSettings } from './config/check.ts';
import type { SettingProblem, SettingsResult } from './config/types.ts';

/** The folder that holds `package.json`, `seeds/` and `data/`, from the source as well as from `dist/`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Reads the settings of the process: the environment first, then `.env` in the working folder. `overrides` are
 * command-line values (`--corpus`). All problems come back at once; nothing is thrown.
 */
export function readSettings(overrides: Readonly<Record<string, string>> = {}): SettingsResult {
  const cwd = process.cwd();
  const file = readEnvFile(join(cwd, '.env'));
  if ('problem' in file) return { settings: null, problems: [file.problem] };
  // An empty variable of the shell does not hide a value of the file.
  const shell = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim() !== ''));
  return checkSettings(
    { ...file.values, ...shell, ...overrides },
    {
      cwd,
      seeds: join(packageRoot(), 'seeds'),
      machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
      isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    },
  );
}

/** True when output may carry colour by the convention of https://no-color.org; the terminal itself is asked elsewhere. */
export function colourAllowed(): boolean {
  return (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}

type EnvFile = { readonly values: Readonly<Record<string, string | undefined>> } | { readonly problem: SettingProblem };

function readEnvFile(path: string): EnvFile {
  if (!existsSync(path)) return { values: {} };
  try {
    return { values: parseEnv(readFileSync(path, 'utf8')) };
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return {
      problem: { setting: '.env', message, fix: 'Make it a readable text file of NAME=value lines, see .env.example.' },
    };
  }
}
