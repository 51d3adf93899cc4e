import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPassageIndex } from '../../src/core/search/buildPassageIndex.ts';
import { deserializeIndex, serializeIndex } from '../../src/core/search/serializeIndex.ts';
import type { Log } from '../../src/ports/types.ts';
import { openSearchIndex } from '../../src/store/searchIndex/openSearchIndex.ts';
import { fc } from '../support/property.ts';
import { PASSAGES } from './passages.ts';

const QUESTIONS = ['reactor', 'northern harbour wall', 'raector', '港', '2022'];

describe('a written index', () => {
  const bytes = serializeIndex(PASSAGES, 'r1');

  it('answers like the one that was written', () => {
    const built = buildPassageIndex(PASSAGES);
    const read = deserializeIndex(bytes, PASSAGES, 'r1');
    for (const text of QUESTIONS)
      expect(read?.search({ text, explain: true }, 9)).toEqual(built.search({ text, explain: true }, 9));
    expect(read?.corrections('raector')).toEqual([{ from: 'raector', to: 'reactor' }]);
  });

  it('is read from any place in a larger buffer', () => {
    for (const shift of [0, 1, 4]) {
      const larger = new Uint8Array(bytes.length + 8);
      larger.set(bytes, shift);
      expect(deserializeIndex(larger.subarray(shift, shift + bytes.length), PASSAGES, 'r1')?.size).toBe(
        PASSAGES.length,
      );
    }
  });

  it('is refused for another revision and for other passages', () => {
    const [first, ...others] = PASSAGES;
    const changed = { ...PASSAGES[0], ...first, text: `${first?.text ?? ''} ` } as (typeof PASSAGES)[number];
    expect(deserializeIndex(bytes, PASSAGES, 'r2')).toBeNull();
    expect(deserializeIndex(bytes, others, 'r1')).toBeNull();
    expect(deserializeIndex(bytes, [changed, ...others], 'r1')).toBeNull();
    expect(deserializeIndex(bytes, [...PASSAGES].reverse(), 'r1')).toBeNull();
  });

  it('is refused with any byte changed, cut off or added', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(deserializeIndex(damaged, PASSAGES, 'r1')).toBeNull();
        expect(deserializeIndex(bytes.slice(0, at), PASSAGES, 'r1')).toBeNull();
      }),
      { numRuns: 300 },
    );
    expect(deserializeIndex(new Uint8Array([...bytes, 0, 0, 0, 0]), PASSAGES, 'r1')).toBeNull();
    expect(deserializeIndex(new Uint8Array(), PASSAGES, 'r1')).toBeNull();
  });
});

describe('openSearchIndex', () => {
  let folder = '';
  const events: string[] = [];
  const log: Log = { log: (_level, event) => events.push(event) };
  const options = () => ({
    passages: PASSAGES,
    revision: 'r1',
    cacheFile: join(folder, 'deep', 'index'),
    workerFrom: 0,
    log,
  });
  const firstOf = async (opened: Awaited<ReturnType<typeof openSearchIndex>>): Promise<string | undefined> =>
    (await opened.search({ text: 'reactor' }, 1))[0]?.passage.id;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chips-index-'));
    events.length = 0;
  });
  afterEach(async () => rm(folder, { recursive: true, force: true }));

  it('builds a small index without thread or file', async () => {
    const opened = await openSearchIndex({ ...options(), workerFrom: PASSAGES.length + 1 });
    expect(opened.source).toBe('slices');
    expect(await firstOf(opened)).toBe('reactor#0');
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps a large one in its file, one file and no draft, and opens it from there', async () => {
    const first = await openSearchIndex(options());
    expect(first.source).not.toBe('cache');
    expect(await readdir(join(folder, 'deep'))).toEqual(['index']);
    const again = await openSearchIndex(options());
    expect(again.source).toBe('cache');
    for (const text of QUESTIONS) expect(again.index.search({ text }, 9)).toEqual(first.index.search({ text }, 9));
  });

  it('builds anew what is damaged, and mends the file', async () => {
    await openSearchIndex(options());
    const bytes = await readFile(options().cacheFile);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(options().cacheFile, bytes);
    const opened = await openSearchIndex(options());
    expect(opened.source).not.toBe('cache');
    expect(await firstOf(opened)).toBe('reactor#0');
    expect(events).toContain('search.cache.rebuilt');
    expect((await openSearchIndex(options())).source).toBe('cache');
  });

  it('builds anew for another revision', async () => {
    await openSearchIndex(options());
    expect((await openSearchIndex({ ...options(), revision: 'r2' })).source).not.toBe('cache');
  });

  it('does without a file that cannot be written', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be');
    expect(await firstOf(await openSearchIndex(options()))).toBe('reactor#0');
    expect(events).toContain('search.cache.unwritable');
  });

  it('stops when told to', async () => {
    await expect(openSearchIndex({ ...options(), signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
