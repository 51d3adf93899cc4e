import { createChecksum } from './checksum.ts';
import type { IndexData } from './data.ts';

/** Raise it when the layout, the cutting of words, their normal form or their stems change. */
const FORMAT = 1;
const MAGIC = 0x58504843; // CHPX
/** Words of the header: magic, format, checksum (2), fingerprint, counts (4), byte lengths of the three texts. */
const HEADER = 12;
const HEADER_BYTES = HEADER * 4;
/** The first word that the checksum covers. */
const CHECKED_FROM = 4;
/** Words of one step of the check. */
const STEP = 1 << 20;

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
  const checksum = createChecksum();
  checksum.add(new Uint32Array(buffer.buffer, CHECKED_FROM * 4));
  header.set(checksum.value(), 2);
  return buffer;
}

function align(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

/**
 * Checks that a buffer of `encodeIndex` is whole, in steps of about 4 MB; the last value is the verdict. Whoever
 * drives it may let other work run between two steps.
 */
export function* checkIndex(bytes: Uint8Array): Generator<undefined, boolean> {
  if (bytes.byteLength < HEADER_BYTES || bytes.byteLength % 4 !== 0) return false;
  const { buffer, byteOffset, byteLength } = align(bytes);
  const all = new Uint32Array(buffer, byteOffset, byteLength / 4);
  const checksum = createChecksum();
  for (let from = CHECKED_FROM; from < all.length; from += STEP) {
    checksum.add(all.subarray(from, from + STEP));
    yield;
  }
  const [low, high] = checksum.value();
  return all[2] === low && all[3] === high;
}

function isWhole(bytes: Uint8Array): boolean {
  const steps = checkIndex(bytes);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * Reads a buffer of `encodeIndex`; null when it is torn, changed, of another format, or made of other passages or
 * for another revision. The arrays are views of the buffer where it is aligned, so nothing is held twice.
 * `checked`: `checkIndex` found it whole, or it never left this process.
 */
export function decodeIndex(bytes: Uint8Array, identity: IndexIdentity, checked = false): IndexData | null {
  if (bytes.byteLength < HEADER_BYTES || bytes.byteLength % 4 !== 0) return null;
  const aligned = align(bytes);
  const { buffer, byteOffset, byteLength } = aligned;
  const all = new Uint32Array(buffer, byteOffset, byteLength / 4);
  const [magic, format, , , fingerprint] = all;
  const [size = 0, terms = 0, words = 0, postings = 0] = all.subarray(5, 9);
  const lengths = all.subarray(9, HEADER);
  if (magic !== MAGIC || format !== FORMAT || fingerprint !== identity.fingerprint) return null;
  const wide = [size, terms + 1, postings, words].map((length) => length * 4);
  const parts = [...wide, postings, terms, ...lengths];
  if (HEADER_BYTES + parts.reduce((sum, length) => sum + padded(length), 0) !== byteLength) return null;
  if (!checked && !isWhole(aligned)) return null;

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
