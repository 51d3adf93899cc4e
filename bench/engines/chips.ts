import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Passage } from '../../src/core/types.ts';
import { type OpenedIndex, openSearchIndex } from '../../src/store/searchIndex/openSearchIndex.ts';
import type { GeneratedPassage } from '../corpus.ts';
import { type Engine, TOP } from './types.ts';

function toPassage({ id, docId, title, text }: GeneratedPassage): Passage {
  return { id, article: docId, index: 0, text, title, date: null, start: 0, end: text.length };
}

/** The product's own path: a thread of its own from 5,000 passages on, the cache file, the passages in memory. */
export function createChips(): Engine {
  let opened: OpenedIndex | undefined;
  const openAt = async (folder: string, passages: readonly Passage[]): Promise<void> => {
    opened = await openSearchIndex({
      passages,
      revision: 'bench',
      cacheFile: join(folder, 'chips.idx'),
      workerFrom: 0,
    });
  };
  return {
    async build(passages, folder) {
      await openAt(folder, passages.map(toPassage));
    },
    async load(folder) {
      const passages: Passage[] = [];
      // The same lines as the corpus was generated with: this bench wrote them.
      for await (const line of createInterface(createReadStream(join(folder, 'passages.jsonl')))) {
        passages.push(toPassage(JSON.parse(line) as GeneratedPassage));
      }
      await openAt(folder, passages);
      return opened?.source === 'cache';
    },
    search: async (text) => ((await opened?.search({ text }, TOP)) ?? []).map(({ passage }) => passage.id),
  };
}

/** Writes the passages once for every process that loads them. */
export async function writePassages(path: string, passages: Iterable<GeneratedPassage>): Promise<void> {
  const file = await open(path, 'w');
  try {
    let lines: string[] = [];
    for (const passage of passages) {
      if (lines.push(JSON.stringify(passage)) < 5_000) continue;
      await file.write(`${lines.join('\n')}\n`);
      lines = [];
    }
    if (lines.length > 0) await file.write(`${lines.join('\n')}\n`);
  } finally {
    await file.close();
  }
}
