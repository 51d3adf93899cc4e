import { placeContains } from '../../entities/places.ts';
import type { Mention } from '../../mentions/types.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Span } from '../../types.ts';
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
        return mention.end <= anchor.start ? !PREPOSITION.test(front) : /\bby\s+(?:the\s+)?$/iu.test(front);
      case 'object':
        return (
          mention.start >= anchor.end &&
          !PREPOSITION.test(front) &&
          !/\bof\s+(?:the\s+)?$/iu.test(front) &&
          mention.kind !== 'place'
        );
      case 'place':
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

/** "Marko Ilic" where Mirko Ilic was asked: the last name of the asked with another first name. */
export function isNamesake(mention: Mention, name: NameConstraint): boolean {
  if (mention.kind !== 'person') return false;
  const theirs = tokenize(mention.text).map((token) => token.norm);
  const own = tokenize(name.text.replace(/['’]s$/u, '')).map((token) => token.norm);
  const [first = ''] = theirs;
  const last = own.at(-1) ?? '';
  return (
    theirs.length > 1 &&
    own.length > 1 &&
    theirs.at(-1) === last &&
    first.length > 1 &&
    !own.includes(first) &&
    !name.forms.some((form) => form.length > 1 && form[0] === first && form.at(-1) === last && form[0] !== undefined)
  );
}
