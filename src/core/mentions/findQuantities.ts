import { addMention, type Draft } from './draft.ts';
import { mayBeQuantity } from './mayBeQuantity.ts';
import { type NumberRead, readNumber } from './numbers.ts';
import { matchPhrase } from './phraseIndex.ts';
import { NO_NOUN, NUMBER_SCALES, VERBISH } from './quantityWords.ts';
import { comparatorBefore } from './readComparator.ts';
import type { Word } from './scanWords.ts';
import { currencyOfSign, readUnit, singularOf } from './units.ts';

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
    const range = readRange(words, number);
    const end = range ?? number;
    const comparator = comparatorBefore(words, i, taken);
    if (comparator !== null) from = comparator.from;
    else if (range !== null && words[i - 1]?.key === 'between') from = i - 1;
    const unit = readUnitOrNoun(draft, end, currency);
    if (unit === null || (unit.unit === null && meansNothing(words, i, end))) {
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

// "the two also reaffirmed": people already named; "Lamine Yamal, 17, scored": an age; "above zero".
function meansNothing(words: readonly Word[], at: number, number: NumberRead): boolean {
  // "One might argue", "quote one"
  if (number.value === 0 || (number.value === 1 && words[at]?.kind !== 'number')) return true;
  const before = words[at - 1];
  if (number.to === at + 1 && /^(?:the|these|those|all)$/.test(before?.key ?? '')) return true;
  return before?.text === ',' && words[number.to]?.text === ',' && number.bare && number.value < 120;
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

function readRange(words: readonly Word[], number: NumberRead): NumberRead | null {
  const joiner = words[number.to];
  if (joiner === undefined || !/^(?:to|and|or|[-–—])$/.test(joiner.text)) return null;
  if (joiner.key === 'and' && words[number.to - 2]?.key !== 'between') return null;
  const second = readNumber(words, number.to + 1);
  if (second === null || second.value <= number.value) return null;
  if (joiner.text === '-' && words[number.to + 1]?.glued !== true) return null;
  return second;
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
  // "the 27-nation bloc", "four-party talks"
  const joined = words[at];
  if (
    hyphenated &&
    joined?.glued === true &&
    joined.kind === 'lower' &&
    number.value >= 2 &&
    !NOT_COUNTED.test(joined.key)
  ) {
    return { unit: joined.key, to: at + 1 };
  }
  if (hyphenated) return null;
  return { unit: null, to: at };
}

const NOT_COUNTED =
  /(?:ed|ing|ly|th|rd|nd)$|^(?:strong|plus|way|fold|star|odd|some|to|and|or|by|in|of|on|for|time|side|dimensional|hundred|thousand|million|billion|thirds|fifths|quarters)$/;

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
    if (plural && (word.kind !== 'capital' || (at === from && matchPhrase(words, at) !== null)))
      return { unit: singularOf(word.key), to: at + 1 };
  }
  return null;
}
