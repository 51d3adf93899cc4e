import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FromChild, parseFromChild, type ToChild } from './messages.ts';

/** A running child process of the reader. It never keeps this process alive. */
export interface ReaderProcess {
  readonly pid: number | null;
  send(message: ToChild): void;
  kill(): void;
  /** Ends it: asked first, killed after 1.5 s. */
  close(): Promise<void>;
}

/** What happens to a child; `onEnd` comes exactly once, with the signal, exit code or start error for people. */
export interface ProcessEvents {
  onMessage(message: FromChild): void;
  onEnd(reason: string, stderr: string): void;
}

const CLOSE_MS = 1500;
const STDERR_KEPT = 500;

/**
 * The compiled child: beside this file in a build, else that of the `dist` of the folder or one above it, because Node
 * cannot run the `.ts` sources, as which tests load this file. Null when nothing was built.
 */
export function findChildEntry(): string | null {
  const here = dirname(fileURLToPath(import.meta.url));
  const places = [join(here, 'child.js')];
  for (let dir = here; dir !== dirname(dir); dir = dirname(dir)) places.push(join(dir, 'dist/src/reader/child.js'));
  return places.find((place) => existsSync(place)) ?? null;
}

/** No token, password or database address goes to the process that runs native code on other people's text. */
const PASSED_ENVIRONMENT = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SystemRoot',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
];

/** Starts the child; a start that fails is told by `onEnd`. */
export function startProcess(entry: string, modelDir: string, threads: number, events: ProcessEvents): ReaderProcess {
  let child: ChildProcess | null = null;
  let stderr = '';
  let ended = false;
  let atEnd = () => {};
  const whenEnded = new Promise<void>((resolve) => {
    atEnd = resolve;
  });
  const kill = () => {
    if (!ended) child?.kill('SIGKILL');
  };
  const end = (reason: string) => {
    if (ended) return;
    ended = true;
    process.off('exit', kill);
    atEnd();
    events.onEnd(reason, stderr.trim());
  };
  try {
    child = fork(entry, [modelDir, String(threads)], {
      execArgv: [],
      env: Object.fromEntries(PASSED_ENVIRONMENT.map((name) => [name, process.env[name]]).filter(([, value]) => value)),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
    child.on('message', (value) => {
      const message = parseFromChild(value);
      if (message !== null && !ended) events.onMessage(message);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-STDERR_KEPT);
    });
    child.unref();
    child.channel?.unref();
    if (child.stderr !== null && 'unref' in child.stderr && typeof child.stderr.unref === 'function')
      child.stderr.unref();
    process.on('exit', kill);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    queueMicrotask(() => end(reason));
  }
  return {
    pid: child?.pid ?? null,
    send(message) {
      // A broken channel is not an error of its own: the end of the process follows and is told.
      if (!ended && child?.connected === true) child.send(message, () => {});
    },
    kill,
    async close() {
      if (ended) return;
      if (child?.connected === true) child.disconnect();
      const timer = setTimeout(kill, CLOSE_MS);
      await whenEnded;
      clearTimeout(timer);
    },
  };
}
