import type { IsoDate } from '../types.ts';
import { agencyIn } from './agencies.ts';
import { isFurniture, isTeaser } from './furniture.ts';
import { looksLikeName, readByline } from './readByline.ts';
import { readCredit } from './readCredit.ts';
import { readDates } from './readDates.ts';
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

interface Segment {
  readonly kind: 'date' | 'time' | 'furniture' | 'byline' | 'agency' | 'section' | 'other';
  readonly published?: IsoDate;
  readonly updated?: IsoDate;
  readonly byline?: string;
  readonly agency?: string;
}

const SECTIONS =
  /^(?:top |breaking |latest |local |featured )?(?:world|international|asia|asia[- ]pacific|europe|africa|americas?|middle east|us|usa|uk|japan|china|india|national|nation|politics|business|economy|markets?|finance|money|technology|tech|science|space|health|environment|climate|energy|sports?|culture|arts|life|lifestyle|travel|education|opinion|editorial|analysis|commentary|news|local|metro|home|features?|featured articles?|articles?|stories|blog|companies|industry|exclusive|live|video|updates?)$/i;
const LABEL =
  /(?:\b(?:first|last|originally)\s+)?\b(published|posted|updated|modified|revised|issued|released|created|filed|dated?)\b(?:\s+(?:on|at))?\s*:?|(公開|掲載|更新)(?:日時?)?\s*[:：]?/gi;
const CLOCK =
  /\bT?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\d{1,2}時(?:\d{1,2}分)?|\b(?:GMT|UTC|EST|EDT|ET|CET|CEST|JST|BST|IST|PST|PDT|PT|KST|SGT|HKT|AEST|Z)\b(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b|\b(?:local time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b\.?)|\(\s*[月火水木金土日]\s*\)/gi;

/** Reads one short line (at most 300 characters) as byline, date line, credit, teaser or furniture; null for the rest. */
export function classifyLine(text: string): LineNote | null {
  if (text.length > 300) return null;
  if (isFurniture(text)) return note('furniture');
  if (isTeaser(text)) return note('teaser');
  const credit = readCredit(text);
  if (credit !== null) return { ...note('credit'), publisher: credit.publisher };
  if (text.length > 180 || /\p{Ll}{3}[.!?。]["”]?$/u.test(text)) return null;
  return classifySegments(text);
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
  const short = others.every((part) => part.split(/\s+/).length <= 10);
  if (short && segments.length > 1 && has('date')) return { kind: 'byline', weak: true, ...found };
  return null;
}

function bylineOf(segments: readonly Segment[], others: readonly string[]): string | null {
  const written = segments.find((segment) => segment.byline !== undefined && segment.byline !== '')?.byline;
  return written ?? others.find(looksLikeName)?.trim() ?? null;
}

function readSegment(part: string): Segment {
  if (isFurniture(part)) return { kind: 'furniture' };
  const agency = agencyIn(part);
  if (agency !== null) return { kind: 'agency', agency };
  const dates = readDates(part);
  const first = dates[0];
  if (first === undefined) {
    if (
      part
        .replace(LABEL, '')
        .replace(CLOCK, '')
        .replace(/[\s,:.()at]/g, '') === ''
    )
      return { kind: 'time' };
    const byline = readByline(part);
    if (byline !== null) return { kind: 'byline', byline };
    return { kind: part.split(/\s*[,/&]\s*/).every((word) => SECTIONS.test(word)) ? 'section' : 'other' };
  }
  const rest = dates.reduceRight((text, date) => `${text.slice(0, date.start)} ${text.slice(date.end)}`, part);
  const bare = rest
    .replace(LABEL, ' ')
    .replace(CLOCK, ' ')
    .replace(/\b(?:on|at|the|date)\b/gi, ' ')
    .replace(/[\s,:;.()[\]–—-]+/g, ' ')
    .trim();
  const labels = datesByLabel(part, dates);
  if (bare === '') return { kind: 'date', ...labels };
  // "by May 19, 2023Featured Article, News": categories after the date, a name (or nothing) before it.
  const byline = readByline(
    part
      .slice(0, first.start)
      .replace(LABEL, ' ')
      .replace(CLOCK, ' ')
      .replace(/[\s,(]+$/, ''),
  );
  if (byline !== null && part.length - (dates.at(-1)?.end ?? 0) <= 60) return { kind: 'date', byline, ...labels };
  return { kind: 'other' };
}

function datesByLabel(part: string, dates: ReturnType<typeof readDates>): { published?: IsoDate; updated?: IsoDate } {
  const result: { published?: IsoDate; updated?: IsoDate } = {};
  let from = 0;
  for (const date of dates) {
    const updated = /updated|modified|revised|更新/i.test(part.slice(from, date.start));
    if (updated) result.updated ??= date.iso;
    else result.published ??= date.iso;
    from = date.end;
  }
  return result;
}
