import type { Span } from '../../types.ts';

/** A figure in a text; `bare` when no currency or unit of measure stands at it. */
export interface NumberSpan extends Span {
  readonly value: number;
  readonly percent: boolean;
  readonly bare: boolean;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
]);
const FIGURE =
  /(?<![\p{L}\p{N}.,-])(?:([$€£¥])\s?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![\p{L}\p{N}])(?:[\s-](thousand|million|billion|trillion|bn|m)\b)?(\s?%|\s?per ?cent\b)?/giu;

/** Figures and number words of a text in order, their offsets moved by `offset`. */
export function readNumbers(text: string, offset: number): NumberSpan[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const base = numberOf((match[2] ?? '').toLowerCase());
    if (base === null) return [];
    const scale = SCALES.get(match[3]?.toLowerCase() ?? '') ?? 1;
    const start = offset + match.index;
    return [
      {
        start,
        end: start + match[0].length,
        value: Number((base * scale).toPrecision(12)),
        percent: match[4] !== undefined,
        bare: match[1] === undefined && match[4] === undefined,
      },
    ];
  });
}

function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''));
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const [tens, unit] = word.split('-');
  const base = TENS.get(tens ?? '');
  if (base === undefined) return null;
  if (unit === undefined) return base;
  const rest = SMALL.indexOf(unit);
  return rest > 0 && rest < 10 ? base + rest : null;
}
