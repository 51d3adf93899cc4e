import { placeContains } from '../../entities/places.ts';
import { factsWithin, type SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Span } from '../../types.ts';
import { holdsName } from '../holdsName.ts';
import { isRoleWord } from '../names.ts';
import type { NameConstraint } from '../types.ts';

const PREPOSITION =
  /\b(?:in|at|on|to|from|for|with|near|by|under|over|against|than|like|after|about|into|via|through)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:\p{Ll}+\s+)?$/iu;

/**
 * A clause gives the asked part to somebody else: "Switzerland approved it on 3 May" where Brazil was asked, "opened in
 * Turku" where Tampere was.
 */
export function namesOthers(
  mentions: readonly Mention[],
  anchor: Span,
  asked: readonly NameConstraint[],
  text: string,
  part: 'doer' | 'object' | 'place',
): boolean {
  return mentions.some((mention) => {
    if (mention.kind === 'quantity' || mention.kind === 'role' || isAsked(mention, asked)) return false;
    const front = text.slice(Math.max(0, mention.start - 30), mention.start);
    switch (part) {
      case 'doer':
        return mention.end <= anchor.start
          ? !PREPOSITION.test(front) && !(mention.kind === 'place' && /\bof\s+(?:the\s+)?$/iu.test(front))
          : /\bby\s+(?:the\s+)?$/iu.test(front);
      case 'object':
        return (
          mention.start >= anchor.end &&
          !PREPOSITION.test(front) &&
          !/\bof\s+(?:the\s+)?$/iu.test(front) &&
          mention.kind !== 'place'
        );
      default:
        return mention.kind === 'place' && /\b(?:in|at|near|from|to)\s+(?:the\s+)?(?:\p{Ll}+\s+)?$/iu.test(front);
    }
  });
}

function isAsked(mention: Mention, asked: readonly NameConstraint[]): boolean {
  const words = tokenize(mention.text).map((token) => token.norm);
  return asked.some(
    (name) =>
      name.forms.some((form) => form.some((word) => word.length > 2 && words.includes(word))) ||
      (name.place !== null &&
        mention.lexicon !== undefined &&
        (placeContains(name.place, mention.lexicon) || placeContains(mention.lexicon, name.place))),
  );
}

/** The names of a question as spoken: "Ole" and "Vestergaard" side by side are one. */
export function fullNames(names: readonly NameConstraint[], text: string): string[] {
  const spans: Span[] = [];
  for (const name of names.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && text.slice(last.end, name.start) === ' ')
      spans[spans.length - 1] = { start: last.start, end: name.end };
    else spans.push({ start: name.start, end: name.end });
  }
  return spans.map((span) => text.slice(span.start, span.end).replace(/['’]s$/u, ''));
}

/** "Marko Ilic" where Mirko Ilic was asked: the last name of the asked with another first name. */
export function isNamesake(mention: Mention, asked: string): boolean {
  if (mention.kind !== 'person') return false;
  const theirs = tokenize(mention.text).map((token) => token.norm);
  const own = tokenize(asked).map((token) => token.norm);
  const [first = ''] = theirs;
  return (
    theirs.length > 1 &&
    own.length > 1 &&
    theirs.at(-1) === own.at(-1) &&
    first.length > 1 &&
    !isRoleWord(own[0] ?? '') &&
    !alike(first, own[0] ?? '')
  );
}

// "Ed" and "Edward", "Jo" and "Joanna", an initial.
const alike = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2) || a.length < 2 || b.length < 2;

/** "Kesten bought Moldau" where it was asked when Moldau bought Kesten. */
export function isSwapped(
  part: SentenceFacts,
  anchor: Span,
  doers: readonly NameConstraint[],
  objects: readonly NameConstraint[],
): boolean {
  const before = factsWithin(part, { start: 0, end: anchor.start });
  const after = factsWithin(part, { start: anchor.end, end: Number.POSITIVE_INFINITY });
  // "Moldau was bought by Kesten": the doer stands behind.
  if (before.tokens.slice(-3).some((token) => /^(?:is|are|was|were|be|been|being)$/.test(token.norm))) return false;
  return doers.some(
    (doer) => !holdsName(before, doer) && holdsName(after, doer) && objects.some((object) => holdsName(before, object)),
  );
}
