/**
 * 64 bits in two halves over 32-bit words. Each step maps different words to different states, so that one changed
 * word always shows; it guards against torn files and flipped bits, not against an attacker.
 */
export function checksum(words: Uint32Array): readonly [number, number] {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0;
    low = Math.imul(((low << 5) | (low >>> 27)) ^ word, 0x01000193);
    high = Math.imul(((high << 7) | (high >>> 25)) ^ word, 0x85ebca6b);
  }
  return [low >>> 0, high >>> 0];
}
