/** A checksum that can be taken piece by piece, so that a large file is checked without holding the event loop up. */
export interface Checksum {
  add(words: Uint32Array): void;
  value(): readonly [number, number];
}

/**
 * 64 bits in two halves over 32-bit words. Each step maps different words to different states, so that one changed
 * word always shows; it guards against torn files and flipped bits, not against an attacker.
 */
export function createChecksum(): Checksum {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  return {
    add(words) {
      let [a, b] = [low, high];
      for (let i = 0; i < words.length; i++) {
        const word = words[i] ?? 0;
        a = Math.imul(((a << 5) | (a >>> 27)) ^ word, 0x01000193);
        b = Math.imul(((b << 7) | (b >>> 25)) ^ word, 0x85ebca6b);
      }
      low = a;
      high = b;
    },
    value: () => [low >>> 0, high >>> 0],
  };
}
