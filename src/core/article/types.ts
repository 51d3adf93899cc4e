import type { Sentence } from '../text/types.ts';
import type { IsoDate, PublishedKnown, Span } from '../types.ts';

/** What ingest hands to core: the stored text of one revision and what a feed or manifest said about it. */
export interface SourceDocument {
  /** Path relative to the corpus folder, `/` between parts, without extension. */
  readonly id: string;
  /** The stored text that every citation points into. */
  readonly text: string;
  readonly revision?: number;
  /** Rising number of the store's counter row; 0 for a folder corpus. */
  readonly seq?: number;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: IsoDate;
  readonly url?: string;
}

/**
 * `title`, `heading`, `paragraph` are content; `byline`, `dateline`, `credit`, `teaser`, `furniture` are not evidence.
 * A dateline's words in front of the first sentence (`WASHINGTON, Jan. 9, 2024 –`) are a block of their own.
 */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'byline' | 'dateline' | 'credit' | 'teaser' | 'furniture';

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A parsed article: derived state, always rebuildable from its SourceDocument. All offsets are of `text`. */
export interface Article {
  readonly id: string;
  readonly revision: number;
  readonly seq: number;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** The place of a dateline (`WASHINGTON`), as written. */
  readonly datelinePlace: string | null;
  readonly published: IsoDate | null;
  readonly publishedKnown: PublishedKnown;
  readonly url: string | null;
  readonly blocks: readonly Block[];
  /** Evidence sentences in order; teasers, bylines and furniture are not among them. */
  readonly sentences: readonly Sentence[];
}
