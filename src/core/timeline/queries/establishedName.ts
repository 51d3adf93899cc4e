import { lemmaOf, type Word } from '../scanClause.ts';
import { HEAD } from './programmeHeads.ts';

interface Established {
  readonly name: string;
  readonly alias: null;
  readonly head: string;
  readonly at: number;
  readonly named: boolean;
}

/** Whatever somebody establishes, by the name that follows it: "has founded a new steel maker, Ferrum". */
export function establishedName(words: readonly Word[], i: number, text: string): Established | null {
  let k = i + 1;
  if (words[k]?.low === 'up') k++;
  else if (lemmaOf(words[i]?.low ?? '') === 'set') return null;
  if (!/^(?:an?|the|its|their|new)$/u.test(words[k]?.low ?? '')) return null;
  for (let n = k + 1; n < words.length && n < k + 8; n++) {
    const word = words[n];
    if (!word) break;
    if (HEAD.test(word.low)) return null;
    if (
      word.low === ',' &&
      words[n + 1]?.capital &&
      (words[n + 2] === undefined || words[n + 2]?.mark || words[n + 2]?.capital)
    ) {
      let end = n + 1;
      while (words[end + 1]?.capital) end++;
      const first = words[n + 1];
      const last = words[end];
      const noun = words[n - 1];
      if (!first || !last || !noun) return null;
      const described = words[k + 1] ? text.slice(words[k + 1]?.start ?? 0, noun.end) : '';
      return {
        name: `${text.slice(first.start, last.end)} (${described})`,
        alias: null,
        head: noun.low,
        at: first.start,
        named: true,
      };
    }
    if (word.mark) return null;
  }
  return null;
}
