import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reader } from '../../src/ports/types.ts';
import { openReader } from '../../src/reader/open.ts';
import { isAlive, keepLog, modelDir, passageOf, quoteOf, root, waitUntil } from '../reader/support.ts';
import { buildIfStale } from '../support/build.ts';

const forever = Number.POSITIVE_INFINITY;
const short = passageOf('Mary Coe opened the bridge on Tuesday.');
/** Enough rows to hold the child for a second and more. */
const long = Array.from({ length: 24 }, () => passageOf('It rained on the bridge all night long. '.repeat(500)));
const opened: Reader[] = [];
const folders: string[] = [];

function open(dir = modelDir, enabled = true) {
  const kept = keepLog();
  const reader = openReader({ modelDir: dir, enabled, log: kept.log });
  opened.push(reader);
  return { reader, ...kept };
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chips-reader-'));
  folders.push(folder);
  return folder;
}

/** Opens a copy of the reader's program whose `onnxruntime-node` is what `fill` writes into its folder. */
async function openCopy(fill: (folder: string) => void): Promise<Reader> {
  const folder = makeFolder();
  const modules = join(folder, 'node_modules');
  cpSync(join(root, 'dist/src/reader'), join(folder, 'dist/src/reader'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  mkdirSync(join(modules, 'onnxruntime-node'), { recursive: true });
  for (const name of ['onnxruntime-common', '@huggingface'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  fill(join(modules, 'onnxruntime-node'));
  // The same program as the one imported above, from another place.
  const copy = (await import(pathToFileURL(join(folder, 'dist/src/reader/open.js')).href)) as {
    openReader: typeof openReader;
  };
  const reader = copy.openReader({ modelDir, enabled: true, log: keepLog().log });
  opened.push(reader);
  return reader;
}

beforeAll(buildIfStale);

afterAll(async () => {
  await Promise.all(opened.map((reader) => reader.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('when the child of the reader fails', () => {
  it('gives [] for the question it died in, and answers the next', async () => {
    const { reader, pid } = open();
    expect(quoteOf((await reader.read('Who opened the bridge?', [short], forever))[0])).toBe('Mary Coe');
    const first = pid();
    const running = reader.read('Who opened the bridge?', long, forever);
    const queued = reader.read('Who opened the bridge?', [short], forever);
    process.kill(first, 'SIGKILL');
    expect(await running).toEqual([]);
    expect(reader.state()).toBe('dead');
    expect(reader.reason()).toContain('SIGKILL');
    // A question that leaves less time than the restart needs does not wait for it.
    expect(await reader.read('Who opened the bridge?', [short], 10)).toEqual([]);
    expect(quoteOf((await queued)[0])).toBe('Mary Coe');
    expect(reader.state()).toBe('ready');
    expect(pid()).not.toBe(first);
  });

  it('waits longer before each start of a child that keeps dying', async () => {
    const { reader, pid, delays } = open();
    for (let death = 0; death < 3; death++) {
      await reader.read('Who opened the bridge?', [short], forever);
      process.kill(pid(), 'SIGKILL');
      await waitUntil(() => reader.state() === 'dead');
    }
    expect(delays()).toEqual([500, 1000, 2000]);
    await reader.close();
  });

  it('gives [] when the time is over, drops the late result and answers the next', async () => {
    const { reader } = open();
    await reader.read('Who opened the bridge?', [short], forever);
    expect(await reader.read('Who opened the bridge?', long, 30)).toEqual([]);
    expect(reader.state()).toBe('late');
    expect(reader.reason()).toContain('time budget');
    const next = await reader.read('Who opened the bridge?', [short], forever);
    expect(next.map(quoteOf)[0]).toBe('Mary Coe');
    expect(next.every((reading) => reading.passage === short)).toBe(true);
    expect(reader.state()).toBe('ready');
  });

  it.each([0, -1, Number.NaN])('gives [] at once for a time budget of %p', async (budget) => {
    const { reader } = open();
    expect(await reader.read('Who opened the bridge?', [short], budget)).toEqual([]);
    await reader.close();
  });

  it('waits for the model when it is asked right after the start', async () => {
    const { reader } = open();
    expect(reader.state()).toBe('starting');
    expect(reader.reason()).toContain('loaded');
    expect(await reader.read('Who opened the bridge?', [short], forever)).not.toEqual([]);
    await reader.close();
  });
});

describe('when the reader cannot work', () => {
  it.each(['model.onnx', 'tokenizer.json'])('is unavailable with a damaged %s', async (name) => {
    const folder = makeFolder();
    cpSync(modelDir, folder, { recursive: true });
    const bytes = readFileSync(join(folder, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(folder, name), bytes);
    const { reader } = open(folder);
    expect(await reader.read('Who opened the bridge?', [short], forever)).toEqual([]);
    expect(reader.state()).toBe('unavailable');
    expect(reader.reason()).toContain(name);
    expect(await reader.read('Who opened the bridge?', [short], forever)).toEqual([]);
  });

  it('is unavailable without the model', async () => {
    const { reader, events } = open(join(makeFolder(), 'absent'));
    expect(await reader.read('Who opened the bridge?', [short], forever)).toEqual([]);
    expect(reader.state()).toBe('unavailable');
    expect(reader.reason()).toContain('config.json');
    expect(events().filter((event) => event === 'reader.unavailable')).toHaveLength(1);
  });

  // An Intel Mac: the package is there, its binary for the platform is not.
  it('is unavailable without a native binary', async () => {
    const reader = await openCopy((onnxruntime) => {
      for (const name of ['dist', 'package.json'])
        cpSync(join(root, 'node_modules/onnxruntime-node', name), join(onnxruntime, name), { recursive: true });
    });
    expect(await reader.read('Who opened the bridge?', [short], forever)).toEqual([]);
    expect(reader.state()).toBe('unavailable');
    expect(reader.reason()).toContain(`${process.platform} ${process.arch}`);
  });

  it('gives [] to all who wait when the child dies at every start', async () => {
    const reader = await openCopy((onnxruntime) => {
      writeFileSync(join(onnxruntime, 'package.json'), '{"main":"index.js"}');
      writeFileSync(join(onnxruntime, 'index.js'), 'process.kill(process.pid, "SIGKILL");');
    });
    const asked = Promise.all([1, 2].map(() => reader.read('Who opened the bridge?', [short], forever)));
    expect(await asked).toEqual([[], []]);
    expect(reader.state()).toBe('dead');
    // Waits for the next start, which fails too.
    expect(await reader.read('Who opened the bridge?', [short], forever)).toEqual([]);
    expect(await reader.read('Who opened the bridge?', [short], 300)).toEqual([]);
  });

  it('starts nothing when it is off', async () => {
    const { reader, events } = open(modelDir, false);
    expect(await reader.read('Who opened the bridge?', [short], forever)).toEqual([]);
    expect(reader.state()).toBe('off');
    expect(reader.reason()).toContain('CHIPS_READER');
    expect(events()).toEqual([]);
    await reader.close();
  });
});

describe('when the reader is closed', () => {
  it('ends its child and answers open and later questions with []', async () => {
    const { reader, pid } = open();
    await reader.read('Who opened the bridge?', [short], forever);
    const running = reader.read('Who opened the bridge?', long, forever);
    const queued = reader.read('Who opened the bridge?', [short], forever);
    await reader.close();
    expect(await Promise.all([running, queued])).toEqual([[], []]);
    expect(isAlive(pid())).toBe(false);
    expect(await reader.read('Who opened the bridge?', [short], forever)).toEqual([]);
    expect(reader.state()).toBe('off');
    await reader.close();
  });

  it('can be closed before the child is ready', async () => {
    const { reader, events } = open();
    await reader.close();
    expect(events()).not.toContain('reader.dead');
    expect(await waitUntil(() => reader.state() === 'off')).toBe(true);
  });
});
