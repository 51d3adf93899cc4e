import type { Word } from './scanWords.ts';
import type { Mention } from './types.ts';

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

/** The comparator in front of a number at `i` ("about", "more than"), with the index where it starts. */
export function comparatorBefore(
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
