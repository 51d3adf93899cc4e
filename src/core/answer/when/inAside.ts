import type { Span } from '../../types.ts';

/**
 * "The ferry, hit by a squall on 3 May, sank off Split": a date in a participle's aside is that of the participle,
 * not of the verb behind the comma.
 */
export function inAside(date: Span, anchor: Span, text: string, from: number): boolean {
  if (date.end > anchor.start) return false;
  const before = text.slice(Math.max(from, date.start - 120), date.start);
  const comma = before.lastIndexOf(', ');
  if (comma < 0 || before.slice(0, comma).trim() === '') return false;
  return PARTICIPLE.test(before.slice(comma + 2)) && text.slice(date.end, anchor.start).includes(',');
}

const PARTICIPLE =
  /^(?:first |already |once |only |last |newly |\p{Ll}+ly )?(?:\p{Ll}{2,}ed|hit|cut|put|set|shut|hurt|built|sold|bought|sent|lost|held|made|found|sunk|struck|caught|laid|paid|kept|won|born|taken|given|stolen|written|chosen|driven|begun|known|shown) (?:by|in|on|at|from|for|with|off|near|to|as|into|there|again)\b/u;
