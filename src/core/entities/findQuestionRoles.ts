import { type Draft, isNameWord } from '../mentions/draft.ts';
import { matchPhrase } from '../mentions/phraseIndex.ts';
import { readOwner } from '../mentions/readOwner.ts';
import { readRole } from '../mentions/readRole.ts';
import type { Mention } from '../mentions/types.ts';
import { NEVER } from './questionWords.ts';

/** Offices in a question with whose they are: "isro's chief", "japanese prime minister", "president of france". */
export function findQuestionRoles(draft: Draft): Mention[] {
  const { words } = draft;
  const found: Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    const role = readRole(words, i);
    if (role === null || words[i]?.kind === 'punctuation' || draft.taken[role.to - 1] === 1) continue;
    const first = words[role.from];
    const last = words[role.to - 1];
    if (first === undefined || last === undefined) continue;
    let of = readOwnerAnyCase(draft, i);
    if (of === null && words[role.to]?.key === 'of') of = ownerAfter(draft, role.to + 1);
    found.push({
      kind: 'role',
      start: first.start,
      end: last.end,
      text: draft.text.slice(first.start, last.end),
      sentence: 0,
      role: draft.text.slice(first.start, last.end),
      ...(of === null ? {} : { of }),
    });
    for (let k = role.from; k < role.to; k++) draft.taken[k] = 1;
    i = role.to - 1;
  }
  return found;
}

function readOwnerAnyCase(draft: Draft, role: number): string | null {
  const { words } = draft;
  let last = role - 1;
  while (words[last]?.kind === 'possessive' || /^(?:current|new|then|former|['’])$/.test(words[last]?.key ?? ''))
    last--;
  for (let from = Math.max(0, last - 5); from <= last; from++) {
    const match = matchPhrase(words, from, true);
    if (match !== null && match.end === last + 1 && !NEVER.has(words[from]?.key ?? '')) {
      return draft.text.slice(words[from]?.start, words[last]?.end);
    }
  }
  return readOwner(words, role).of;
}

function ownerAfter(draft: Draft, from: number): string | null {
  const { words } = draft;
  const at = words[from]?.key === 'the' ? from + 1 : from;
  const match = matchPhrase(words, at, true);
  let to = match?.end ?? (isNameWord(words[at]) ? at + 1 : at);
  // "of Chandrayaan-2"
  while (to > at && words[to]?.glued === true && /^[-\d]/.test(words[to]?.text ?? '')) to++;
  return to > at ? draft.text.slice(words[at]?.start, words[to - 1]?.end) : null;
}
