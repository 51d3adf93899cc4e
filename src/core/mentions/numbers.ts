import type { Word } from './scanWords.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  dozen: 12,
};
/** Scale signs written after digits: `$52bn`, `10m`, `3tn`. */
const SCALE_SIGNS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  b: 1e9,
  bln: 1e9,
  tn: 1e12,
  trn: 1e12,
};
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
};
const SMALL = new Map<string, number>([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);

/** A number read from words `from` up to `to`. */
export interface NumberRead {
  readonly value: number;
  readonly to: number;
  /** Written as a fraction ("two thirds", "a quarter of"). */
  readonly fraction: boolean;
  /** Digits without scale, comma or decimals: may be a year. */
  readonly bare: boolean;
}

/** Reads "4.1 billion", "two hundred and fifty", "a dozen", "two thirds", "half", "25 and a half"; null without a number. */
export function readNumber(words: readonly Word[], from: number): NumberRead | null {
  const first = words[from];
  if (first === undefined) return null;
  if (first.kind === 'number') return readDigits(words, from, first);
  const key = first.key;
  if (key === 'half') return { value: 0.5, to: from + 1, fraction: true, bare: false };
  if (key === 'a' || key === 'one') {
    const next = words[from + 1];
    const fraction = next === undefined ? undefined : FRACTIONS[next.key];
    // "a third of" is a share, "a third term" is not.
    if (fraction !== undefined && next !== undefined && words[from + 2]?.key === 'of')
      return { value: 1 / fraction, to: from + 2, fraction: true, bare: false };
    // "one in five" is a share.
    if (key === 'one' && next?.key === 'in') return share(words, from, 1);
    if (key === 'a') {
      const scale = next === undefined ? undefined : SCALES[next.key];
      if (scale === undefined) return null;
      return finish(words, from + 2, scale);
    }
  }
  if (!SMALL.has(key)) return null;
  return readWords(words, from);
}

const isMoney = (word: Word | undefined): boolean => word !== undefined && /^\p{Sc}$/u.test(word.text);

function share(words: readonly Word[], from: number, top: number): NumberRead | null {
  const low = words[from + 2];
  const base = low === undefined ? undefined : low.kind === 'number' ? Number(low.text) : SMALL.get(low.key);
  if (base === undefined || base <= top || base > 100) return null;
  return { value: top / base, to: from + 3, fraction: true, bare: false };
}

function readDigits(words: readonly Word[], from: number, first: Word): NumberRead | null {
  const text = first.text.replaceAll(',', '');
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  const next = words[from + 1];
  if (
    next?.glued === true &&
    Object.hasOwn(SCALE_SIGNS, next.key) &&
    (next.kind === 'lower' || isMoney(words[from - 1]))
  ) {
    return { value: round(value * (SCALE_SIGNS[next.key] ?? 1)), to: from + 2, fraction: false, bare: false };
  }
  return finish(words, from + 1, value, /^\d+$/.test(first.text));
}

// "two hundred and fifty thousand"; "twenty-five" has a hyphen between its words.
function readWords(words: readonly Word[], from: number): NumberRead | null {
  let total = 0;
  let part = 0;
  let at = from;
  let tens = false;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const small = SMALL.get(word.key);
    if (small !== undefined && (part === 0 || part % 100 === 0 || (tens && small < 10 && small > 0))) {
      part += small;
      tens = small >= 20;
      continue;
    }
    if (small !== undefined) break;
    if (Object.hasOwn(SCALES, word.key)) {
      const scale = SCALES[word.key] ?? 1;
      if (scale === 100 || scale === 12) part = (part === 0 ? 1 : part) * scale;
      else {
        total += (part === 0 ? 1 : part) * scale;
        part = 0;
      }
      tens = false;
      continue;
    }
    const next = words[at + 1];
    const joins = (word.text === '-' && tens && word.glued) || (word.key === 'and' && part >= 100 && part % 100 === 0);
    if (joins && next !== undefined && SMALL.has(next.key)) continue;
    break;
  }
  const value = total + part;
  const divisor = words[at] === undefined ? undefined : FRACTIONS[words[at]?.key ?? ''];
  if (divisor !== undefined && value < divisor && /s$/.test(words[at]?.key ?? '')) {
    return { value: value / divisor, to: at + 1, fraction: true, bare: false };
  }
  if (words[at]?.key === 'in' && value < 20) {
    const part2 = share(words, at - 1, value);
    if (part2 !== null) return part2;
  }
  return finish(words, at, value);
}

function finish(words: readonly Word[], at: number, value: number, bare = false): NumberRead {
  let to = at;
  let result = value;
  let plain = bare;
  while (words[to] !== undefined && Object.hasOwn(SCALES, words[to]?.key ?? '')) {
    result *= SCALES[words[to]?.key ?? ''] ?? 1;
    plain = false;
    to++;
  }
  // "25 and a half days"
  if (words[to]?.key === 'and' && words[to + 1]?.key === 'a' && words[to + 2]?.key === 'half') {
    return { value: round(result + 0.5), to: to + 3, fraction: false, bare: false };
  }
  return { value: round(result), to, fraction: false, bare: plain };
}

const round = (value: number): number => Number(value.toPrecision(12));
