import type { ArticleNames, Draft } from './draft.ts';
import { nameKey, scanWords } from './scanWords.ts';
import { COMMON, EASTERN_SURNAMES, ORGANIZATION_SUFFIXES, PARTICLES } from './wordLists.ts';

/** Takes down the full names of a sentence with the short forms that later sentences may use. */
export function learnNames(draft: Draft, names: ArticleNames): void {
  for (const word of draft.words) if (word.kind === 'lower') names.lower.add(word.key);
  for (const mention of draft.mentions) {
    if (mention.kind === 'quantity' || mention.kind === 'role') continue;
    const key = nameKey(mention.text);
    if (!names.kinds.has(key)) names.kinds.set(key, mention.kind);
    if (mention.kind === 'person') learnSurname(mention.text, names);
    if (mention.kind === 'organization') {
      const words = scanWords(mention.text);
      // "Micron Technology Inc" is Micron afterwards, "Lumentra NV" Lumentra; "National Bank" is not National.
      const first = words[0];
      if (
        first !== undefined &&
        words.length > 1 &&
        !COMMON.has(first.key) &&
        ORGANIZATION_SUFFIXES.has(words.at(-1)?.key ?? '') &&
        mention.lexicon === undefined
      ) {
        if (!names.kinds.has(first.key) && words.length <= 3) names.kinds.set(first.key, 'organization');
      }
    }
  }
}

function learnSurname(text: string, names: ArticleNames): void {
  const words = scanWords(text).filter((word) => word.kind !== 'punctuation' || word.text === '-');
  if (words.length < 2) return;
  const first = words[0];
  let last = words.at(-1);
  if (last?.key === 'jr' || last?.key === 'sr' || /^[IVX]+$/.test(last?.text ?? '')) last = words.at(-2);
  if (last === undefined || first === undefined) return;
  if (last.key.length > 1 && !PARTICLES.has(last.key)) names.surnames.set(last.key, text);
  // Chinese, Korean and Vietnamese names put the surname first: "Yoon", "Xi".
  if (EASTERN_SURNAMES.has(first.key)) names.surnames.set(first.key, text);
  // "al-Sisi" afterwards is Sisi, "von der Leyen" keeps its small words in readPersonName.
}
