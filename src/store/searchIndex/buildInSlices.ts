import { setImmediate } from 'node:timers/promises';
import { createIndexBuilder } from '../../core/search/createIndexBuilder.ts';
import type { IndexData, IndexedText } from '../../core/search/data.ts';
import { RANKING } from '../../core/search/parameters.ts';

/** About 5 ms of work. */
const SLICE = 200;

/** Builds on this thread, letting the event loop turn between slices: small corpora, and where no thread can be had. */
export async function buildInSlices(passages: readonly IndexedText[], signal?: AbortSignal): Promise<IndexData> {
  const builder = createIndexBuilder(RANKING);
  for (let from = 0; from < passages.length; from += SLICE) {
    for (const passage of passages.slice(from, from + SLICE)) builder.add(passage);
    await setImmediate(undefined, signal === undefined ? {} : { signal });
  }
  return builder.finish();
}
