import { addMention, type Draft, isNameWord } from '../mentions/draft.ts';
import { FUNCTION } from '../mentions/nameRun.ts';
import type { Mention } from '../mentions/types.ts';
import { CALENDAR, COMMON, GIVEN, HONORIFICS, KNOWN_SURNAMES } from '../mentions/wordLists.ts';
import { type Give, NEVER } from './questionWords.ts';
import type { Registry } from './types.ts';

/** Capitalised words of a question that nobody knows, and misspelt names in any case. */
export function findUnknownNames(draft: Draft, registry: Registry, give: Give): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1 || !/^\p{L}/u.test(word.text) || CALENDAR.has(word.key)) continue;
    if (word.text.length < 2 || NEVER.has(word.key) || FUNCTION.has(word.key) || HONORIFICS.has(word.key)) continue;
    let to = i + 1;
    const capital = isNameWord(word) && !(i === 0 && COMMON.has(word.key));
    if (capital)
      while (
        to < words.length &&
        taken[to] !== 1 &&
        (isNameWord(words[to]) || (words[to]?.text === '-' && isNameWord(words[to + 1])))
      )
        to++;
    else if (COMMON.has(word.key)) continue;
    // "chandrayan 3"
    if (
      !capital &&
      words[to]?.kind === 'number' &&
      registry.resolve(draft.text.slice(word.start, words[to]?.end)).status !== 'none'
    )
      to++;
    const last = words[to - 1];
    if (last === undefined) continue;
    const text = draft.text.slice(word.start, last.end);
    const resolved = registry.resolve(text);
    if (!capital && resolved.status === 'none') continue;
    const kind: Mention['kind'] =
      resolved.entities[0]?.kind ??
      ((GIVEN.has(word.key) && to > i + 1) || KNOWN_SURNAMES.has(last.key) ? 'person' : 'product');
    addMention(draft, kind, i, to);
    const mention = draft.mentions.pop();
    if (mention !== undefined) give(mention, resolved);
    i = to - 1;
  }
}
