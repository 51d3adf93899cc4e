import type { Log, Reader } from '../ports/types.ts';
import type { FromChild } from './messages.ts';
import type { Mark } from './spans.ts';
import type { Supervisor, SupervisorEvents } from './supervisor.ts';

type Marks = readonly (readonly Mark[])[];

/** One question at a time for the child, the others in their order. */
export interface Queue {
  /** The marks by text, or `[]` when the time is over or the child cannot answer. Never rejects. */
  ask(question: string, texts: readonly string[], budgetMs: number): Promise<Marks>;
  state: Reader['state'];
  reason: Reader['reason'];
  close: Reader['close'];
}

interface Job {
  readonly id: number;
  readonly question: string;
  readonly texts: readonly string[];
  settled: boolean;
  late: boolean;
  settle(marks: Marks): void;
}

/** A question that holds the child this long hangs it; a full call takes seconds. */
const HANG_MS = 120_000;
/** setTimeout fires at once for longer delays. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Makes the queue before the child that `start` starts. */
export function createQueue(log: Log, start: (events: SupervisorEvents) => Supervisor): Queue {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let hang: NodeJS.Timeout | undefined;
  let lastId = 0;
  let closed = false;
  // The child and its timers do not keep this process alive; a question that someone awaits must.
  let alive: NodeJS.Timeout | undefined;
  const keepAlive = () => {
    const needed = closed || running?.settled === false || waiting.some((job) => !job.settled);
    if (!needed) {
      clearInterval(alive);
      alive = undefined;
    } else alive ??= setInterval(() => {}, LONGEST_TIMER_MS);
  };

  const next = () => {
    if (running === null && supervisor.state() === 'ready') {
      let job = waiting.shift();
      while (job?.settled === true) job = waiting.shift();
      if (job !== undefined) {
        running = job;
        hang = setTimeout(supervisor.kill, HANG_MS).unref();
        supervisor.send({ type: 'read', id: job.id, question: job.question, texts: job.texts });
      }
    }
    keepAlive();
  };
  const finish = (marks: Marks) => {
    clearTimeout(hang);
    running?.settle(marks);
    running = null;
  };
  const giveUp = () => {
    for (const job of waiting.splice(0)) job.settle([]);
  };
  const onMessage = (message: FromChild) => {
    if (running === null || !('id' in message) || message.id !== running.id) return;
    if (message.type === 'failed') log.log('warn', 'reader.failed', { reason: message.reason });
    finish(message.type === 'marks' ? message.marks : []);
    next();
  };
  const onDown = (wasReady: boolean) => {
    finish([]);
    if (!wasReady) giveUp();
    keepAlive();
  };
  const supervisor = start({ onReady: next, onMessage, onDown });

  return {
    ask(question, texts, budgetMs) {
      // Waiting for a start that lies beyond the time budget would only delay the answer by rules.
      const hopeless = closed || supervisor.state() === 'unavailable' || !(budgetMs > supervisor.waitMs());
      if (hopeless) return Promise.resolve([]);
      return new Promise((resolve) => {
        const timer = budgetMs <= LONGEST_TIMER_MS ? setTimeout(() => expire(job), budgetMs) : undefined;
        const job: Job = {
          id: ++lastId,
          question,
          texts,
          settled: false,
          late: false,
          settle(marks) {
            if (job.settled) return;
            job.settled = true;
            clearTimeout(timer);
            resolve(marks);
          },
        };
        waiting.push(job);
        next();
      });
    },
    state: () => {
      if (closed) return 'off';
      const state = supervisor.state();
      return state === 'ready' && isLate() ? 'late' : state;
    },
    reason: () => {
      if (closed) return 'it is closed';
      return supervisor.state() === 'ready' && isLate()
        ? 'a question took longer than its time budget'
        : supervisor.reason();
    },
    async close() {
      closed = true;
      keepAlive();
      finish([]);
      giveUp();
      await supervisor.close();
      clearInterval(alive);
    },
  };

  function isLate(): boolean {
    return running?.late === true || waiting.some((job) => job.late);
  }

  function expire(job: Job): void {
    job.late = true;
    if (running === job) supervisor.send({ type: 'cancel', id: job.id });
    log.log('debug', 'reader.late');
    job.settle([]);
    keepAlive();
  }
}
