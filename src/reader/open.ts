import { availableParallelism } from 'node:os';
import type { Passage, Reading } from '../core/types.ts';
import type { Log, Reader } from '../ports/types.ts';
import { createQueue } from './queue.ts';
import { supervise } from './supervisor.ts';

export interface ReaderOptions {
  /** The folder that holds model.onnx, tokenizer.json, tokenizer_config.json and config.json. */
  readonly modelDir: string;
  /** False (CHIPS_READER=off): no process is started and every reading is `[]`. */
  readonly enabled: boolean;
  readonly log: Log;
  /** Threads of one model run; two, or the number of cores where there are fewer. */
  readonly threads?: number;
}

/** Longer passages are read up to here: about as far as the windows of one passage reach. UTF-16 units. */
const PASSAGE_LENGTH = 20_000;
const QUESTION_LENGTH = 2_000;
const PASSAGES = 128;

/**
 * Opens the span reader and starts its child process in the background. `read` gives up to three spans a passage that do
 * not overlap, in the order of the passages, best margin first; `budgetMs` may be Infinity. Close it when done.
 */
export function openReader(options: ReaderOptions): Reader {
  if (!options.enabled) return absent('it is turned off (CHIPS_READER=off)');
  const threads = options.threads ?? Math.min(2, availableParallelism());
  const queue = createQueue(options.log, (events) => supervise({ ...options, threads }, events));
  return {
    async read(question, passages, budgetMs) {
      const asked = passages.slice(0, PASSAGES);
      if (question.trim() === '' || asked.every((passage) => passage.text.trim() === '')) return [];
      const texts = asked.map((passage) => passage.text.slice(0, PASSAGE_LENGTH));
      const marks = await queue.ask(question.slice(0, QUESTION_LENGTH), texts, budgetMs);
      return marks.flatMap((list, at) => {
        const passage = asked[at];
        return passage === undefined ? [] : list.map((mark) => toReading(passage, mark));
      });
    },
    state: queue.state,
    reason: queue.reason,
    close: queue.close,
  };
}

function toReading(passage: Passage, mark: { start: number; end: number; score: number; none: number }): Reading {
  const { start, end, score, none } = mark;
  return { passage, start: passage.start + start, end: passage.start + end, score, none };
}

function absent(reason: string): Reader {
  return { read: async () => [], state: () => 'off', reason: () => reason, close: async () => {} };
}
