import type { Readable } from 'node:stream';

/** A line longer than this is cut and marked, so that a file without line ends cannot fill the memory. UTF-16 units. */
export const LONGEST_LINE = 32_000_000;

/**
 * The lines of a byte stream in UTF-8. node:readline also splits at U+2028, which may stand inside a JSON string;
 * here only \n and \r\n end a line.
 */
export async function* splitLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of stream) {
    // A stream of standard input or of a file gives Buffers, or strings when an encoding was set.
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk as Uint8Array, { stream: true });
    const pieces = text.split('\n');
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) {
        yield withoutReturn(parts.join(''));
        parts = [];
        length = 0;
      }
      if (piece === '' || length > LONGEST_LINE) continue;
      parts.push(piece);
      length += piece.length;
    }
  }
  parts.push(decoder.decode());
  const last = parts.join('');
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
