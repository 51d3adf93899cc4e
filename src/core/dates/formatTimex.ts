import { format } from 'date-fns';
import type { Timex } from './types.ts';

const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const monthName = (month: string): string => format(new Date(2000, Number(month) - 1, 1, 12), 'MMMM');
const number = (digits: string): string => String(Number(digits));

function ordinal(n: number): string {
  const rest = n % 100;
  const last = n % 10;
  if (rest > 10 && rest < 14) return `${n}th`;
  return `${n}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
}

/** Each value pattern with the words for it; parts that are XX are left out. */
const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([, year = '', month = '', day = '']) => `${number(day)} ${monthName(month)} ${year}`],
  [/^XXXX-(\d\d)-(\d\d)$/, ([, month = '', day = '']) => `${number(day)} ${monthName(month)}`],
  [/^XXXX-XX-(\d\d)$/, ([, day = '']) => `the ${ordinal(Number(day))}`],
  [/^XXXX-WXX-(\d)$/, ([, day = '']) => WEEKDAYS[Number(day) - 1] ?? ''],
  [/^(\d{4})-(\d\d)$/, ([, year = '', month = '']) => `${monthName(month)} ${year}`],
  [/^XXXX-(\d\d)$/, ([, month = '']) => monthName(month)],
  [/^(\d{4})-Q(\d)$/, ([, year = '', quarter = '']) => `${QUARTERS[Number(quarter) - 1]} quarter of ${year}`],
  [/^XXXX-Q(\d)$/, ([, quarter = '']) => `${QUARTERS[Number(quarter) - 1]} quarter`],
  [/^(\d{4})-H(\d)$/, ([, year = '', half = '']) => `${half === '1' ? 'first' : 'second'} half of ${year}`],
  [/^XXXX-H(\d)$/, ([, half = '']) => `${half === '1' ? 'first' : 'second'} half of the year`],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, year = '', season = '']) => `${SEASONS[season]} ${year}`],
  [/^XXXX-(SP|SU|FA|WI)$/, ([, season = '']) => SEASONS[season] ?? ''],
  [/^(\d{3})X-H(\d)$/, ([, decade = '', half = '']) => `${half === '1' ? 'first' : 'second'} half of the ${decade}0s`],
  [/^(\d{3})X$/, ([, decade = '']) => `${decade}0s`],
  [/^(\d{2})XX$/, ([, century = '']) => `${ordinal(Number(century) + 1)} century`],
  [/^FY(\d{4})$/, ([, year = '']) => `fiscal year ${year}`],
  [/^(\d{4})$/, ([, year = '']) => year],
];

function valueWords(value: string): string | null {
  for (const [pattern, words] of PATTERNS) {
    const match = pattern.exec(value);
    if (match !== null) return words(match);
  }
  return null;
}

function weekWords(timex: Timex): string | null {
  if (timex.precision !== 'week' || timex.from === null) return null;
  const monday = valueWords(timex.from) ?? '';
  return timex.value.endsWith('-WE') ? `weekend of ${monday}` : `week of ${monday}`;
}

function rangeWords(timex: Timex): string | null {
  const [from = '', to = ''] = timex.value.split('/');
  const [first, last] = [valueWords(from), valueWords(to)];
  if (first === null || last === null) return null;
  // "from late 2019 until early 2021": the values have lost the parts.
  if (/\b(?:early|mid|late|end|beginning|start)\b/i.test(timex.text))
    return timex.text.replace(/^(?:from|between)\s/i, '');
  // "3 to 5 July 2023", "May to July 2023": what both ends share is said once.
  const shared = last.split(' ');
  const head = first.split(' ');
  while (head.length > 1 && shared.length > 1 && head.at(-1) === shared.at(-1)) {
    head.pop();
    shared.pop();
  }
  return `${head.join(' ')} to ${last}`;
}

function withPart(words: string, timex: Timex): string {
  const end = /^(?:the )?(?:end|close) of\b|^end-|\bend$/i.test(timex.text);
  const start = /^(?:the )?(?:start|beginning|outset) of\b/i.test(timex.text);
  const article = ['decade', 'century', 'week'].includes(timex.precision) ? 'the ' : '';
  if (end) return `end of ${article}${words}`;
  if (start) return `beginning of ${article}${words}`;
  // "by mid-May": the limit took the modifier's place, the part is still in the text.
  const part = /^(?:the )?(early|mid|late)\b/i.exec(timex.text)?.[1]?.toLowerCase() ?? timex.modifier;
  if (part === 'early' || part === 'late') return `${part} ${words}`;
  return part === 'mid' ? `mid-${words}` : words;
}

function withModifier(words: string, timex: Timex): string {
  const article = /^(?:end|beginning|first|second|third|fourth|week|weekend|\d+(?:st|nd|rd|th) century|\d{3}0s)\b/.test(
    words,
  )
    ? 'the '
    : '';
  switch (timex.modifier) {
    case 'by':
    case 'before':
    case 'after':
    case 'since':
    case 'until':
    case 'about':
      return `${timex.modifier} ${article}${words}`;
    case 'earliest':
      return `${words} at the earliest`;
    default:
      return words;
  }
}

/**
 * Short words for an answer: "23 May 2022", "late 1980s", "by the end of 2022", "23 May" when the year is unknown.
 * Durations, sets and directions ("last year" of an undated article) keep the words of the text.
 */
export function formatTimex(timex: Timex): string {
  if (timex.kind === 'duration' || timex.kind === 'set') return timex.text;
  if (timex.kind === 'range') return withModifier(rangeWords(timex) ?? timex.text, timex);
  const value = timex.time === null ? timex.value : timex.value.slice(0, timex.value.length - timex.time.length - 1);
  if (value === '') return timex.text;
  const words = weekWords(timex) ?? valueWords(value);
  if (words === null) return timex.text;
  const dated = withModifier(withPart(words, timex), timex);
  return timex.time === null ? dated : `${dated}, ${timex.time}`;
}
