const OPENING = /[\u202a\u202b\u202d\u202e]/gu;
const ISOLATING = /[\u2066-\u2068]/gu;

/** Without control characters and broken surrogates; text that turns the writing direction turns it back at its end. */
export function cleanText(text: string): string {
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
  const embedded = countOf(clean, OPENING) - countOf(clean, /\u202c/gu);
  const isolated = countOf(clean, ISOLATING) - countOf(clean, /\u2069/gu);
  return (
    clean + '\u202c'.repeat(Math.max(0, Math.min(embedded, 60))) + '\u2069'.repeat(Math.max(0, Math.min(isolated, 60)))
  );
}

/** How many code points `cleanText` may add to the text at most. */
export function turnsIn(text: string): number {
  return countOf(text, OPENING) + countOf(text, ISOLATING);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
