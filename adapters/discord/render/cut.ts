/** The beginning of a text with at most `most` code points, ended at a word and marked with "…" when anything is missing. */
export function cutText(text: string, most: number): string {
  const points = Array.from(text.slice(0, most * 2 + 2));
  if (points.length <= most && text.length <= most * 2 + 2) return text;
  return `${wordEnd(points.slice(0, Math.max(0, most - 2)).join(''))} …`;
}

/** The beginning with at most `most` UTF-16 units, no character halved and nothing added. */
export function cutTo(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd();
}

// The last word may be halved by the limit; languages without spaces are cut where they are.
function wordEnd(text: string): string {
  const at = text.search(/\s\S*$/u);
  return at > text.length * 0.7 ? text.slice(0, at) : text;
}
