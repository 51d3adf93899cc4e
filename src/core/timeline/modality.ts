import type { Modality, Span } from '../types.ts';
import { findAttribution } from './attribution.ts';
import { judgeWord } from './modality/judge.ts';
import { isAuxiliary, isNounUse } from './modality/wordUse.ts';
import { lemmaOf, scanClause, type Word, wordAt } from './scanClause.ts';

const HEARSAY = new Set(['reportedly', 'allegedly', 'apparently', 'supposedly', 'purportedly']);

/**
 * Modality of the event told by the word at `anchor` (offsets in `sentence`; null: by its first verb). Planned, denied
 * and cancelled by what governs that word inside its clause; else `reported` when only a source says so, else `happened`.
 */
export function modalityAt(sentence: string, anchor: Span | null): Modality {
  const words = scanClause(sentence);
  if (words.length === 0) return 'happened';
  const i = anchor ? wordAt(words, anchor.start) : firstVerb(words);
  const verdict = judgeWord(words, i);
  if (verdict !== null) return verdict;
  if (words.some((word) => HEARSAY.has(word.low))) return 'reported';
  const said = findAttribution(sentence);
  const at = words[i]?.start ?? 0;
  if (said === null || (at >= said.start && at < said.end)) return 'happened';
  // "The agency, founded in 1990, said that …": what stands before the verb of saying is not what was said.
  return said.form === 'before' && at < said.start ? 'happened' : 'reported';
}

function firstVerb(words: readonly Word[]): number {
  let auxiliary = -1;
  for (let i = 0; i < words.length; i++) {
    const low = words[i]?.low ?? '';
    if (isAuxiliary(low)) {
      if (auxiliary < 0) auxiliary = i;
      continue;
    }
    if (lemmaOf(low) !== null && !isNounUse(words, i)) return i;
  }
  return Math.max(auxiliary, 0);
}
