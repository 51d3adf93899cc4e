import type { SourceDocument } from '../core/article/types.ts';

/** The base corpus as it lies on disk now. */
export interface FolderContent {
  readonly documents: readonly SourceDocument[];
  /** Files that were left out, one line each for people: name, why, what to do. */
  readonly problems: readonly string[];
}

/** Reads the corpus folder; throws only when the folder itself cannot be read. */
export interface CorpusFolder {
  read(): Promise<FolderContent>;
}
