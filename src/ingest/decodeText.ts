/** Largest file that is taken in, in bytes. */
export const MAX_BYTES = 10 * 1024 * 1024;

export type Decoded = { readonly text: string } | { readonly refused: string };

/**
 * Decodes a text file exactly (UTF-8, byte order mark and line ends kept). Refuses what is no UTF-8 text, with words
 * that follow the file's name: "is UTF-16; save it as UTF-8".
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const unfit = refuseBytes(bytes);
  if (unfit !== null) return { refused: unfit };
  const text = decodeAs(bytes, 'utf-8');
  if (text === null) return { refused: 'is not valid UTF-8; save it as UTF-8 and try again' };
  return text.trim() === '' ? { refused: 'is empty; remove it or fill it' } : { text };
}

/** As decodeText, but a page that declares another encoding (`<meta charset>`) is decoded by it. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const unfit = refuseBytes(bytes);
  if (unfit !== null) return { refused: unfit };
  const head = String.fromCharCode(...bytes.subarray(0, 4_096));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1] ?? 'utf-8';
  const text = decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, label);
  if (text === null)
    return { refused: 'is neither UTF-8 nor in the encoding it declares; save it as UTF-8 and try again' };
  return text.trim() === '' ? { refused: 'is empty; remove it or fill it' } : { text };
}

function refuseBytes(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_BYTES) return 'is larger than 10 MB; split it into articles';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return 'is UTF-16; save it as UTF-8 and try again';
  }
  return bytes.includes(0) ? 'is not text (it contains NUL bytes); remove it or export it as text' : null;
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
