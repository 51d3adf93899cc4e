import type { GeneratedPassage } from '../corpus.ts';

/** One search engine under test. `folder` is where it keeps what `load` reads in another process. */
export interface Engine {
  build(passages: readonly GeneratedPassage[], folder: string): Promise<void>;
  /** False when the engine keeps nothing between processes. */
  load(folder: string): Promise<boolean>;
  /** Ids of the best ten passages. */
  search(text: string): Promise<readonly string[]>;
}

export const TOP = 10;
