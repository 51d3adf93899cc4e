import type { Timex } from '../../dates/types.ts';
import type { Attribution } from '../attribution.ts';

/** "…, the firm said on Friday": the date of the saying; `offset` is where the sentence begins. */
export function datesSaying(date: Timex, said: Attribution | null, offset: number): boolean {
  if (said === null) return false;
  const start = date.start - offset;
  if (said.form === 'after') return start >= said.start;
  if (said.form === 'according') return start >= said.start && start <= said.end + 24;
  return start >= said.start && start <= said.end + 12;
}

/** "its first nuclear test since September 2017", "a June 2021 report", "the contract of April 2021": the date of a noun. */
export function datesNoun(date: Timex, text: string): boolean {
  if (
    date.modifier === 'since' &&
    /\b(?:first|last|only|\p{L}+est)\b[^,.;]{0,40}$/iu.test(text.slice(Math.max(0, date.start - 60), date.start))
  )
    return true;
  const before = text.slice(Math.max(0, date.start - 14), date.start);
  const after = text.slice(date.end, date.end + 24);
  // "put off from March to September": neither is the day of the decision.
  if (
    /\b(?:put|puts|postponed|delayed|pushed|moved|brought forward)\b[^.;]{0,60}\b(?:from|to|until)\s+(?:\p{L}+\s+)?$/iu.test(
      text.slice(Math.max(0, date.start - 90), date.start),
    )
  )
    return true;
  // "the 2023 APEC Ministers … Meeting": part of a name.
  if (/^\d{4}$/u.test(date.text) && /^\s\p{Lu}/u.test(after) && /\b(?:the|its|a)\s$/iu.test(before)) return true;
  if (
    /\b(?:the (?:\p{Ll}+ )?(?:record|flood|flood|quake|war|crisis|summit|election|campaign|title|contract|report|law)|a contract|scale) (?:of|from|in) $/iu.test(
      text.slice(Math.max(0, date.start - 24), date.start),
    )
  )
    return true;
  if (
    /\b(?:an?|the|its|his|her|their)\s+$/iu.test(before) &&
    /^['’]?s?\s+\p{Ll}{4,}/u.test(after) &&
    !/^\s+(?:and|with|when|after|that|which|from|until|this|by|over|to)\b/u.test(after)
  )
    return /\b(?:report|survey|study|law|act|agreement|treaty|contract|budget|flood|election|campaign|season)\b/u.test(
      after,
    );
  return false;
}
