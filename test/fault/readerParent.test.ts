import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive, modelDir, root, waitUntil } from '../reader/support.ts';
import { buildIfStale } from '../support/build.ts';

/** A program that opens a reader, asks one question and prints the child's id, then goes on with `rest`. */
function program(rest: string): string {
  return `
    import { openReader } from ${JSON.stringify(pathToFileURL(join(root, 'dist/src/reader/open.js')).href)};
    let pid = 0;
    const log = { log: (_level, event, fields) => { if (event === 'reader.ready') pid = fields.pid; } };
    const reader = openReader({ modelDir: ${JSON.stringify(modelDir)}, enabled: true, log });
    const text = 'Mary Coe opened the bridge on Tuesday.';
    const passage = { id: 'a#0', article: 'a', index: 0, start: 0, end: text.length, text, title: null, date: null };
    const ask = async () => {
      const [best] = await reader.read('Who opened the bridge?', [passage], Infinity);
      return best ? text.slice(best.start, best.end) : '';
    };
    console.log(await ask(), pid);
    ${rest}`;
}

const started: ChildProcess[] = [];

/** Runs the program in a process group of its own; `output` grows with what it prints. */
function run(rest: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(rest)], { detached: true });
  started.push(child);
  const seen = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen.output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    seen.errors += text;
  });
  const ended = once(child, 'close');
  return { child, seen, ended, readerPid: () => Number(/(\d+)/.exec(seen.output)?.[1]) };
}

beforeAll(buildIfStale);

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

describe('the reader beside its parent', () => {
  it('lets a program end that has nothing more to do, without noise and without an orphan', async () => {
    const { child, seen, ended, readerPid } = run('');
    await ended;
    expect(child.exitCode).toBe(0);
    expect(seen.output).toMatch(/^Mary Coe \d+\n$/);
    expect(seen.errors).toBe('');
    expect(await waitUntil(() => !isAlive(readerPid()))).toBe(true);
  });

  it('lets a program end right after close', async () => {
    const { child, ended, readerPid } = run('await reader.close(); console.log("closed");');
    await ended;
    expect(child.exitCode).toBe(0);
    expect(isAlive(readerPid())).toBe(false);
  });

  it('ends when its parent is killed', async () => {
    const { child, seen, ended, readerPid } = run('setInterval(() => {}, 1000);');
    expect(await waitUntil(() => seen.output.includes('\n'))).toBe(true);
    expect(isAlive(readerPid())).toBe(true);
    child.kill('SIGKILL');
    await ended;
    expect(await waitUntil(() => !isAlive(readerPid()))).toBe(true);
  });

  // Windows knows neither stopped processes nor signals to a group.
  if (process.platform === 'win32') return;

  it('ends a child that hangs on close', async () => {
    const { child, seen, ended, readerPid } = run(`
      process.kill(pid, 'SIGSTOP');
      const late = await reader.read('Who?', [passage], 100);
      console.log(late.length, reader.state());
      await reader.close();`);
    await ended;
    expect(seen.output).toContain('0 late');
    expect(child.exitCode).toBe(0);
    expect(isAlive(readerPid())).toBe(false);
  });

  it('outlives a Ctrl-C that its parent handles', async () => {
    const { child, seen, readerPid } = run(`
      process.on('SIGINT', async () => { console.log('again:', await ask(), pid); });
      setInterval(() => {}, 1000);
      console.log('listening');`);
    // Not the first line: a signal that comes between it and the handler ends the program.
    expect(await waitUntil(() => seen.output.includes('listening'))).toBe(true);
    // A terminal signals the whole group; a negative id does the same.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await waitUntil(() => seen.output.includes('again:'))).toBe(true);
    expect(seen.output).toContain(`again: Mary Coe ${readerPid()}`);
  });
});
