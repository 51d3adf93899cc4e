let segmenter: Intl.Segmenter | null = null;

// ICU takes quadratic time on runs like "A. A. A." (13 s for 240,000 characters), so it sees a window at a time. The
// last part of a window is looked at again in the next one: what follows a boundary decides about it.
const WINDOW = 1_024;
const OVERLAP = 256;

// Two ends that Unicode's rules do not see. Scraped text loses the space after a stop: "cooperation.Japan said" (domain
// names keep theirs), and "…" before a capital ends a sentence.
const MORE_ENDS =
  /[.!?](?<=\p{Ll}{3}.)["”’)]?(?=\p{Lu}\p{Ll}+[\s,’'])(?!(?:Com|Net|Org|Co|Io|Js|Ai)\b)|…["”’)\]]?(?=\s+["“‘]?\p{Lu})/gu;

/** Ascending offsets at which a sentence of `piece` may end, the last one its length; too many rather than too few. */
export function findBoundaries(piece: string): number[] {
  if (piece.length <= 600 && ONE.test(piece)) return [piece.length];
  const boundaries = segment(piece);
  if (!/[.!?…](?!\s)|…/.test(piece)) return boundaries;
  const more = Array.from(piece.matchAll(MORE_ENDS), (match) => match.index + match[0].length);
  if (more.length === 0) return boundaries;
  return [...new Set([...boundaries, ...more])].sort((a, b) => a - b);
}

// Most lines of a list and many paragraphs are one sentence; asking ICU costs more than all the rest.
const ONE = /^[^.!?…\u0370-\u0e00\u1000-\u1fff\u2040-\uffff]*[.!?…]?["”’')\]]?\s*$/;

function segment(piece: string): number[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const boundaries: number[] = [];
  let from = 0;
  let size = WINDOW;
  while (from < piece.length) {
    const whole = from + size >= piece.length;
    const window = from === 0 && whole ? piece : piece.slice(from, from + size);
    const kept = boundaries.length;
    for (const part of segmenter.segment(window)) {
      const end = part.index + part.segment.length;
      if (whole || end <= window.length - OVERLAP) boundaries.push(from + end);
    }
    if (whole) break;
    // A sentence longer than the window: look at twice as much.
    if (boundaries.length === kept) size *= 2;
    else {
      from = boundaries.at(-1) ?? from;
      size = WINDOW;
    }
  }
  return boundaries;
}
