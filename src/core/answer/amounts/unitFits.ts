import type { Mention } from '../../mentions/types.ts';
import { stem } from '../../text/stem.ts';
import type { AskedAmount } from './askedAmount.ts';
import { isPersonNoun } from './personNouns.ts';

const MONEY = /^(?:[A-Z]{3}|peso|cent|pence)$/;
const LENGTHS = new Set(['km', 'm', 'cm', 'mm', 'nm', 'mile', 'foot', 'inch', 'yard', 'nautical mile']);
const MASSES = new Set(['kg', 'g', 't', 'ton', 'lb', 'ounce']);
const TIMES = new Set(['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade', 'century']);
const SPEEDS = new Set(['mph', 'km/h', 'knot']);
const PARTS = new Set(['%', 'share']);
const PHYSICAL = new Set([
  '°C',
  '°F',
  'degree',
  'hectare',
  'acre',
  'km2',
  'm2',
  'm3',
  'litre',
  'gallon',
  'barrel',
  'MW',
  'GW',
  'kW',
  'kWh',
  'MWh',
  'TWh',
  'GB',
  'TB',
  'percentage point',
  'basis point',
]);

/** "Sales fell from 87 billion yen to 61 billion": a round sum behind one of money is of the same currency. */
export function isSumOfMoney(mention: Mention, mentions: readonly Mention[]): boolean {
  return (
    mention.unit === undefined &&
    /\b(?:million|billion|trillion|bn|m|mn)$/iu.test(mention.text.trim()) &&
    mentions.some(
      (other) =>
        other.kind === 'quantity' && other.end <= mention.start && other.unit !== undefined && MONEY.test(other.unit),
    )
  );
}

/** 1 the figure's unit is the asked one, 0.6 it is left out, 0 it is another. */
export function unitFits(mention: Mention, asked: AskedAmount): number {
  const { unit } = mention;
  const money = unit !== undefined && MONEY.test(unit) && unit !== 'GB' && unit !== 'TB';
  // "the State 12 billion", "10bn": a large round sum without a currency.
  const bare = unit === undefined;
  const millions =
    bare && /\b(?:million|billion|trillion|bn|m|mn|thousand|crore|lakh)\b|\d(?:bn|m|tn|k)\b/iu.test(mention.text);
  switch (asked.measure) {
    case 'money':
      return money ? 1 : millions ? 0.6 : 0;
    case 'money-or-share':
      return money || (unit !== undefined && PARTS.has(unit)) ? 1 : bare ? 0.5 : 0;
    case 'share':
      return unit !== undefined && (PARTS.has(unit) || /\b(?:half|third|quarter|fifth|per ?cent)/iu.test(mention.text))
        ? 1
        : 0;
    case 'mass':
      return unit !== undefined && MASSES.has(unit) ? 1 : 0;
    case 'length':
      return unit !== undefined && LENGTHS.has(unit) ? 1 : 0;
    case 'speed':
      return unit !== undefined && SPEEDS.has(unit) ? 1 : 0;
    case 'amount':
      return money || (unit !== undefined && (MASSES.has(unit) || PARTS.has(unit) || PHYSICAL.has(unit)))
        ? 1
        : millions
          ? 0.5
          : 0;
    case 'count':
      return countFits(mention, asked, money);
  }
}

function countFits(mention: Mention, asked: AskedAmount, money: boolean): number {
  const { unit } = mention;
  const words = (unit ?? '').toLowerCase().split(' ').map(stem);
  const told = mention.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(stem);
  if (words.some((word) => asked.nouns.has(word)) || told.some((word) => asked.nouns.has(word))) return 1;
  if (
    money ||
    (unit !== undefined &&
      (TIMES.has(unit) ||
        PARTS.has(unit) ||
        LENGTHS.has(unit) ||
        MASSES.has(unit) ||
        SPEEDS.has(unit) ||
        PHYSICAL.has(unit)))
  )
    return 0;
  if (unit === undefined) return 0.6;
  if (asked.people && words.some(isPersonNoun)) return 0.5;
  return 0;
}
