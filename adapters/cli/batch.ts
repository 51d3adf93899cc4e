import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { AskRequest } from '../../src/core/types.ts';
import { readBatchLine } from './batchLine.ts';
import type { Run } from './command.ts';
import { splitLines } from './splitLines.ts';
import { EXIT } from './types.ts';

/**
 * Answers a file of JSON lines in their order in one warm process, each as it comes. A line that cannot be read is
 * named on standard error, the others are answered, and the exit code is 1.
 */
export async function answerBatch(file: string, filter: Omit<AskRequest, 'question'>, run: Run): Promise<number> {
  const { terminal, host } = run;
  const name = file === '-' ? 'standard input' : file;
  const problem = file === '-' ? null : await unreadable(file);
  if (problem !== null) {
    await terminal.err(`chips: ${file}: ${problem}\n`);
    return EXIT.failure;
  }
  const { service } = await run.app();
  let number = 0;
  let bad = 0;
  for await (const raw of splitLines(file === '-' ? terminal.stdin : createReadStream(file))) {
    number += 1;
    const line = number === 1 ? raw.replace(/^\ufeff/u, '') : raw;
    if (line.trim() === '') continue;
    const read = readBatchLine(line);
    if ('wrong' in read) {
      bad += 1;
      await terminal.err(`chips: ${name}:${number}: the line ${read.wrong}\n`);
      continue;
    }
    const request: AskRequest = { ...filter, question: read.question, thread: read.thread };
    const answer = await service.ask(request, { now: read.asked ?? host.now(), budgetMs: Number.POSITIVE_INFINITY });
    await terminal.out(`${JSON.stringify({ id: read.id, ...answer })}\n`);
  }
  return bad === 0 ? EXIT.answered : EXIT.failure;
}

async function unreadable(file: string): Promise<string | null> {
  try {
    return (await stat(file)).isDirectory() ? 'is a folder; name a file of JSON lines' : null;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? 'no such file' : 'cannot be read';
  }
}
