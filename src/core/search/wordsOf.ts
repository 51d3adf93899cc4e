import { createScan, scanWords } from './scanWords.ts';
import { normalizeSurface } from './words.ts';

const scan = createScan();

/** Normalised words of a text in order, as the index cuts them. */
export function wordsOf(text: string): string[] {
  scanWords(text, scan);
  const words: string[] = [];
  for (let i = 0; i < scan.count; i++) words.push(normalizeSurface(text.slice(scan.starts[i], scan.ends[i])));
  return words;
}
