import { verbLemma } from '../question/words.ts';
import type { Span } from '../types.ts';

/** A word or a mark of a sentence; `low` is in small letters with straight quotes, offsets are of the sentence. */
export interface Word extends Span {
  readonly low: string;
  readonly capital: boolean;
  /** `,` `;` `"` and their like are marks, not words. */
  readonly mark: boolean;
}

// Marks that part clauses or quotes. A full stop counts only at the end: one inside ("K. Sivan", "Jan. 9") abbreviates.
const PIECE =
  /(?:\p{L}\.){2,8}|\p{N}{1,30}(?:[.,:]\p{N}{1,30}){1,6}|[\p{L}\p{N}]{1,80}(?:['’\-.&][\p{L}\p{N}]{1,80}){0,8}|[,;:—–()"“”„«»?!…]|\.(?=["”]?\s*$)/gu;
const LONGEST = 4_000;

let last: { readonly sentence: string; readonly words: readonly Word[] } = { sentence: '', words: [] };

/** Words and marks of a sentence (its first 4,000 characters). The last sentence is remembered: it is asked about word by word. */
export function scanClause(sentence: string): readonly Word[] {
  if (last.sentence === sentence) return last.words;
  const words: Word[] = [];
  for (const match of sentence.slice(0, LONGEST).matchAll(PIECE)) {
    const text = match[0];
    const mark = /^[^\p{L}\p{N}]/u.test(text);
    words.push({
      start: match.index,
      end: match.index + text.length,
      // "in May 2024": the month is no modal.
      low: text === 'May' && match.index > 0 ? 'may-month' : text.toLowerCase().replaceAll('’', "'"),
      capital: /^\p{Lu}/u.test(text),
      mark,
    });
  }
  last = { sentence, words };
  return words;
}

/** Index of the word that holds or follows an offset; the last one when none does. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

// Verbs of promising and putting off that a list of question verbs does not need.
const MORE = new Map(
  'hope:hopes,hoped,hoping commit:commits,committed,committing undertake:undertakes,undertook,undertaken,undertaking pledge:pledges,pledged,pledging vow:vows,vowed,vowing postpone:postpones,postponed,postponing delay:delays,delayed schedule:schedules,scheduled reaffirm:reaffirms,reaffirmed double:doubles,doubled deliver:delivers,delivered,delivering install:installs,installed resume:resumes,resumed,resuming compensate:compensates,compensated reach:reaches,reached plant:plants,planted'
    .split(' ')
    .flatMap((entry) => {
      const [lemma = '', forms = ''] = entry.split(':');
      return [lemma, ...forms.split(',')].map((form) => [form, lemma] as const);
    }),
);
const lemmas = new Map<string, string | null>();

/** Lemma of a known verb form, remembered. */
export function lemmaOf(low: string): string | null {
  const known = lemmas.get(low);
  if (known !== undefined) return known;
  const lemma = MORE.get(low) ?? verbLemma(low);
  if (lemmas.size > 20_000) lemmas.clear();
  lemmas.set(low, lemma);
  return lemma;
}

/** A past form or participle: "met", "signed"; forms that are also the base ("set", "cut") count. */
export function isPast(low: string): boolean {
  const lemma = lemmaOf(low);
  if (lemma === null) return false;
  if (/(?:ing|s)$/u.test(low) && low !== 'was') return false;
  return (
    low !== lemma ||
    /^(?:set|cut|put|hit|let|shut|cost|hurt|quit|split|spread|beat|bet|rid|read|burst|cast)$/u.test(low)
  );
}
