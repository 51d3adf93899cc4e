import type { IndexedText } from '../../core/search/data.ts';
import type { IndexIdentity } from '../../core/search/encodeIndex.ts';

/** To the worker: passages in batches, then the order to finish. Each batch is acknowledged with its size. */
export type BuildRequest =
  | { readonly kind: 'add'; readonly passages: readonly IndexedText[] }
  | { readonly kind: 'finish'; readonly identity: IndexIdentity };

export type BuildReply =
  | { readonly kind: 'added'; readonly count: number }
  | { readonly kind: 'built'; readonly bytes: Uint8Array<ArrayBuffer> };
