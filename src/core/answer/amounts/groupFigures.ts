import type { Span } from '../../types.ts';

/** What a sentence says of one figure: its own words, and what the clause before it lends to all that follow. */
export interface FigureGroup {
  readonly own: Span;
  /** The words up to the end of the first figure's own part; null for the first figure. */
  readonly lead: Span | null;
  /** What stands behind the last figure's own part ("…, says the city"). */
  readonly tail: Span | null;
}

const BREAK = /[,;:()–—]|\b(?:and|but|while|whereas|against|instead of|or|compared with)\b/giu;

/**
 * Splits a sentence between its figures: in "the State pays 12 billion, the county 8 billion and the town the
 * remaining 3" each figure owns the words between the break before it and the break after it.
 */
export function groupFigures(text: string, sentence: Span, figures: readonly Span[]): FigureGroup[] {
  const within = text.slice(sentence.start, sentence.end);
  const breaks = [...within.matchAll(BREAK)]
    .map((match) => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }))
    .filter((mark) => !figures.some((figure) => figure.start < mark.end && mark.start < figure.end));
  const ends = figures.map((figure, i) => {
    const next = figures[i + 1];
    const after = breaks.find((mark) => mark.start >= figure.end && !isOpening(text, mark, figure));
    const end = after?.start ?? sentence.end;
    return next && end > next.start ? next.start : end;
  });
  const first = figures[0];
  return figures.map((figure, i) => {
    // "Of the total of 48 billion the city bears 26": what stands between two figures without a break is the second's.
    const from = i === 0 ? sentence.start : Math.min(ends[i - 1] ?? sentence.start, figure.start);
    const shared =
      i > 0 && !breaks.some((mark) => mark.start >= (figures[i - 1]?.end ?? 0) && mark.end <= figure.start);
    const end = ends[i] ?? sentence.end;
    return {
      own: { start: shared ? (figures[i - 1]?.end ?? from) : from, end },
      lead: i === 0 || !first ? null : { start: sentence.start, end: ends[0] ?? first.end },
      tail: { start: ends.at(-1) ?? end, end: sentence.end },
    };
  });
}

/** "57 (in Moorhead)": what stands in brackets right behind a figure tells of it. */
function isOpening(text: string, mark: Span, figure: Span): boolean {
  return (
    text[mark.start] === '(' && mark.start - figure.end < 16 && /^[\s\p{L}]*$/u.test(text.slice(figure.end, mark.start))
  );
}
