import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { type Engine, TOP } from './types.ts';

const schema = { id: 'string', title: 'string', text: 'string' } as const;

export function createOrama(): Engine {
  const index = create({ schema });
  return {
    async build(passages, folder) {
      await insertMultiple(index, [...passages], 1_000);
      await writeFile(join(folder, 'orama.json'), JSON.stringify(save(index)));
    },
    async load(folder) {
      // `save` wrote it in this same run.
      load(index, JSON.parse(await readFile(join(folder, 'orama.json'), 'utf8')) as RawData);
      return true;
    },
    async search(text) {
      const found = await search(index, { term: text, limit: TOP, properties: ['title', 'text'] });
      return found.hits.map(({ id }) => id);
    },
  };
}
