/** Article text on one line, with control characters taken out: data for a terminal or a chat, never commands to it. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** A quote as it stands, line ends included, without the control characters that a terminal would obey. */
export function safeText(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}
