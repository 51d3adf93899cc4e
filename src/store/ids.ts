import { createHash, randomBytes } from 'node:crypto';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An unguessable id of base-36 characters: 24 of them hold 124 bits. */
export function randomId(length = 24): string {
  let id = '';
  while (id.length < length) {
    // 252 is the largest multiple of 36 in a byte: what lies above would favour the first letters.
    for (const byte of randomBytes(length * 2)) if (byte < 252 && id.length < length) id += LETTERS[byte % 36];
  }
  return id;
}

/** The same 24 base-36 characters for the same parts, in every process. */
export function derivedId(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return BigInt(`0x${digest}`).toString(36).padStart(50, '0').slice(-24);
}
