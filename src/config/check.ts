import { isAbsolute, resolve } from 'node:path';
import { canonicalZone } from '../core/verbs/schedule.ts';
import type { LogLevel } from '../ports/types.ts';
import { readDiscord, readSlack } from './platforms.ts';
import type { SettingProblem, SettingsResult, Surroundings } from './types.ts';
import { readDatabaseUrl } from './urls.ts';

type Env = Readonly<Record<string, string | undefined>>;

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** Checks every setting and gives either all of them or all problems. An empty value counts as not set. */
export function checkSettings(given: Env, around: Surroundings): SettingsResult {
  const problems: SettingProblem[] = [];
  const env: Env = Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
  const settings = {
    corpus: readFolder(env, around, problems),
    dataDir: readDataDir(env, around, problems),
    reader: readReader(env['CHIPS_READER'], problems),
    timeZone: readZone(env['CHIPS_TIME_ZONE'], around.machineZone, problems),
    databaseUrl: readDatabaseUrl(env['DATABASE_URL'], problems),
    slack: readSlack(env, problems),
    discord: readDiscord(env, problems),
    port: readPort(env['PORT'], problems),
    logLevel: readLevel(env['LOG_LEVEL'], problems),
  };
  const [first, ...others] = problems;
  return first ? { settings: null, problems: [first, ...others] } : { settings, problems: [] };
}

function readFolder(env: Env, around: Surroundings, problems: SettingProblem[]): string {
  const written = env['CHIPS_CORPUS'];
  if (written === undefined) return around.seeds;
  const path = absolute(written, around.cwd);
  if (!around.isFolder(path)) {
    const message = around.isFile(path)
      ? `is a file, not a folder: ${path}`
      : `names a folder that is not there: ${path}`;
    problems.push({
      setting: 'CHIPS_CORPUS',
      message,
      fix: 'Name a folder with .txt, .md or .html articles, or unset it for the seeds.',
    });
  }
  return path;
}

function readDataDir(env: Env, around: Surroundings, problems: SettingProblem[]): string {
  const path = absolute(env['CHIPS_DATA_DIR'] ?? '.chips', around.cwd);
  if (around.isFile(path)) {
    problems.push({
      setting: 'CHIPS_DATA_DIR',
      message: `is a file: ${path}`,
      fix: 'Name a folder; it is made when it is not there.',
    });
  }
  return path;
}

function readReader(value: string | undefined, problems: SettingProblem[]): 'on' | 'off' {
  const norm = value?.toLowerCase() ?? 'on';
  if (norm === 'on' || norm === 'off') return norm;
  problems.push({ setting: 'CHIPS_READER', message: `is "${value}"`, fix: 'Write on or off.' });
  return 'on';
}

function readZone(value: string | undefined, machineZone: string, problems: SettingProblem[]): string {
  const zone = canonicalZone(value ?? machineZone);
  if (zone !== null) return zone;
  if (value === undefined) return 'UTC';
  problems.push({
    setting: 'CHIPS_TIME_ZONE',
    message: `names no time zone: "${value}"`,
    fix: 'Write one such as Asia/Tokyo or Europe/Berlin.',
  });
  return 'UTC';
}

function readPort(value: string | undefined, problems: SettingProblem[]): number {
  if (value === undefined) return 3000;
  const port = /^\d{1,5}$/u.test(value) ? Number(value) : Number.NaN;
  if (port <= 65535) return port;
  problems.push({
    setting: 'PORT',
    message: `is no port: "${value}"`,
    fix: 'Write a number from 1 to 65535, or 0 for any free one.',
  });
  return 3000;
}

function readLevel(value: string | undefined, problems: SettingProblem[]): LogLevel {
  const level = LEVELS.find((each) => each === (value?.toLowerCase() ?? 'info'));
  if (level) return level;
  problems.push({ setting: 'LOG_LEVEL', message: `is "${value}"`, fix: `Write one of ${LEVELS.join(', ')}.` });
  return 'info';
}

function absolute(path: string, cwd: string): string {
  return isAbsolute(path) ? path : resolve(cwd, path);
}
