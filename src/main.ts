import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../adapters/cli/runCli.ts';
import type { Host } from '../adapters/cli/types.ts';
import { packageRoot, readSettings } from './config.ts';
import { runDoctor } from './main/doctor.ts';
import { logToStderr } from './main/log.ts';
import { openApp } from './main/openApp.ts';
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
  open: (settings) => openApp(settings, logToStderr(terminalLevel(settings.logLevel))),
  start: () => null,
  doctor: (result) => runDoctor(result, logToStderr(terminalLevel(result.settings?.logLevel ?? 'info'))),
  preview: async () => null,
  platformCommand: () => null,
};

process.exitCode = await runCli(process.argv.slice(2), processTerminal(), host);

function readVersion(): string {
  // Our own manifest, which always has one.
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return version;
}
