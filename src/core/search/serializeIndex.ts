import type { Passage } from '../types.ts';
import { createPassageIndex, type IndexOptions } from './buildPassageIndex.ts';
import { createIndexBuilder } from './createIndexBuilder.ts';
import { decodeIndex, encodeIndex } from './encodeIndex.ts';
import { fingerprintOf } from './fingerprintOf.ts';
import { RANKING } from './parameters.ts';
import type { PassageIndex } from './types.ts';

/** The index over these passages as one buffer for `deserializeIndex`; `revision` names the state of the corpus. */
export function serializeIndex(passages: readonly Passage[], revision: string): Uint8Array<ArrayBuffer> {
  const builder = createIndexBuilder(RANKING);
  for (const passage of passages) builder.add(passage);
  return encodeIndex(builder.finish(), { revision, fingerprint: fingerprintOf(passages) });
}

/**
 * The index in `bytes` over the same passages in the same order; null when the bytes are damaged, of another format,
 * or were made for another revision or other passages: build it anew then.
 */
export function deserializeIndex(
  bytes: Uint8Array,
  passages: readonly Passage[],
  revision: string,
  options: IndexOptions = {},
): PassageIndex | null {
  const data = decodeIndex(bytes, { revision, fingerprint: fingerprintOf(passages) });
  return data === null ? null : createPassageIndex(data, passages, options);
}
