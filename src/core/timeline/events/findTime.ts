import type { Timex } from '../../dates/types.ts';
import type { SentenceFacts } from '../../facts.ts';
import type { Attribution } from '../attribution.ts';
import type { Frame } from './findParticipants.ts';

interface Asked {
  readonly facts: SentenceFacts;
  readonly frame: Frame;
  readonly said: Attribution | null;
  /** Where the complement of a promise begins: its dates are when it is due, not when it was given. */
  readonly until: number | null;
  /** A date of the complement that was past when the article appeared dates the promise after all. */
  readonly published: string | null;
  /** The sentence has no other clause that tells something. */
  readonly only: boolean;
  /** Where the sentence begins. */
  readonly offset: number;
  readonly relative: boolean;
}

/**
 * When the event of a clause takes place: a date inside the clause, nearest to the verb; in a sentence of one telling
 * clause a date in front of it. "said on Friday" dates the saying, "a report of 2021" the report.
 */
export function findTime({
  facts,
  frame,
  said,
  until: complement,
  published,
  only,
  offset,
  relative,
}: Asked): Timex | null {
  const usable = facts.dates.filter(
    (date) =>
      (date.kind === 'date' || date.kind === 'range') &&
      !/_REF$|^T/u.test(date.value) &&
      !ofSaying(date, said, offset) &&
      !ofNoun(date, frame.text) &&
      !ofParticiple(date, frame),
  );
  // ", becoming the second leader to visit the city devastated in 1945": the participle's date is not the verb's.
  const tail = /,\s+\p{Ll}{3,}ing\s/u.exec(frame.text.slice(frame.verb.end, frame.clause.end));
  const until = tail ? frame.verb.end + tail.index : frame.clause.end;
  const promised = (date: Timex): boolean =>
    complement !== null &&
    date.start >= complement &&
    !(published !== null && date.to !== null && date.to <= published);
  const inside = usable.filter((date) => date.start >= frame.clause.start && date.end <= until && !promised(date));
  const nearest = inside.toSorted((a, b) => distance(a, frame) - distance(b, frame))[0];
  if (nearest) return nearest;
  if (relative) return null;
  return only ? (usable.find((date) => date.end <= frame.clause.start) ?? null) : null;
}

function ofSaying(date: Timex, said: Attribution | null, offset: number): boolean {
  if (said === null) return false;
  const start = date.start - offset;
  if (said.form === 'after') return start >= said.start;
  if (said.form === 'according') return start >= said.start && start <= said.end + 24;
  return start >= said.start && start <= said.end + 12;
}

// "its first nuclear test since September 2017", "a June 2021 report", "the contract of April 2021".
function ofNoun(date: Timex, text: string): boolean {
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
    /\b(?:the (?:record|flood|flood|quake|war|crisis|summit|election|campaign|title|contract|report|law)|a contract|scale) (?:of|from|in) $/iu.test(
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

// "The meeting, first planned for 16 September, took place on 20 September".
function ofParticiple(date: Timex, frame: Frame): boolean {
  const found =
    /\b(planned|scheduled|set|due|expected|promised|foreseen|targeted)\s+(?:for|on|in|by|to)\s+(?:the\s+)?$/iu.exec(
      frame.text.slice(Math.max(0, date.start - 40), date.start),
    );
  if (found === null) return false;
  const at = Math.max(0, date.start - 40) + found.index;
  // "agree at a summit set for 23 May" does take place then.
  return (
    at !== frame.verb.start && !/\b(?:at|during)\b[^,;]*$/iu.test(frame.text.slice(Math.min(frame.verb.start, at), at))
  );
}

// Behind the verb is nearer than in front: "signed on 3 May" before "on Monday, …".
function distance(date: Timex, frame: Frame): number {
  return date.start >= frame.verb.end ? date.start - frame.verb.end : (frame.verb.start - date.end) * 1.5;
}
