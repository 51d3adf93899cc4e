import Fuse from 'fuse.js';
import type { GeneratedPassage } from '../corpus.ts';
import { type Engine, TOP } from './types.ts';

/** Fuse compares the query with every text: it is made for short lists and is here to show why. */
export function createFuse(): Engine {
  let index: Fuse<GeneratedPassage> | undefined;
  return {
    async build(passages) {
      index = new Fuse(passages, { keys: ['title', 'text'], ignoreLocation: true });
    },
    load: async () => false,
    search: async (text) => (index?.search(text, { limit: TOP }) ?? []).map(({ item }) => item.id),
  };
}
