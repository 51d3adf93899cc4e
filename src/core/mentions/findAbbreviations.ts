import { type ArticleNames, addMention, type Draft, isNameWord } from './draft.ts';
import type { Mention } from './types.ts';

/** Short forms beside their long form: "Framework (IPEF)", "Space Launch System, or SLS", "ISRO (Indian Space ...)". */
export function findAbbreviations(draft: Draft, names: ArticleNames): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1 || !isNameWord(word) || word.text.length < 2) continue;
    // A stock ticker: "(IBM.N)".
    if (
      words[i + 1]?.text === '.' &&
      words[i + 1]?.glued === true &&
      words[i + 2]?.glued === true &&
      words[i + 3]?.text === ')'
    )
      continue;
    const known = names.kinds.get(word.key);
    if (known !== undefined && word.kind === 'acronym') {
      addMention(draft, known, i, i + 1);
      continue;
    }
    const bracket = words[i - 1]?.text === '(' && words[i + 1]?.text === ')';
    const or =
      /^(?:or|as)$/.test(words[i - 1]?.key ?? '') && (word.kind === 'acronym' || /\p{Lu}.*\p{Lu}/u.test(word.text));
    if (!bracket && !or) continue;
    const long = longForm(draft, i, word.text);
    if (long === null) continue;
    if (long.mention === null) addMention(draft, long.kind, long.from, long.to);
    names.kinds.set(word.key, long.kind);
    addMention(draft, long.kind, i, i + 1);
  }
}

// The initials of the capitalised words before it must give the abbreviation.
function longForm(
  draft: Draft,
  at: number,
  short: string,
): { kind: Mention['kind']; mention: Mention | null; from: number; to: number } | null {
  const { words } = draft;
  const letters = short.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 2) return null;
  let to = at - 1;
  while (to > 0 && to > at - 5 && !isNameWord(words[to - 1])) to--;
  for (let from = Math.max(0, to - 9); from < to - 1; from++) {
    let initials = '';
    let start = -1;
    for (let k = from; k < to; k++) {
      const word = words[k];
      if (isNameWord(word)) {
        if (start < 0) start = k;
        initials += word?.text[0] ?? '';
      }
    }
    if (start < 0 || initials !== letters) continue;
    const first = words[start];
    const last = words[to - 1];
    const mention = draft.mentions.find((m) => m.start <= (first?.start ?? 0) && m.end >= (last?.end ?? 0)) ?? null;
    if (mention === null && draft.taken.slice(start, to).some((t) => t === 1)) return null;
    return { kind: mention?.kind ?? 'product', mention, from: start, to };
  }
  return null;
}
