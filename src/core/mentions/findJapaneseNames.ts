import type { Draft } from './draft.ts';
import { JAPANESE_FIRST, matchJapanese } from './japaneseNames.ts';

const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Names in Japanese writing, by the lexicon and by surname, given name and title (岸田文雄首相). */
export function findJapaneseNames(draft: Draft): void {
  const first = draft.words[0];
  const last = draft.words.at(-1);
  if (first === undefined || last === undefined) return;
  const text = draft.text.slice(first.start, last.end);
  if (!CJK.test(text)) return;
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    const found = JAPANESE_FIRST.has(char) ? matchJapanese(text, at) : null;
    if (found === null) {
      at++;
      continue;
    }
    const start = first.start + at;
    const end = start + found.length;
    draft.mentions.push({
      kind: found.kind,
      start,
      end,
      text: text.slice(at, at + found.length),
      sentence: draft.sentence,
      ...(found.lexicon === null ? {} : { lexicon: found.lexicon }),
      ...(found.role === null ? {} : { role: found.role }),
      ...(found.kind === 'place' ? { use: 'literal' as const } : {}),
    });
    draft.words.forEach((word, i) => {
      if (word.start < end && word.end > start) draft.taken[i] = 1;
    });
    at += found.length;
  }
}
