import lexicon from '../../../data/lexicon/dates.json' with { type: 'json' };

const WORDS: ReadonlyMap<string, number> = new Map(Object.entries(lexicon.numbers));
const alternatives = [...WORDS.keys(), ...lexicon.vagueNumbers].sort((a, b) => b.length - a.length).join('|');
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONES = 'one|two|three|four|five|six|seven|eight|nine';

/** A count as digits or words, "several" and "a few" included, as a regular-expression source without groups. */
export const COUNT = `(?:\\d{1,3}(?:,\\d{3})*(?:\\.\\d{1,2})?|\\d{4,6}|(?:${TENS})-(?:${ONES})|${alternatives})`;

/** Value of a count; null when it is vague ("several"), undefined when it is none. */
export function countOf(words: string): number | null | undefined {
  const word = words.toLowerCase().replace(/\s+/g, ' ');
  if (/^\d/.test(word)) return Number(word.replace(/,/g, ''));
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (lexicon.vagueNumbers.includes(word)) return null;
  const [tens, ones] = word.split('-');
  const sum = (WORDS.get(tens ?? '') ?? Number.NaN) + (WORDS.get(ones ?? '') ?? Number.NaN);
  return Number.isNaN(sum) ? undefined : sum;
}
