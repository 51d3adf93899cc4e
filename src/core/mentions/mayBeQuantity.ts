import type { NumberRead } from './numbers.ts';
import { NO_NOUN } from './quantityWords.ts';
import type { Word } from './scanWords.ts';
import { readUnit } from './units.ts';

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
const YEAR_WORDS = new Set(
  'in since by until till during from year spring summer autumn fall winter early late mid of before after around to and through'.split(
    ' ',
  ),
);

/** False for years, days of the month, clock times, "Falcon 9", "Section 301" and "G20". */
export function mayBeQuantity(words: readonly Word[], i: number, number: NumberRead): boolean {
  const word = words[i];
  const before = words[i - 1];
  const next = words[number.to];
  if (word === undefined) return false;
  // "the Group of 77"
  if (before?.key === 'of' && words[i - 2]?.key === 'group' && words[i - 2]?.kind === 'capital') return false;
  // "Group of Seven", "Area Five"
  if (word.kind === 'capital' && i > 0 && /^(?:of|[A-Z].*)$/.test(before?.text ?? '')) return false;
  if (
    before !== undefined &&
    word.glued &&
    before.text !== '(' &&
    before.text !== '"' &&
    before.text !== '“' &&
    before.text !== '—' &&
    before.text !== '–'
  )
    return false;
  if (
    next?.glued === true &&
    word.kind === 'number' &&
    /^(?:st|nd|rd|th|s|am|pm|a\.m|p\.m|[A-Z].*)$/u.test(next.text) &&
    !/^(?:MW|GW|GB|TB)$/.test(next.text)
  )
    return false;
  if (next?.text === ':' && next.glued) return false;
  // "April 16 to 18", "May 3-5"
  if (
    /^(?:to|and|-|–)$/.test(before?.text ?? '') &&
    words[i - 2]?.kind === 'number' &&
    MONTHS.has(words[i - 3]?.key ?? '')
  )
    return false;
  // "aged 34", "aged between 19 and 24"
  if (before?.key === 'aged' || (before?.key === 'between' && words[i - 2]?.key === 'aged')) return false;
  if (next?.key === 'a.m' || next?.key === 'p.m' || next?.key === 'am' || next?.key === 'pm') return false;
  if (
    (next?.key === 'a' || next?.key === 'p') &&
    words[number.to + 1]?.text === '.' &&
    words[number.to + 1]?.glued === true
  )
    return false;
  if (
    MONTHS.has(next?.key ?? '') ||
    (MONTHS.has(before?.key ?? '') &&
      (before?.kind === 'capital' || !/^(?:may|march|mar|sep|dec)$/.test(before?.key ?? '')))
  )
    return false;
  if (before?.text === '.' && MONTHS.has(words[i - 2]?.key ?? '')) return false;
  if (
    word.kind === 'number' &&
    before !== undefined &&
    (before.kind === 'capital' || before.kind === 'acronym') &&
    i > 1 &&
    !isUnitLike(words, number) &&
    !isScaled(words, i, number) &&
    !countsInPlace(words, i, number)
  )
    return false;
  if (number.bare && /^(?:1\d|20|21)\d\d$/.test(word.text)) {
    if (before === undefined || YEAR_WORDS.has(before.key) || before.kind === 'punctuation')
      return isUnitLike(words, number);
    return isUnitLike(words, number) && !NO_NOUN.has(next?.key ?? '');
  }
  return true;
}

function isUnitLike(words: readonly Word[], number: NumberRead): boolean {
  return readUnit(words, number.to) !== null || words[number.to]?.key === 'percent';
}

// "the county pays 8 billion, the State 12 billion": no name ends in a sum of millions.
function isScaled(words: readonly Word[], i: number, number: NumberRead): boolean {
  return number.to > i + 1 && words[number.to - 1]?.kind === 'lower' && (words[number.to - 1]?.key.length ?? 0) > 4;
}

const AT_PLACE = /^(?:in|near|around|across)$/;

// "In Ghent 12 houses burnt down", unlike "at Falcon 9 launches": a name behind a preposition of place.
function countsInPlace(words: readonly Word[], i: number, number: NumberRead): boolean {
  let at = i - 1;
  while (
    at > 0 &&
    i - at < 4 &&
    words[at]?.kind === 'capital' &&
    words[at - 1]?.kind === 'capital' &&
    !AT_PLACE.test(words[at - 1]?.key ?? '')
  )
    at--;
  const preposition = words[at - 1];
  const noun = words[number.to];
  return (
    AT_PLACE.test(preposition?.key ?? '') &&
    noun?.kind === 'lower' &&
    /[^s]s$|^people$/.test(noun.key) &&
    !NO_NOUN.has(noun.key) &&
    number.value >= 2
  );
}
