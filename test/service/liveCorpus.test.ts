import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '../../src/core/article/types.ts';
import { openLiveCorpus } from '../../src/main/liveCorpus.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Reader } from '../../src/ports/types.ts';
import { openStore } from '../../src/store/openStore.ts';

const off: Reader = { read: async () => [], state: () => 'off', reason: () => 'off', close: async () => {} };
const log = { log: () => {} };
let dir = '';
let store: Store;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'chips-live-'));
  store = await openStore({ dataDir: dir, now: () => 1_000 });
});
afterAll(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('the corpus of a running program', () => {
  it('keeps its snapshot until a file changes, then gives a revision with a higher seq', async () => {
    let documents: SourceDocument[] = [
      { id: 'a', text: 'This is fiction for a test. The pier is open.' },
      { id: 'b', text: 'This is fiction for a test. The ferry is late.' },
    ];
    const live = await openLiveCorpus({
      folder: { read: async () => ({ documents, problems: [] }) },
      store,
      reader: off,
      log,
    });
    const first = live.current().snapshot;
    expect(first.articles.map(({ id, revision }) => [id, revision])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    await live.refresh();
    expect(live.current().snapshot).toBe(first);

    documents = [{ id: 'a', text: 'This is fiction for a test. The pier is closed.' }];
    await live.refresh();
    const { articles } = live.current().snapshot;
    expect(articles.map(({ id, revision }) => [id, revision])).toEqual([['a', 2]]);
    expect(articles[0]?.seq).toBeGreaterThan(Math.max(...first.articles.map(({ seq }) => seq)));
  });

  it('keeps answering from the last good reading when the folder goes away', async () => {
    let gone = false;
    const read = async () => {
      if (gone) throw new Error('no such folder');
      return { documents: [{ id: 'a', text: 'This is fiction for a test. The pier is open.' }], problems: [] };
    };
    const live = await openLiveCorpus({ folder: { read }, store, reader: off, log });
    gone = true;
    await expect(live.refresh()).rejects.toThrow('no such folder');
    expect(live.current().snapshot.articles).toHaveLength(1);
    gone = false;
    await live.refresh();
  });
});
