import type { Log, LogLevel } from '../ports/types.ts';

const ORDER: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** One JSON object a line on standard error, from `level` on. */
export function logToStderr(level: LogLevel): Log {
  return {
    log(at, event, fields = {}) {
      if (ORDER[at] < ORDER[level]) return;
      process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level: at, event, ...fields })}\n`);
    },
  };
}
