import { isStopWord } from '../text/stopWords.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Span } from '../types.ts';
import type { Context, Evidence } from './types.ts';

interface Figure extends Span {
  readonly text: string;
}

/** One member of a row of figures: "Oslo 190,000" in "Bergen moved 210,000 containers, Oslo 190,000 and Turku 80,000". */
export interface PairedFigure {
  readonly segment: Span;
  readonly figure: Figure;
}

/**
 * The figure that stands with the asked name in a row of names and figures ("of which 30 million went to Poland, 15
 * million to Bulgaria"); null where the sentence is no such row or the question names none of its members.
 */
export function pairedFigure(evidence: Evidence, context: Context): PairedFigure | null {
  const span = evidence.article.sentences[evidence.sentence];
  if (!span) return null;
  const figures = figuresOf(evidence, span, context);
  if (figures.length < 2) return null;
  const segments = segmentsOf(evidence.article.text, span, figures);
  const pairs = segments.flatMap((segment): PairedFigure[] => {
    const [figure, second] = figures.filter((other) => other.start >= segment.start && other.end <= segment.end);
    return figure && !second ? [{ segment, figure }] : [];
  });
  if (pairs.length < 2) return null;
  const key = keyOf(context);
  if (key.length === 0) return null;
  const holding = segments.filter((segment) => holdsKey(evidence.article.text.slice(segment.start, segment.end), key));
  const own = pairs.filter((pair) => holding.includes(pair.segment));
  return holding.length === 1 && own.length === 1 ? (own[0] ?? null) : null;
}

const FIGURE =
  /(?<![\p{L}\p{N}.,-])[$€£¥]?\d+(?:[,.]\d+)*(?: (?:million|billion|trillion|thousand))?(?:\s?(?:%|per ?cent\b))?(?![\p{L}\p{N}-]|[.,]\d)/gu;
const DESIGNATOR =
  /\b(?:type|phase|stage|group|class|category|level|line|route|part|unit|block|section|article|number|no\.?) $/i;

/** Bare numbers count as well: "Oslo 190,000". Dates, designators and numbers of the question do not. */
function figuresOf(evidence: Evidence, span: Span, context: Context): Figure[] {
  const { text } = evidence.article;
  const { dates } = evidence.facts.sentence(evidence.sentence);
  const asked = new Set(context.question.terms.map((term) => term.norm));
  return [...text.slice(span.start, span.end).matchAll(FIGURE)].flatMap((match) => {
    const start = span.start + match.index;
    const end = start + match[0].length;
    if (dates.some((date) => date.start < end && start < date.end) || asked.has(match[0])) return [];
    return DESIGNATOR.test(text.slice(Math.max(0, start - 12), start)) ? [] : [{ start, end, text: match[0] }];
  });
}

/** Cut at commas and "and" outside figures. */
function segmentsOf(text: string, span: Span, figures: readonly Span[]): Span[] {
  const segments: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(/[,;:] |,? (?:and|while|but) /gu)) {
    const at = span.start + match.index;
    if (figures.some((figure) => at > figure.start && at < figure.end)) continue;
    segments.push({ start, end: at });
    start = at + match[0].length;
  }
  segments.push({ start, end: span.end });
  return segments;
}

/** Spellings of what is asked for: the follow-up's new part, else the one name of the question. */
function keyOf(context: Context): readonly (readonly string[])[] {
  const { focus } = context.question;
  if (focus !== undefined) {
    const named = context.names.find((name) => focus.includes(name.text));
    const words = tokenize(focus)
      .filter((token) => /[\p{L}\p{N}]/u.test(token.text) && !isStopWord(token.norm))
      .map((token) => token.norm);
    return named ? named.forms : words.length > 0 ? [words] : [];
  }
  const [only, second] = context.names;
  return only && !second ? only.forms : [];
}

function holdsKey(text: string, key: readonly (readonly string[])[]): boolean {
  const words = tokenize(text).map((token) => token.norm);
  return key.some((form) => form.length > 0 && form.every((word) => words.includes(word)));
}
