import type { IsoDate, Span } from '../types.ts';
import { validDate } from './readDates.ts';

/** The `date YYYY-MM-DD` that a stored text may begin with; the span covers just that. Null when it is absent. */
export function readDatePrefix(text: string): (Span & { readonly published: IsoDate }) | null {
  const match = /^(\s*)date[ \t]+(\d{4})-(\d{2})-(\d{2})(?![\d-])/i.exec(text.slice(0, 200));
  if (match === null) return null;
  const published = validDate(Number(match[2]), Number(match[3]), Number(match[4]));
  return published === null ? null : { start: match[1]?.length ?? 0, end: match[0].length, published };
}
