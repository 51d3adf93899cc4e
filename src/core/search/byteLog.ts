const CHUNK_BITS = 22;
const CHUNK = 1 << CHUNK_BITS;

/** A growing run of bytes in 4 MB pieces: growing never copies, so a build never holds its data twice. */
export interface ByteLog {
  readonly chunks: Uint8Array[];
  length: number;
}

export function createByteLog(): ByteLog {
  return { chunks: [], length: 0 };
}

export function appendByte(log: ByteLog, value: number): void {
  const index = log.length >>> CHUNK_BITS;
  let chunk = log.chunks[index];
  if (chunk === undefined) {
    chunk = new Uint8Array(CHUNK);
    log.chunks.push(chunk);
  }
  chunk[log.length & (CHUNK - 1)] = value;
  log.length++;
}

/** Seven bits a byte, lowest first, the top bit set on all but the last. */
export function appendNumber(log: ByteLog, value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    appendByte(log, (rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  appendByte(log, rest);
}

/** Reads the log from any position. */
export interface ByteReader {
  seek(position: number): void;
  byte(): number;
  number(): number;
}

export function readByteLog(log: ByteLog): ByteReader {
  let at = 0;
  const byte = (): number => {
    const value = log.chunks[at >>> CHUNK_BITS]?.[at & (CHUNK - 1)] ?? 0;
    at++;
    return value;
  };
  return {
    seek(position) {
      at = position;
    },
    byte,
    number() {
      let value = 0;
      let shift = 0;
      for (;;) {
        const part = byte();
        value |= (part & 0x7f) << shift;
        if (part < 0x80) return value >>> 0;
        shift += 7;
      }
    },
  };
}
