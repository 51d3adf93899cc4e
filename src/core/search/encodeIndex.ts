import { checksum } from './checksum.ts';
import type { IndexData } from './data.ts';

/** Raise it when the layout, the cutting of words, their normal form or their stems change. */
const FORMAT = 1;
const MAGIC = 0x58504843; // CHPX
/** Words of the header: magic, format, checksum (2), fingerprint, counts (4), byte lengths of the three texts. */
const HEADER = 12;
const HEADER_BYTES = HEADER * 4;

/** What an index must have been made of to be taken for the index of a snapshot. */
export interface IndexIdentity {
  /** Names the corpus and its state; any string. */
  readonly revision: string;
  /** `fingerprintOf` the passages. */
  readonly fingerprint: number;
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** One buffer that `decodeIndex` reads back: header, arrays of 32 bits, arrays of bytes, three texts. */
export function encodeIndex(data: IndexData, identity: IndexIdentity): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const texts = [identity.revision, data.terms.join('\n'), data.words.join('\n')].map((text) => encoder.encode(text));
  const wide = [data.order, data.offsets, data.passages, data.counts];
  const parts = [...wide, data.impacts, data.peaks, ...texts];
  const buffer = new Uint8Array(HEADER_BYTES + parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
  const header = new Uint32Array(buffer.buffer, 0, HEADER);
  const sizes = [data.size, data.terms.length, data.words.length, data.passages.length];
  header.set([MAGIC, FORMAT, 0, 0, identity.fingerprint, ...sizes, ...texts.map((text) => text.byteLength)]);
  let at = HEADER_BYTES;
  for (const part of parts) {
    buffer.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  header.set(checksum(new Uint32Array(buffer.buffer, 16)), 2);
  return buffer;
}

/**
 * Reads a buffer of `encodeIndex`; null when it is torn, changed, of another format, or made of other passages or
 * for another revision. The arrays are views of the buffer where it is aligned, so nothing is held twice.
 */
export function decodeIndex(bytes: Uint8Array, identity: IndexIdentity): IndexData | null {
  if (bytes.byteLength < HEADER_BYTES || bytes.byteLength % 4 !== 0) return null;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = aligned;
  const all = new Uint32Array(buffer, byteOffset, byteLength / 4);
  const [magic, format, low, high, fingerprint] = all;
  const [size = 0, terms = 0, words = 0, postings = 0] = all.subarray(5, 9);
  const lengths = all.subarray(9, HEADER);
  if (magic !== MAGIC || format !== FORMAT || fingerprint !== identity.fingerprint) return null;
  const wide = [size, terms + 1, postings, words].map((length) => length * 4);
  const parts = [...wide, postings, terms, ...lengths];
  if (HEADER_BYTES + parts.reduce((sum, length) => sum + padded(length), 0) !== byteLength) return null;
  const [expectedLow, expectedHigh] = checksum(all.subarray(4));
  if (low !== expectedLow || high !== expectedHigh) return null;

  let at = byteOffset + HEADER_BYTES;
  const next = (length: number): number => {
    const start = at;
    at += padded(length);
    return start;
  };
  const wideArray = (length: number): Uint32Array => new Uint32Array(buffer, next(length * 4), length);
  const byteArray = (length: number): Uint8Array => new Uint8Array(buffer, next(length), length);
  const order = wideArray(size);
  const offsets = wideArray(terms + 1);
  const passages = wideArray(postings);
  const counts = wideArray(words);
  const impacts = byteArray(postings);
  const peaks = byteArray(terms);
  const [revisionText, termText, wordText] = Array.from(lengths, byteArray);
  const decoder = new TextDecoder();
  const textOf = (part: Uint8Array | undefined): string => decoder.decode(part ?? new Uint8Array());
  if (textOf(revisionText) !== identity.revision) return null;
  const listOf = (part: Uint8Array | undefined, length: number): string[] =>
    length === 0 ? [] : textOf(part).split('\n');
  let forms: readonly string[] | undefined;
  return {
    size,
    order,
    offsets,
    passages,
    counts,
    impacts,
    peaks,
    terms: listOf(termText, terms),
    // Only mending needs the word forms: most processes never unpack them.
    get words() {
      forms ??= listOf(wordText, words);
      return forms;
    },
  };
}
