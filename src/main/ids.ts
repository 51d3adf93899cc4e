import { randomBytes } from 'node:crypto';
import type { Ids } from '../ports/types.ts';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Ids from the machine's secure random source; 12 base-36 characters (62 bits) by default. */
export const randomIds: Ids = {
  next(length = 12) {
    let id = '';
    while (id.length < length) {
      // 252 is the largest multiple of 36 in a byte: what lies above would favour the first letters.
      for (const byte of randomBytes(length * 2)) if (byte < 252 && id.length < length) id += LETTERS[byte % 36];
    }
    return id;
  },
};
