import type { Timex } from '../../dates/types.ts';
import type { SentenceFacts } from '../../facts.ts';
import type { Attribution } from '../attribution.ts';
import { datesNoun, datesSaying } from './datedElsewhere.ts';
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
      !datesSaying(date, said, offset) &&
      !datesNoun(date, frame.text) &&
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
