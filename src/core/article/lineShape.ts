const TERMINAL = /[.!?…。！？]["”’'»)\]」』）*_]*\s*(?:\[\d+\])?$/;

/** Number of words; two characters of Japanese or Chinese count as one word. Stops counting at `limit`. */
export function countWords(text: string, limit: number = Number.POSITIVE_INFINITY): number {
  let words = 0;
  let unspaced = 0;
  let inside = false;
  for (let i = 0; i < text.length && words < limit; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && code <= 0x9fff) {
      unspaced++;
      inside = false;
      continue;
    }
    const space = code <= 0x20 || code === 0xa0 || code === 0x3000;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words + Math.ceil(unspaced / 2);
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  // "About Lumen Tarn Inc." is a heading.
  return TERMINAL.test(text.slice(-12)) && !(text.length <= 60 && /\b(?:Inc|Corp|Ltd|Co|Bros)\.$/.test(text));
}

/** Whether a sentence or line ends with a question mark, or with か。 */
export function isQuestion(text: string): boolean {
  return /[?？؟]["”’'»)\]」』）]*$|か。$/.test(text.slice(-8));
}

/** Whether a line is running text rather than a title, label or heading. */
export function isProse(text: string): boolean {
  if (text.length > 220) return true;
  if (!endsSentence(text)) return false;
  const words = countWords(text, 40);
  // "Will the port reopen this year?" on a line of its own is a title or a heading.
  if (/[?!？！]["”’'»)]*$/.test(text) && words <= 20 && !/[.。]["”]?\s/.test(text)) return false;
  return words >= 5;
}

/** Whether a line could be a heading: short, not ended like a sentence. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 120 || countWords(text, 20) > 16) return false;
  if (isQuestion(text)) return true;
  if (/[:：]$/.test(text)) return countWords(text) <= 8;
  return !endsSentence(text) && !/[;,、]$/.test(text);
}

/** Whether a line is written in capitals: `WHAT ABOUT ARTEMIS?` */
export function isCapitals(text: string): boolean {
  return text.length <= 120 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text);
}

/** What remains equal when a title is repeated with other quotes, case, marks or spaces. */
export function titleKey(text: string): string {
  return text
    .slice(0, 300)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
