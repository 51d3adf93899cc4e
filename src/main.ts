import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../adapters/cli/runCli.ts';
import type { Host, Terminal } from '../adapters/cli/types.ts';
import type { Settings } from './config/types.ts';
import { packageRoot, readSettings } from './config.ts';
import { logToStderr } from './main/log.ts';
import { runDiscordCommand } from './main/runDiscordCommand.ts';
import { processTerminal } from './main/terminal.ts';
import type { LogLevel } from './ports/types.ts';

/** Between people and their answers stands no log line, unless they asked for all of them. */
function terminalLevel(level: LogLevel): LogLevel {
  return level === 'debug' ? 'debug' : 'error';
}

const host: Host = {
  version: readVersion(),
  now: Date.now,
  settings: readSettings,
  // What answers questions is loaded when there is one to answer: "chips --help" should not wait for a grammar of dates.
  async open(settings) {
    const { openApp } = await import('./main/openApp.ts');
    return openApp(settings, logToStderr(terminalLevel(settings.logLevel)));
  },
  start: (settings, terminal) =>
    settings.slack === null && settings.discord === null ? null : startAll(settings, terminal),
  async *doctor(result) {
    const { runDoctor } = await import('./main/doctor.ts');
    yield* runDoctor(result, logToStderr(terminalLevel(result.settings?.logLevel ?? 'info')));
  },
  async preview(platform) {
    const { previewOf } = await import('./main/preview.ts');
    return previewOf(platform);
  },
  platformCommand: (platform, words, settings, terminal) =>
    platform === 'discord' ? runDiscordCommand(words, settings, terminal) : null,
};

process.exitCode = await runCli(process.argv.slice(2), processTerminal(), host);

async function startAll(settings: Settings, terminal: Terminal): Promise<number> {
  const { startPlatforms } = await import('./main/start.ts');
  return startPlatforms(settings, terminal);
}

function readVersion(): string {
  // Our own manifest, which always has one.
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
