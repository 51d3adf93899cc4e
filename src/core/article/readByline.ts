const STAFF =
  /\b(?:staff|desk|agenc(?:y|ies)|reporters?|correspondents?|writers?|editors?|editorial|newsroom|bureau|team|compilation|contributor|columnist)\b/i;
const SMALL: ReadonlySet<string> = new Set(
  'our and the of for in at with from de del della da di dos du van von der den la le bin ibn al el y e special to by'.split(
    ' ',
  ),
);
const OPENERS =
  /^(?:(?:written|reported|story|text|words|posted|published|analysis|opinion|commentary)\s+)?by\b:?\s*|^(?:authors?|reporters?|writers?|words|text|story|editor)\s*:\s*/i;
const JAPANESE = /^[\p{Script=Han}\p{Script=Katakana}・\s]{2,16}(?:記者|編集委員|特派員)$/u;

/**
 * The name of a byline segment ("By our science desk and agencies" → "our science desk and agencies"), '' for a bare
 * "by", null when the segment is no byline ("By the numbers", "By 2025, it will open.").
 */
export function readByline(segment: string): string | null {
  const text = segment.trim();
  if (text.length > 120) return null;
  if (JAPANESE.test(text)) return text;
  const opener = OPENERS.exec(text)?.[0];
  const name = opener === undefined ? text : text.slice(opener.length).trim();
  if (opener !== undefined && name === '') return '';
  if (/[!?:;]|\p{Ll}{3}\.$|\d{3}/u.test(name)) return null;
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const staffed = STAFF.test(name);
  if (words.length === 0 || words.length > 14) return null;
  if (opener === undefined) return staffed && words.length <= 8 && /^[\p{Lu}]/u.test(name) ? name : null;
  const named = words.every((word) => /^[\p{Lu}\p{Lo}(&@“"]/u.test(word) || SMALL.has(word));
  if (!staffed && !(named && words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word)))) return null;
  return name;
}

/** Whether a segment could be a person's name: two to four capitalised words. */
export function looksLikeName(segment: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|bin|al|la|le)){1,3}$/u.test(segment.trim());
}
