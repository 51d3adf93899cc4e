import type { IndexedText } from './data.ts';
import { RANKING } from './parameters.ts';

/** A running 32-bit hash over the passages that an index is built from. */
export interface Fingerprint {
  add(passage: IndexedText): void;
  value(): number;
}

/** Characters of a text that are looked at: enough to see another text of the same length, cheap at 200,000 passages. */
const SAMPLES = 16;

export function createFingerprint(): Fingerprint {
  let hash = 0x811c9dc5;
  const mix = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193);
    hash ^= hash >>> 15;
  };
  const mixText = (text: string | null, samples: number): void => {
    mix(text === null ? -1 : text.length);
    if (text === null) return;
    const step = Math.max(1, text.length / samples);
    for (let at = 0; at < text.length; at += step) mix(text.charCodeAt(Math.floor(at)));
  };
  // An index ranked with other weights is another index.
  mixText(JSON.stringify(RANKING), Number.POSITIVE_INFINITY);
  return {
    add(passage) {
      mixText(passage.id, Number.POSITIVE_INFINITY);
      mixText(passage.text, SAMPLES);
      mixText(passage.title, SAMPLES);
      mixText(passage.date, SAMPLES);
    },
    value: () => hash >>> 0,
  };
}

export function fingerprintOf(passages: readonly IndexedText[]): number {
  const fingerprint = createFingerprint();
  for (const passage of passages) fingerprint.add(passage);
  return fingerprint.value();
}
