import { isPast, lemmaOf, type Word } from '../scanClause.ts';
import { ADVERBS, BE, CARRYING, DETERMINERS, DO, FAILING, HAVE, MODALS, PLANNING, PREPOSITIONS } from './cueWords.ts';

export function isAdverb(low: string): boolean {
  return (
    ADVERBS.has(low) ||
    (low.length > 4 &&
      low.endsWith('ly') &&
      !/^(?:family|supply|reply|apply|rely|imply|italy|july|ally|assembly|early|only)$/u.test(low))
  );
}

export function isAuxiliary(low: string): boolean {
  return BE.has(low) || HAVE.has(low) || DO.has(low) || MODALS.has(low);
}

const ADJECTIVE =
  /^(?:new|first|second|third|joint|final|late|early|possible|further|long|full|large|big|small|own|other|more|public|open|high|top|friendly|weekly|daily|monthly|yearly)$|(?:al|ive|ous|ic|ful|ary|able|ed)$/u;

/** Whether a word that could be a verb stands as a noun: "the launch", "its first visit", "scrapped plans", "for sale". */
export function isNounUse(words: readonly Word[], i: number): boolean {
  const word = words[i];
  // "the “two-plus-two” meeting": a closing quote parts nothing.
  const before = words[i - 1]?.low === '”' ? words[i - 2] : words[i - 1];
  if (!word || lemmaOf(word.low) === null)
    return !(word && before?.low === 'to' && !word.capital && opensInfinitive(words[i - 2]?.low ?? ''));
  if (!before || before.mark) return false;
  if (before.low === 'to' || isAuxiliary(before.low)) return false;
  const past = isPast(word.low) && !/^(?:set|cut|put|hit)$/u.test(word.low);
  if (DETERMINERS.has(before.low) || /(?:'s|s')$/u.test(before.low)) return !(past && before.low === 'both');
  if (past) return false;
  // "export controls": two present verbs do not follow each other.
  if (word.low.endsWith('s') && lemmaOf(before.low) === before.low && !before.capital) return true;
  if (PREPOSITIONS.has(before.low)) return !word.low.endsWith('ing');
  // "scrapped plans": two verbs do not follow each other, unless the second is a gerund ("considering selling").
  if (isPast(before.low) && !word.low.endsWith('ing') && !isAdverb(before.low)) return true;
  if (words[i - 1] !== before) return true;
  const second = words[i - 2];
  return ADJECTIVE.test(before.low) && second === undefined
    ? word.low.endsWith('s')
    : ADJECTIVE.test(before.low) &&
        second !== undefined &&
        !second.mark &&
        (DETERMINERS.has(second.low) || PREPOSITIONS.has(second.low) || second.low.endsWith("'s"));
}

// Not every verb is listed: behind "want to", "is to", "refused to" stands one all the same.
const opensInfinitive = (low: string): boolean =>
  BE.has(low) || PLANNING.has(low) || CARRYING.has(low) || FAILING.has(low);

/** Marks over which no verb governs another: brackets and commas do not count, they are often parenthetic. */
export function isWall(word: Word | undefined): boolean {
  return word === undefined || (word.mark && /^[;:—–?!.]$/u.test(word.low));
}
