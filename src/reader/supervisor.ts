import type { Log } from '../ports/types.ts';
import type { FromChild, ToChild } from './messages.ts';
import { findChildEntry, type ReaderProcess, startProcess } from './process.ts';

/** Keeps one child process running: started again after its death, with back-off. */
export interface Supervisor {
  state(): 'starting' | 'ready' | 'dead' | 'unavailable';
  reason(): string | null;
  /** Milliseconds until the next start; 0 while a child runs. */
  waitMs(): number;
  send(message: ToChild): void;
  /** Ends a child that hangs; it is started again. */
  kill(): void;
  close(): Promise<void>;
}

export interface SupervisorEvents {
  onReady(): void;
  onMessage(message: FromChild): void;
  /** The child is gone; `wasReady` is false when it died before it could answer anything. */
  onDown(wasReady: boolean): void;
}

const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 30_000;
const GOOD_MS = 60_000;
const START_MS = 60_000;

/** Starts the child at once and watches it until `close`. */
export function supervise(
  options: { readonly modelDir: string; readonly threads: number; readonly log: Log },
  events: SupervisorEvents,
): Supervisor {
  const { log } = options;
  let state: ReturnType<Supervisor['state']> = 'starting';
  let reason: string | null = null;
  let child: ReaderProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let delay = FIRST_DELAY_MS;
  let since = 0;
  let closed = false;

  const entry = findChildEntry();
  const start = () => {
    if (entry === null) {
      state = 'unavailable';
      reason = 'its program is not built; run npm run build';
      return;
    }
    state = 'starting';
    since = performance.now();
    const started = startProcess(entry, options.modelDir, options.threads, { onMessage, onEnd });
    child = started;
    timer = setTimeout(started.kill, START_MS).unref();
  };
  const onMessage = (message: FromChild) => {
    if (closed) return;
    if (message.type === 'ready') {
      clearTimeout(timer);
      log.log('debug', 'reader.ready', {
        pid: child?.pid ?? null,
        milliseconds: Math.round(performance.now() - since),
      });
      state = 'ready';
      since = performance.now();
      reason = null;
      events.onReady();
    } else if (message.type === 'unavailable') {
      clearTimeout(timer);
      state = 'unavailable';
      reason = message.reason;
      log.log('warn', 'reader.unavailable', { reason });
      void child?.close();
      events.onDown(false);
    } else events.onMessage(message);
  };
  const onEnd = (why: string, stderr: string) => {
    clearTimeout(timer);
    child = null;
    if (closed || state === 'unavailable') return;
    const wasReady = state === 'ready';
    if (wasReady && performance.now() - since >= GOOD_MS) delay = FIRST_DELAY_MS;
    state = 'dead';
    reason = `its process ended (${why}); it is started again`;
    // Once the delay has stopped growing, every further death is the same news.
    log.log(delay < LAST_DELAY_MS ? 'warn' : 'debug', 'reader.dead', { why, restartMs: delay });
    if (stderr !== '') log.log('debug', 'reader.stderr', { stderr });
    since = performance.now() + delay;
    timer = setTimeout(start, delay).unref();
    delay = Math.min(2 * delay, LAST_DELAY_MS);
    events.onDown(wasReady);
  };

  start();
  return {
    state: () => state,
    reason: () => (state === 'starting' ? (reason ?? 'the model is being loaded') : reason),
    waitMs: () => (state === 'dead' ? Math.max(0, since - performance.now()) : 0),
    send: (message) => child?.send(message),
    kill: () => child?.kill(),
    async close() {
      closed = true;
      clearTimeout(timer);
      await child?.close();
    },
  };
}
