import { appendByte, appendNumber, type ByteLog, createByteLog, readByteLog } from './byteLog.ts';
import type { IndexData, IndexedText, RankingParameters } from './data.ts';
import { dateWords } from './dateWords.ts';
import { createScan, scanWords } from './scanWords.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Takes passages one at a time (a worker receives them in batches) and gives the finished arrays. */
export interface IndexBuilder {
  add(passage: IndexedText): void;
  finish(): IndexData;
}

/** Weighted frequencies are kept in eighths, one byte each: 31 occurrences are as good as more. */
const UNIT = 8;

interface Collected {
  readonly ids: string[];
  /** Where each passage starts in `log`. */
  readonly starts: number[];
  /** Words of the body, by passage. */
  readonly lengths: number[];
  readonly log: ByteLog;
  readonly frequencies: number[];
}

function rankById(ids: readonly string[]): Uint32Array {
  const order = new Uint32Array(ids.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  // Equal ids keep their given order, so that the result is one order and not several.
  return order.sort((a, b) => {
    const left = ids[a] ?? '';
    const right = ids[b] ?? '';
    if (left === right) return a - b;
    return left < right ? -1 : 1;
  });
}

function invert(collected: Collected, vocabulary: Vocabulary, parameters: RankingParameters): IndexData {
  const { ids, starts, lengths, log, frequencies } = collected;
  const order = rankById(ids);
  const offsets = new Uint32Array(frequencies.length + 1);
  for (let term = 0; term < frequencies.length; term++) {
    offsets[term + 1] = (offsets[term] ?? 0) + (frequencies[term] ?? 0);
  }
  const total = offsets[frequencies.length] ?? 0;
  const passages = new Uint32Array(total);
  const impacts = new Uint8Array(total);
  const peaks = new Uint8Array(frequencies.length);
  const next = offsets.slice(0, frequencies.length);
  let words = 0;
  for (const length of lengths) words += length;
  const average = Math.max(1, words / Math.max(1, lengths.length));
  const reader = readByteLog(log);
  for (let number = 0; number < order.length; number++) {
    const given = order[number] ?? 0;
    reader.seek(starts[given] ?? 0);
    const distinct = reader.number();
    const norm = UNIT * parameters.k1 * (1 - parameters.b + (parameters.b * (lengths[given] ?? 0)) / average);
    for (let i = 0; i < distinct; i++) {
      const term = reader.number();
      const frequency = reader.byte();
      const at = next[term] ?? 0;
      next[term] = at + 1;
      passages[at] = number;
      const impact = Math.max(1, Math.round((255 * frequency) / (frequency + norm)));
      impacts[at] = impact;
      if (impact > (peaks[term] ?? 0)) peaks[term] = impact;
    }
  }
  const { terms, words: forms, counts } = vocabulary.finish();
  return { size: order.length, order, terms, words: forms, counts, offsets, passages, impacts, peaks };
}

export function createIndexBuilder(parameters: RankingParameters): IndexBuilder {
  const vocabulary = createVocabulary();
  const scan = createScan();
  const collected: Collected = { ids: [], starts: [], lengths: [], log: createByteLog(), frequencies: [] };
  // Weighted frequency by term of the passage at hand; `seen` lists the terms to write and to reset.
  const weights: number[] = [];
  let seen: number[] = [];

  const count = (text: string, weight: number): number => {
    scanWords(text, scan);
    for (let i = 0; i < scan.count; i++) {
      const term = vocabulary.term(text.slice(scan.starts[i], scan.ends[i]));
      const before = weights[term] ?? 0;
      if (before === 0) seen.push(term);
      weights[term] = before + weight;
    }
    return scan.count;
  };

  return {
    add(passage) {
      collected.ids.push(passage.id);
      collected.starts.push(collected.log.length);
      collected.lengths.push(count(passage.text, UNIT));
      if (passage.title !== null) count(passage.title, UNIT * parameters.titleWeight);
      if (passage.date !== null) count(dateWords(passage.date), UNIT * parameters.dateWeight);
      appendNumber(collected.log, seen.length);
      for (const term of seen) {
        appendNumber(collected.log, term);
        appendByte(collected.log, Math.min(255, Math.max(1, Math.round(weights[term] ?? 0))));
        collected.frequencies[term] = (collected.frequencies[term] ?? 0) + 1;
        weights[term] = 0;
      }
      seen = [];
    },
    finish: () => invert(collected, vocabulary, parameters),
  };
}
