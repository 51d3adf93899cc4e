import { TZDate } from '@date-fns/tz';
import { casual } from 'chrono-node/en';
import { formatISO } from 'date-fns/formatISO';
import type { Instant, IsoDate } from '../types.ts';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** True for a real `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A date as people write it after `--from` or `since`: ISO in one to three parts, "1 May 2023", "May 2023", "yesterday",
 * "last week". Null unless the whole text is the date, so that "since 2023 who met" stays a question.
 */
export function readDate(text: string, now: Instant, zone: string): IsoDate | null {
  const written = text.trim().replaceAll('/', '-');
  if (written.length === 0 || written.length > 40) return null;
  if (ISO.test(written)) return isIsoDate(written) ? written : null;
  const today = new TZDate(now, zone);
  const offset = -today.getTimezoneOffset();
  const [only, second] = casual.parse(written, { instant: new Date(now), timezone: offset });
  if (!only || second || only.end || only.index !== 0 || only.text.length !== written.length) return null;
  const { start } = only;
  // A bare clock time ("since 9") is no date.
  if (!start.isCertain('day') && !start.isCertain('month') && !start.isCertain('year') && !start.isCertain('weekday')) {
    return null;
  }
  let year = start.get('year') ?? 0;
  const month = start.get('month') ?? 1;
  const day = start.get('day') ?? 1;
  const stated = start.isCertain('day') || start.isCertain('weekday');
  // "since December", said in May, means the last one: what changed lies behind us.
  const asks = formatISO(today, { representation: 'date' });
  if (!start.isCertain('year') && pad(year, month, stated ? day : 1) > asks) year -= 1;
  if (stated) return pad(year, month, day);
  return start.isCertain('month') ? pad(year, month, 1).slice(0, 7) : String(year);
}

function pad(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
