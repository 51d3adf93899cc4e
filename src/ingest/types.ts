import type { IsoDate } from '../core/types.ts';

/** A file or manifest entry that was not taken in; `message` names it and says what to do. */
export interface Problem {
  /** Path relative to the corpus folder. */
  readonly file: string;
  readonly message: string;
}

/** What a manifest, feed or page says about an article. */
export interface ArticleMeta {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: IsoDate;
  readonly url?: string;
}

/** The corpus folder cannot be read at all. */
export class CorpusError extends Error {
  readonly code = 'corpus-unreadable';
}
