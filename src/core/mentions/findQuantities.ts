import { addMention, type Draft } from './draft.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import type { Word } from './scanWords.ts';
import type { Mention } from './types.ts';
import { currencyOfSign, readUnit, singularOf } from './units.ts';

type Comparator = NonNullable<Mention['comparator']>;

// Longest first; "up to 82 miles per hour", "no fewer than", "as many as".
const COMPARATORS: readonly (readonly [readonly string[], Comparator])[] = (
  [
    ['no fewer than', 'at-least'],
    ['no less than', 'at-least'],
    ['not less than', 'at-least'],
    ['at least', 'at-least'],
    ['a minimum of', 'at-least'],
    ['minimum of', 'at-least'],
    ['no more than', 'up-to'],
    ['not more than', 'up-to'],
    ['as many as', 'up-to'],
    ['as much as', 'up-to'],
    ['up to', 'up-to'],
    ['at most', 'up-to'],
    ['a maximum of', 'up-to'],
    ['maximum of', 'up-to'],
    ['more than', 'over'],
    ['greater than', 'over'],
    ['over', 'over'],
    ['above', 'over'],
    ['upwards of', 'over'],
    ['in excess of', 'over'],
    ['exceeding', 'over'],
    ['fewer than', 'under'],
    ['less than', 'under'],
    ['under', 'under'],
    ['below', 'under'],
    ['close to', 'about'],
    ['just over', 'over'],
    ['just under', 'under'],
    ['well over', 'over'],
    ['a little over', 'over'],
    ['around', 'about'],
    ['about', 'about'],
    ['almost', 'about'],
    ['nearly', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['some', 'about'],
    ['circa', 'about'],
    ['an estimated', 'about'],
    ['estimated', 'about'],
    ['exactly', 'exact'],
    ['precisely', 'exact'],
  ] as const
).map(([text, comparator]) => [text.split(' '), comparator] as const);

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
const NO_NOUN = new Set(
  (
    'a an the of in on at to for from by with and or but as than that which who when while if is was were are be been has have had will would can could may might ' +
    'this these those it its his her their our your my he she they we you i not no into over under after before between against during per each ' +
    'said says told according more less ago away later earlier old long high wide tall deep only also both all then there here up down out off still because so so-called'
  ).split(' '),
);
const VERBISH = new Set(
  'died killed were are have had said voted backed took won lost left live work arrived lie stood'.split(' '),
);
const NUMBER_SCALES = new Set([
  'hundreds',
  'thousands',
  'tens',
  'dozens',
  'scores',
  'millions',
  'billions',
  'trillions',
]);

/** Finds numbers with unit, counted noun and comparator. Dates, clock times and parts of names are left alone. */
export function findQuantities(draft: Draft): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    if (taken[i] === 1) continue;
    const vague = readVague(draft, i);
    if (vague > i) {
      i = vague - 1;
      continue;
    }
    let from = i;
    let currency: string | undefined;
    const sign = signAt(words, i);
    let at = i;
    if (sign !== null) {
      currency = sign.currency;
      at = sign.to;
    }
    const number = readNumber(words, at);
    if (number === null) continue;
    if (currency === undefined && !mayBeQuantity(words, i, number)) {
      i = number.to - 1;
      continue;
    }
    const range = currency === undefined || number.bare || !number.bare ? readRange(words, number) : null;
    const end = range ?? number;
    const comparator = comparatorBefore(words, i, taken);
    if (comparator !== null) from = comparator.from;
    else if (range !== null && words[i - 1]?.key === 'between') from = i - 1;
    const unit = readUnitOrNoun(draft, end, currency);
    // "the two also reaffirmed": people already named, not a quantity.
    if (
      unit === null ||
      (unit.unit === null && number.to === i + 1 && /^(?:the|these|those|all)$/.test(words[i - 1]?.key ?? ''))
    ) {
      i = end.to - 1;
      continue;
    }
    addMention(draft, 'quantity', from, unit.to, {
      number: number.value,
      ...(unit.unit === null ? {} : { unit: unit.unit }),
      ...(comparator === null ? {} : { comparator: comparator.comparator }),
    });
    i = unit.to - 1;
  }
}

// "tens of thousands of people", "hundreds of flights": a quantity without a number.
function readVague(draft: Draft, from: number): number {
  const { words } = draft;
  let at = from;
  if (!NUMBER_SCALES.has(words[at]?.key ?? '')) return from;
  while (NUMBER_SCALES.has(words[at]?.key ?? '') && words[at + 1]?.key === 'of') at += 2;
  if (NUMBER_SCALES.has(words[at]?.key ?? '')) at++;
  const noun = words[at];
  if (noun === undefined || noun.kind !== 'lower' || NO_NOUN.has(noun.key)) return from;
  const unit = nounAt(words, at);
  if (unit === null) return from;
  addMention(draft, 'quantity', from, unit.to, { unit: unit.unit });
  return unit.to;
}

function signAt(words: readonly Word[], i: number): { currency: string; to: number } | null {
  const word = words[i];
  if (word === undefined) return null;
  const next = words[i + 1];
  if (next?.text === '$' && next.glued) {
    const long = currencyOfSign(`${word.text}$`);
    if (long !== undefined && words[i + 2]?.kind === 'number') return { currency: long, to: i + 2 };
  }
  const short = currencyOfSign(word.text);
  return short !== undefined && next?.kind === 'number' ? { currency: short, to: i + 1 } : null;
}

// Years, days of the month, clock times, "Falcon 9", "Section 301", "G20" and phone numbers are no quantities.
function mayBeQuantity(words: readonly Word[], i: number, number: NumberRead): boolean {
  const word = words[i];
  const before = words[i - 1];
  const next = words[number.to];
  if (word === undefined) return false;
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
  if (next?.key === 'a.m' || next?.key === 'p.m' || next?.key === 'am' || next?.key === 'pm') return false;
  if (
    (next?.key === 'a' || next?.key === 'p') &&
    words[number.to + 1]?.text === '.' &&
    words[number.to + 1]?.glued === true
  )
    return false;
  if (MONTHS.has(next?.key ?? '') || (MONTHS.has(before?.key ?? '') && before?.kind === 'capital')) return false;
  if (before?.text === '.' && MONTHS.has(words[i - 2]?.key ?? '')) return false;
  if (
    word.kind === 'number' &&
    before !== undefined &&
    (before.kind === 'capital' || before.kind === 'acronym') &&
    i > 1 &&
    !isUnitLike(words, number)
  )
    return false;
  if (number.bare && /^(?:1[5-9]|20|21)\d\d$/.test(word.text)) {
    if (before === undefined || YEAR_WORDS.has(before.key) || before.kind === 'punctuation')
      return isUnitLike(words, number);
    return isUnitLike(words, number) && !NO_NOUN.has(next?.key ?? '');
  }
  return true;
}

function isUnitLike(words: readonly Word[], number: NumberRead): boolean {
  return readUnit(words, number.to) !== null || words[number.to]?.key === 'percent';
}

function readRange(words: readonly Word[], number: NumberRead): NumberRead | null {
  const joiner = words[number.to];
  if (joiner === undefined || !/^(?:to|and|or|[-–—])$/.test(joiner.text)) return null;
  if (joiner.key === 'and' && words[number.to - 2]?.key !== 'between') return null;
  const second = readNumber(words, number.to + 1);
  if (second === null || second.value <= number.value) return null;
  if (joiner.text === '-' && words[number.to + 1]?.glued !== true) return null;
  return second;
}

function comparatorBefore(
  words: readonly Word[],
  i: number,
  taken: Uint8Array,
): { from: number; comparator: Comparator } | null {
  for (const [keys, comparator] of COMPARATORS) {
    const from = i - keys.length;
    if (from < 0 || taken[from] === 1) continue;
    if (keys.every((key, k) => words[from + k]?.key === key)) {
      // "fall below 5 percent", "above 100 km": the place of a value, not a bound on it, unless a verb of amount stands there.
      if (keys.length === 1 && (keys[0] === 'below' || keys[0] === 'above')) return null;
      return { from, comparator };
    }
  }
  return null;
}

function readUnitOrNoun(
  draft: Draft,
  number: NumberRead,
  currency: string | undefined,
): { unit: string | null; to: number } | null {
  const { words } = draft;
  let at = number.to;
  if (currency !== undefined) return { unit: currency, to: at };
  const hyphen = words[at];
  const hyphenated = hyphen?.text === '-' && hyphen.glued;
  if (hyphenated) at++;
  const unit = readUnit(words, at);
  if (unit !== null && (words[at]?.kind !== 'capital' || unit.to > at + 1)) {
    let to = unit.to;
    // "a 57-year-old man": the age in years.
    if (words[to]?.text === '-' && words[to + 1]?.key === 'old') to += 2;
    const rate =
      words[to]?.key === 'per' || words[to]?.key === 'an' || words[to]?.key === 'a' ? readUnit(words, to + 1) : null;
    if (rate !== null && (unit.unit === 'barrel' || unit.unit === 'km' || unit.unit === 'm'))
      return { unit: unit.unit, to: rate.to };
    return { unit: unit.unit, to };
  }
  if (number.fraction) {
    const of = words[at]?.key === 'of' ? ofPhrase(words, at) : null;
    if (of !== null) return { unit: 'share', to: of };
    const noun = nounAt(words, at);
    return noun === null ? { unit: 'share', to: at } : { unit: noun.unit, to: noun.to };
  }
  const noun = nounAt(words, at);
  if (noun !== null) return noun;
  if (hyphenated) return null;
  return { unit: null, to: at };
}

// "half of the children", "two thirds of voters", "half of the world's semiconductor market share".
function ofPhrase(words: readonly Word[], of: number): number | null {
  let at = of + 1;
  while (/^(?:the|all|its|their|his|her|our|these|those)$/.test(words[at]?.key ?? '')) at++;
  const first = words[at];
  if (first === undefined || first.kind === 'punctuation' || NO_NOUN.has(first.key)) return null;
  let to = at;
  for (; to < Math.min(at + 6, words.length); to++) {
    const word = words[to];
    if (word === undefined || word.kind === 'punctuation' || word.kind === 'number') break;
    if (word.kind === 'lower' && (NO_NOUN.has(word.key) || VERBISH.has(word.key))) break;
    if (
      to > at &&
      !(words[to - 1]?.kind === 'possessive' || word.kind === 'possessive') &&
      /s$/.test(words[to - 1]?.key ?? '')
    )
      break;
  }
  return to > at ? to : null;
}

// The counted noun: the first plural among the next three words ("eight million people", "24,000 shipping containers").
function nounAt(words: readonly Word[], from: number): { unit: string; to: number } | null {
  for (let at = from; at < Math.min(from + 4, words.length); at++) {
    const word = words[at];
    if (word === undefined) return null;
    if (word.text === '-' && word.glued && at > from) continue;
    if (word.kind === 'punctuation' || word.kind === 'number' || word.kind === 'possessive') return null;
    if (NO_NOUN.has(word.key) || VERBISH.has(word.key)) return null;
    const plural =
      singularOf(word.key) !== word.key ||
      word.key === 'people' ||
      word.key === 'aircraft' ||
      word.key === 'spacecraft';
    if (plural && word.kind !== 'capital') return { unit: singularOf(word.key), to: at + 1 };
  }
  return null;
}
