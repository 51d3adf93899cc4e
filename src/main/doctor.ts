import { access, constants, mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Check } from '../../adapters/cli/types.ts';
import type { Settings, SettingsResult } from '../config/types.ts';
import { openCorpusFolder } from '../ingest/openCorpusFolder.ts';
import type { Log } from '../ports/types.ts';
import { checkDiscord } from './checkDiscord.ts';
import { checkSlack } from './checkSlack.ts';
import { checkStore } from './checkStore.ts';
import { corpusState } from './openApp.ts';
import { openReaderFor } from './openReaderFor.ts';

/** The model loads in well under a second on an idle core; a busy machine gets this long, ms. */
const READER_MS = 15_000;

/** Every check of `chips doctor`, in the order in which a failure explains the next. */
export async function* runDoctor(result: SettingsResult, log: Log): AsyncGenerator<Check> {
  if (result.settings === null) {
    for (const { setting, message, fix } of result.problems) {
      yield { name: setting, state: 'fail', detail: message, fix };
    }
    return;
  }
  const { settings } = result;
  yield { name: 'settings', state: 'ok', detail: `checked; time zone ${settings.timeZone}`, fix: null };
  yield checkNode();
  yield await checkCorpus(settings);
  yield await checkDataDir(settings);
  yield await checkStore(settings);
  yield await checkReader(settings, log);
  const clocks: number[] = [];
  yield* checkSlack(settings.slack, clocks);
  yield* checkDiscord(settings.discord, clocks);
  yield checkClock(clocks);
}

function checkNode(): Check {
  const detail = `Node ${process.versions.node} on ${process.platform} ${process.arch}`;
  return { name: 'node', state: 'ok', detail, fix: null };
}

async function checkCorpus(settings: Settings): Promise<Check> {
  try {
    const { documents, problems } = await openCorpusFolder(settings.corpus).read();
    const detail = `${corpusState(documents.length, problems)} in ${settings.corpus}`;
    if (documents.length === 0) {
      return {
        name: 'articles',
        state: 'fail',
        detail,
        fix: 'Put .txt, .md or .html files there, or set CHIPS_CORPUS.',
      };
    }
    return {
      name: 'articles',
      state: problems.length === 0 ? 'ok' : 'warn',
      detail,
      fix: problems.length === 0 ? null : problems.join(' '),
    };
  } catch (error) {
    return {
      name: 'articles',
      state: 'fail',
      detail: messageOf(error),
      fix: 'Make the folder readable, or set CHIPS_CORPUS.',
    };
  }
}

async function checkDataDir(settings: Settings): Promise<Check> {
  try {
    await mkdir(settings.dataDir, { recursive: true });
    await access(settings.dataDir, constants.W_OK);
    return { name: 'data folder', state: 'ok', detail: settings.dataDir, fix: null };
  } catch {
    const fix = 'Make it writable for this user, or set CHIPS_DATA_DIR to a folder that is.';
    return { name: 'data folder', state: 'fail', detail: `${settings.dataDir} cannot be written`, fix };
  }
}

async function checkReader(settings: Settings, log: Log): Promise<Check> {
  const reader = openReaderFor(settings.reader, log);
  try {
    for (let waited = 0; reader.state() === 'starting' && waited < READER_MS; waited += 50) await wait(50);
    const state = reader.state();
    const why = reader.reason() ?? 'the model is loaded';
    if (state === 'ready') return { name: 'reader', state: 'ok', detail: why, fix: null };
    if (state === 'off') return { name: 'reader', state: 'off', detail: why, fix: null };
    return {
      name: 'reader',
      state: 'warn',
      detail: `${state}: ${why}; questions are answered by rules alone`,
      fix: 'Run "npm install" again in the folder of Chips; on a platform without a binary set CHIPS_READER=off.',
    };
  } finally {
    await reader.close();
  }
}

/** Slack refuses signatures older than five minutes; digests follow the clock. `offsets` are platform minus machine, ms. */
function checkClock(offsets: readonly number[]): Check {
  const off = offsets.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0];
  const now = new Date().toISOString();
  if (off === undefined) {
    const stopped = new Date().getUTCFullYear() < 2024;
    return stopped
      ? {
          name: 'clock',
          state: 'fail',
          detail: `the machine believes it is ${now}`,
          fix: 'Set the clock (turn on NTP).',
        }
      : { name: 'clock', state: 'ok', detail: `${now}; compared with no platform`, fix: null };
  }
  const seconds = Math.round(off / 1000);
  if (Math.abs(seconds) <= 60)
    return { name: 'clock', state: 'ok', detail: `${now}, within a minute of the platforms`, fix: null };
  const detail = `${Math.abs(seconds)} s ${seconds > 0 ? 'slow' : 'fast'}`;
  return {
    name: 'clock',
    state: Math.abs(seconds) > 240 ? 'fail' : 'warn',
    detail,
    fix: 'Set the clock (turn on NTP): Slack refuses what is five minutes off.',
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
