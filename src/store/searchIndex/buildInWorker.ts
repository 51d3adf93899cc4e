import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexedText } from '../../core/search/data.ts';
import type { IndexIdentity } from '../../core/search/encodeIndex.ts';
import type { BuildReply, BuildRequest } from './messages.ts';

/** Copying a batch to the worker takes the event loop about 2 ms. */
const BATCH = 1_000;

/**
 * The encoded index, built on a thread of its own. Rejects when the thread cannot start, dies, or `signal` aborts;
 * the thread is gone in every case when the promise settles.
 */
export async function buildInWorker(
  passages: readonly IndexedText[],
  identity: IndexIdentity,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  // Compiled code stands beside a worker.js, source code (tests) beside a worker.ts.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url));
  try {
    return await feed(worker, passages, identity, signal);
  } finally {
    await worker.terminate();
  }
}

async function feed(
  worker: Worker,
  passages: readonly IndexedText[],
  identity: IndexIdentity,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const options = signal === undefined ? {} : { signal };
  const exit = once(worker, 'exit', options).then(([code]) => {
    throw new Error(`The search index could not be built: its thread ended with code ${String(code)}.`);
  });
  const ask = async (request: BuildRequest): Promise<BuildReply> => {
    const answered = once(worker, 'message', options);
    worker.postMessage(request);
    const [reply] = await Promise.race([answered, exit]);
    // Only worker.ts posts here, and it posts BuildReply.
    return reply as BuildReply;
  };
  // Neither promise may stay unhandled when the other one ends the race.
  exit.catch(() => undefined);
  for (let from = 0; from < passages.length; from += BATCH) {
    const batch = passages.slice(from, from + BATCH).map(({ id, text, title, date }) => ({ id, text, title, date }));
    await ask({ kind: 'add', passages: batch });
  }
  const reply = await ask({ kind: 'finish', identity });
  if (reply.kind !== 'built') throw new Error('The search index could not be built: its thread sent no index.');
  return reply.bytes;
}
