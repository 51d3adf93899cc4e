import { addMention, type Draft, isNameWord } from './draft.ts';
import { runEnd, runStart, skipOpeners } from './nameRun.ts';
import { matchPhrase } from './phraseIndex.ts';
import type { Word } from './scanWords.ts';
import { LAW_HEADS, PROGRAMME_HEADS, ROLE_HEADS } from './wordLists.ts';

/** Laws, treaties and programmes: by their last word (Act, Accords, Initiative, "Apollo program") or the lexicon. */
export function findProgrammes(draft: Draft): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1 || !isNameWord(word)) continue;
    const match = matchPhrase(words, i);
    if (match !== null && (match.phrase.entry.kind === 'programme' || match.phrase.entry.kind === 'law')) {
      addMention(draft, match.phrase.entry.kind, i, match.end, { lexicon: match.phrase.entry.id });
      i = match.end - 1;
      continue;
    }
    const end = runEnd(words, i, taken);
    const from = skipOpeners(words, runStart(words, i, end), end);
    if (from > i) {
      i = from - 1;
      continue;
    }
    const found = headEnd(draft, i, end);
    if (found !== null) {
      addMention(draft, found.kind, i, found.to);
      i = found.to - 1;
    } else if (match !== null && match.end > i + 1) i = match.end - 1;
  }
}

function headEnd(draft: Draft, from: number, end: number): { kind: 'law' | 'programme'; to: number } | null {
  const { words } = draft;
  for (let k = end - 1; k > from; k--) {
    const word = words[k];
    if (word === undefined || !isNameWord(word)) continue;
    // "NASA Administrator Bill Nelson" is no bill.
    if (word.key === 'bill' && k + 1 < end) continue;
    if (LAW_HEADS.has(word.key) && !words.slice(from, k).some((w) => ROLE_HEADS.has(w.key)))
      return { kind: 'law', to: k + 1 };
    if (PROGRAMME_HEADS.has(word.key)) return { kind: 'programme', to: k + 1 };
  }
  const first = words[from];
  // "Treaty of Lisbon", "Convention on Biological Diversity"
  if (
    first !== undefined &&
    LAW_HEADS.has(first.key) &&
    end === from + 1 &&
    /^(?:of|on)$/.test(words[end]?.key ?? '') &&
    isNameWord(words[end + 1])
  ) {
    return { kind: 'law', to: extendTitle(words, runEnd(words, end + 1, draft.taken), draft.taken) };
  }
  // "Treaty on the Prohibition of Nuclear Weapons"
  if (
    first !== undefined &&
    /^(?:treaty|convention|agreement|protocol|covenant)$/.test(first.key) &&
    end === from + 1 &&
    /^(?:of|on|for)$/.test(words[end]?.key ?? '')
  ) {
    const the = words[end + 1]?.key === 'the' && isNameWord(words[end + 2]);
    if (the) return { kind: 'law', to: extendTitle(words, runEnd(words, end + 2, draft.taken), draft.taken) };
  }
  // "the Respect for Marriage Act"
  if (
    end === from + 1 &&
    /^(?:for|of|to)$/.test(words[end]?.key ?? '') &&
    words[from - 1]?.key === 'the' &&
    isNameWord(words[end + 1])
  ) {
    const to = runEnd(words, end + 1, draft.taken);
    if (to > end + 2 && /^(?:act|bill|law)$/.test(words[to - 1]?.key ?? '')) return { kind: 'law', to };
  }
  const next = words[end];
  const known = matchPhrase(words, from);
  if (
    next !== undefined &&
    /^(?:program|programme|initiative)$/.test(next.key) &&
    !next.glued &&
    known === null &&
    end - from <= 3
  ) {
    return { kind: 'programme', to: end + 1 };
  }
  return null;
}

// "of Nuclear Weapons" goes on with a treaty's name.
function extendTitle(words: readonly Word[], from: number, taken: Uint8Array): number {
  return words[from]?.key === 'of' && isNameWord(words[from + 1]) ? runEnd(words, from + 1, taken) : from;
}
