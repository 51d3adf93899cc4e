import type { Draft, Modifier } from '../draft.ts';
import { type DateRefiner, textAfter, textBefore } from '../parser.ts';
import { tenseAt } from '../resolve/tense.ts';

const BEFORE: readonly (readonly [RegExp, Modifier])[] = [
  [/\b(?:no earlier than|not before|not earlier than|at the earliest (?:in|on|by))$/i, 'earliest'],
  [/\bnot\s(?:\w+\s){0,3}(?:until|till)$/i, 'earliest'],
  [/\b(?:no later than|not later than|at the latest (?:in|on|by)|by)$/i, 'by'],
  [/\b(?:since|as of|as from|with effect from|starting (?:in|on|from)|beginning (?:in|on))$/i, 'since'],
  [/\b(?:until|till|(?<!-)up to|through|up until)$/i, 'until'],
  [/\b(?:before|prior to|ahead of|earlier than)$/i, 'before'],
  [/\b(?:after|later than|beyond|from .{1,20} on)$/i, 'after'],
  [/\b(?:about|around|circa|roughly|approximately|nearly|almost|some|close to|c\.)$/i, 'about'],
];
const FILLER =
  /(?:\s(?:(?:on|in|at)\s)?(?:the(?:\syear)?|its|their)|(?<!\b(?:starting|beginning|earliest|latest))\s(?:on|in|at))?\s$/i;

/** The word of time in front of a draft, or the words behind it ("in 2028 at the earliest", "from May onwards"). */
export const modifier: DateRefiner = {
  name: 'modifier',
  refine: (drafts, { text }) => drafts.map((draft) => withModifier(draft, text)),
};

function withModifier(draft: Draft, text: string): Draft {
  if (
    draft.modifier !== null ||
    draft.shape.type === 'set' ||
    draft.shape.type === 'vague' ||
    draft.shape.type === 'range'
  )
    return draft;
  const before = textBefore(text, draft.start).replace(FILLER, '');
  const after = textAfter(text, draft.end);
  const behind = /^,?\sat the (earliest|latest)\b/.exec(after);
  if (behind !== null)
    return { ...draft, end: draft.end + behind[0].length, modifier: behind[1] === 'earliest' ? 'earliest' : 'by' };
  if (
    /^\s(?:or later|onwards?|and beyond)\b/.test(after) ||
    (/\bfrom$/i.test(before) && /^\son\b(?!\s[a-z])/.test(after))
  )
    return { ...draft, modifier: 'since' };
  if (/^\sor (?:earlier|before)\b/.test(after)) return { ...draft, modifier: 'by' };
  const isLength = draft.shape.type === 'duration' || draft.shape.type === 'back';
  // "may start as early as this autumn" sets a limit, "warned of it as early as 2019" does not.
  if (/\bas (?:early|soon) as$/i.test(before) && tenseAt(text, draft.start, draft.end) === 'future')
    return { ...draft, modifier: 'earliest' };
  const adjective = isAdjective(text, draft);
  for (const [pattern, found] of BEFORE) {
    if (
      found === 'about' &&
      /^(?:yesterday|today|tonight|tomorrow|last|this|next|the)\b/i.test(text.slice(draft.start, draft.end))
    )
      continue;
    if (adjective && found !== 'since') continue;
    if ((!isLength || found === 'about') && pattern.test(before)) {
      const widened = /\b(?:no earlier than|no later than|not before)\s$/i.exec(textBefore(text, draft.start));
      return {
        ...draft,
        start: found === 'earliest' && widened !== null ? draft.start - widened[0].length : draft.start,
        modifier: found,
      };
    }
  }
  return draft;
}

/** "ahead of the 2015 election", "before the May 14 vote": the event has the date, the limit is the event. */
function isAdjective(text: string, draft: Draft): boolean {
  if (!/\b(?:the|an?|its|their|his|her)\s$/i.test(textBefore(text, draft.start))) return false;
  const next = /^\s([a-z]{3,})\b/.exec(textAfter(text, draft.end))?.[1];
  return (
    next !== undefined &&
    !/^(?:and|when|was|were|has|had|will|with|for|but|that|from|the|while|after|before|until|because|since|who|said)$/.test(
      next,
    )
  );
}
