import type { IsoDate } from '../types.ts';
import { isFurniture, isTeaser } from './furniture.ts';
import { looksLikeName } from './readByline.ts';
import { readCredit } from './readCredit.ts';
import { readDates } from './readDates.ts';
import { readSegment, type Segment } from './readSegment.ts';
import type { BlockKind } from './types.ts';

/** What a line says about the article. `weak` holds only before the first and after the last paragraph. */
export interface LineNote {
  readonly kind: BlockKind;
  readonly weak: boolean;
  readonly published: IsoDate | null;
  readonly updated: IsoDate | null;
  readonly byline: string | null;
  readonly publisher: string | null;
}

/** Reads one short line (at most 300 characters) as byline, date line, credit, teaser or furniture; null for the rest. */
export function classifyLine(text: string): LineNote | null {
  if (text.length > 300) return null;
  if (isFurniture(text)) return note('furniture');
  if (isTeaser(text)) return note('teaser');
  const credit = readCredit(text);
  if (credit !== null) return { ...note('credit'), publisher: credit.publisher, published: dayOfCredit(text) };
  if (text.length > 180 || /\p{Ll}{3}[.!?。]["”]?$/u.test(text)) return null;
  return classifySegments(text);
}

/** "(Translated from Polish; Kurier Gdanski) 2020-03-04 07:15": the day of a translation; that of a picture tells nothing. */
function dayOfCredit(text: string): IsoDate | null {
  if (!/^[\s([–—-]*(?:translated|translation|compiled|edited)\b/iu.test(text)) return null;
  const days = readDates(text).filter(({ iso }) => iso.length === 10);
  return days.length === 1 ? (days[0]?.iso ?? null) : null;
}

function note(kind: BlockKind, weak = false): LineNote {
  return { kind, weak, published: null, updated: null, byline: null, publisher: null };
}

function classifySegments(text: string): LineNote | null {
  const parts = text.split(/\s*[|•·●►»｜]\s*|\s+[–—-]\s+/).filter((part) => part.trim() !== '');
  const segments = parts.map((part) => readSegment(part.trim()));
  const has = (kind: Segment['kind']): boolean => segments.some((segment) => segment.kind === kind);
  if (!has('date') && !has('time') && !has('byline') && !has('furniture') && !has('agency') && !has('section'))
    return null;
  const others = parts.filter((_, i) => segments[i]?.kind === 'other');
  const found = {
    published: segments.find((segment) => segment.published !== undefined)?.published ?? null,
    updated: segments.find((segment) => segment.updated !== undefined)?.updated ?? null,
    byline: bylineOf(segments, has('date') ? others : []),
    publisher: segments.length > 1 ? (segments.find((segment) => segment.agency !== undefined)?.agency ?? null) : null,
  };
  if (others.length === 0) {
    if (has('date') || has('byline')) return { kind: 'byline', weak: false, ...found };
    // "World" or "Asia | Politics" is a label above an article and a heading within one.
    return { kind: 'furniture', weak: !has('furniture') && !has('time'), ...found };
  }
  const short = others.every((part) => part.split(/\s+/).length <= 12);
  if (short && segments.length > 1 && has('date')) return { kind: 'byline', weak: true, ...found };
  return null;
}

function bylineOf(segments: readonly Segment[], others: readonly string[]): string | null {
  const written = segments.find((segment) => segment.byline !== undefined && segment.byline !== '')?.byline;
  return written ?? others.find(looksLikeName)?.trim() ?? null;
}
