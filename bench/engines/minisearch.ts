import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type Engine, TOP } from './types.ts';

const options = { fields: ['title', 'text'] };

/** Neither prefixes nor fuzziness: its fastest way to search. */
export function createMiniSearch(): Engine {
  let index = new MiniSearch(options);
  return {
    async build(passages, folder) {
      index.addAll(passages);
      await writeFile(join(folder, 'minisearch.json'), JSON.stringify(index));
    },
    async load(folder) {
      index = MiniSearch.loadJSON(await readFile(join(folder, 'minisearch.json'), 'utf8'), options);
      return true;
    },
    search: async (text) =>
      index
        .search(text)
        .slice(0, TOP)
        .map((hit) => String(hit['id'])),
  };
}
