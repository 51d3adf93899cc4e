import type { IsoDate } from '../types.ts';
import { agencyIn } from './agencies.ts';
import { isFurniture } from './furniture.ts';
import { readByline } from './readByline.ts';
import { readDates, type WrittenDate } from './readDates.ts';

/** One part of a line between bars, dots or dashes. */
export interface Segment {
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

/** Reads a trimmed segment as date, time, byline, agency, section label or furniture; `other` for the rest. */
export function readSegment(part: string): Segment {
  if (isFurniture(part)) return { kind: 'furniture' };
  const agency = agencyIn(part);
  if (agency !== null) return { kind: 'agency', agency };
  const dates = readDates(part);
  const first = dates[0];
  if (first === undefined) {
    if (/\d/.test(part) && withoutClock(part) === '') return { kind: 'time' };
    const byline = readByline(part);
    if (byline !== null) return { kind: 'byline', byline };
    return { kind: part.split(/\s*[,/&]\s*/).every((word) => SECTIONS.test(word)) ? 'section' : 'other' };
  }
  const rest = dates.reduceRight((text, date) => `${text.slice(0, date.start)} ${text.slice(date.end)}`, part);
  const bare = withoutClock(rest);
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

/** What is left of a segment when labels, clock times, weekdays and the words between them are gone. */
function withoutClock(text: string): string {
  return text
    .replace(LABEL, ' ')
    .replace(CLOCK, ' ')
    .replace(/\b(?:on|at|the|date)\b/gi, ' ')
    .replace(/[\s,:;.()[\]–—-]+/g, ' ')
    .trim();
}

function datesByLabel(part: string, dates: readonly WrittenDate[]): { published?: IsoDate; updated?: IsoDate } {
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
