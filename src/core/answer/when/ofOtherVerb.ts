import type { Timex } from '../../dates/types.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import type { Token } from '../../text/types.ts';
import type { Span } from '../../types.ts';

/** Verbs that only say that a noun's event takes place: "the talks were held on Monday", "passed his medical on Saturday". */
const EMPTY =
  /^(?:hold|take|happen|occur|be|set|schedule|plan|due|begin|start|come|pass|undergo|have|call|fix|follow|resume|go|end|open|do|get|give|play|run|foresee|expect|target)$/u;

/** A finite or participle form of a known verb, no auxiliary and no -ing. */
export function isVerb(token: Token): boolean {
  if (/^\p{Lu}/u.test(token.text) || AUXILIARIES.has(token.norm)) return false;
  const lemma = verbLemma(token.norm);
  if (lemma === null) return /[^e]ed$/u.test(token.norm);
  return lemma !== token.norm && !/(?:ing|s)$/u.test(token.norm);
}

const blocks = (token: Token, nominal: boolean): boolean =>
  isVerb(token) && !(nominal && EMPTY.test(verbLemma(token.norm) ?? ''));

/** Another verb stands between the event and its date: "signed the deal that was reached in May", "to build it in 2025". */
export function parted(left: Span, right: Span, tokens: readonly Token[], nominal: boolean): boolean {
  const all = tokens.filter((token) => token.start >= left.end && token.end <= right.start);
  // "two men drowned when their boat turned over on Wednesday": both at that time.
  const when = all.findIndex((token) => token.norm === 'when');
  const between = when < 0 ? all : all.slice(0, when);
  return between.some(
    (token, i) =>
      blocks(token, nominal) ||
      (token.norm === 'to' && i + 1 < between.length && isInfinitive(between[i + 1])) ||
      // "agreed on Monday to …" never comes here; "hopes to open in May" does.
      token.norm === 'will' ||
      token.norm === 'would',
  );
}

function isInfinitive(token: Token | undefined): boolean {
  return token !== undefined && !/^\p{Lu}/u.test(token.text) && verbLemma(token.norm) === token.norm;
}

/** "the deal reached in May", "first planned for 16 September": the participle right in front owns the date. */
export function ofOtherVerb(date: Timex, anchor: Span, tokens: readonly Token[], nominal: boolean): boolean {
  const at = tokens.findIndex((token) => token.start >= date.start);
  // "promised by the summer, is now foreseen for the autumn": the first limit no longer holds.
  const front = tokens.slice(Math.max(0, at - 3), at).filter((token) => token.end <= date.start);
  for (const token of front.toReversed()) {
    if (token.start === anchor.start) return false;
    if (/^(?:planned|scheduled|promised|foreseen|due|expected|meant)$/.test(token.norm))
      return !nominal || tokens.some((other) => other.start > date.end && blocks(other, false));
    if (blocks(token, nominal)) return true;
    if (!/^(?:on|in|at|by|since|until|from|for|to|the|early|late|only|last|about|around|again)$/.test(token.norm))
      return false;
  }
  return false;
}

const MOVED = /^(?:postponed?|delay(?:ed|s)?|pushed|moved|deferred|rescheduled|put|shifted|slipped)$/u;

/**
 * "is put off from March to September 2024": the date behind "to" or "until" holds now. Null when nothing was moved,
 * undefined when the sentence moves the event without a new date.
 */
export function newDate(
  dates: readonly Timex[],
  tokens: readonly Token[],
  text: string,
  anchor: Span & { readonly nominal: boolean },
): Timex | undefined | null {
  const at = tokens.findIndex(
    (token, i) =>
      MOVED.test(token.norm) &&
      (token.norm !== 'put' ||
        tokens.slice(i + 1, i + 4).some((next) => next.norm === 'off' || next.norm === 'back')) &&
      (token.norm !== 'moved' || tokens.slice(i + 1, i + 5).some((next) => next.norm === 'from' || next.norm === 'to')),
  );
  if (at < 0 || dates.length === 0) return null;
  // "was put off, and came out on 21 May": it happened after the delay.
  if (!anchor.nominal && anchor.start > (tokens[at]?.end ?? 0)) return null;
  const from = tokens[at]?.end ?? 0;
  const later = dates.filter((date) => date.start >= from);
  if (later.length === 0) return null;
  return (
    later.findLast((date) =>
      /\b(?:to|until|till|for)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, date.start - 14), date.start)),
    ) ?? (later.some((date) => /^(?:to|until|till)\b/iu.test(date.text)) ? later.at(-1) : undefined)
  );
}
