import { type ArticleNames, addMention, type Draft, isNameWord, keyOf } from './draft.ts';
import { matchPhrase } from './phraseIndex.ts';
import { readPersonName } from './readName.ts';
import { readOwner, roleWords } from './readOwner.ts';
import { readRole } from './readRole.ts';
import { readShortTitle } from './readShortTitle.ts';
import type { Word } from './scanWords.ts';
import {
  COMMON,
  EASTERN_SURNAMES,
  GIVEN,
  HONORIFICS,
  KNOWN_PEOPLE,
  KNOWN_SURNAMES,
  PERSON_VERBS,
  ROLE_HEADS,
  ROLE_MODIFIERS,
  SPEECH,
} from './wordLists.ts';

const isRoleWord = (key: string): boolean =>
  ROLE_HEADS.has(key) || ROLE_MODIFIERS.has(key) || (key.endsWith('s') && ROLE_HEADS.has(key.slice(0, -1)));

/** People who stand behind their role: "Japanese Prime Minister Fumio Kishida", "Its head, Yuri Borisov". */
export function findRoledPeople(draft: Draft): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1) continue;
    const short = readShortTitle(words, i);
    if (short !== null) {
      const end = readPersonName(words, short.to, taken);
      if (end > short.to) {
        const owner = readOwner(words, i);
        for (let k = i; k < short.to; k++) taken[k] = 1;
        addMention(draft, 'person', short.to, end, {
          role: short.role,
          ...(owner.of === null ? {} : { of: owner.of }),
        });
        i = end - 1;
        continue;
      }
    }
    if (!isRoleWord(word.key)) continue;
    const role = readRole(words, i);
    if (role === null) continue;
    // "Doctors Without Borders" is a name, no doctors.
    const named = matchPhrase(words, i);
    if (named !== null && named.end > role.to) continue;
    const comma = words[role.to]?.text === ',';
    const from = comma ? role.to + 1 : role.to;
    const to = readPersonName(words, from, taken);
    if (to > from && mayFollowRole(words, from, to, role.from, comma)) {
      const owner = readOwner(words, i);
      const name = trimName(words, from, to);
      const of = owner.of ?? listedOwner(draft, role.from);
      for (let k = role.from; k < role.to; k++) taken[k] = 1;
      addMention(draft, 'person', from, name, {
        role: roleWords(draft, owner, role.from, role.to),
        ...(of === null ? {} : { of }),
      });
      i = name - 1;
    } else i = role.to - 1;
  }
}

// "US State Secretary Antony Blinken, Commerce Secretary Gina Raimondo as well as ...": the owner holds for the list.
function listedOwner(draft: Draft, role: number): string | null {
  const last = draft.mentions.filter((mention) => mention.kind === 'person').at(-1);
  const first = draft.words[role];
  if (last?.of === undefined || first === undefined || last.end > first.start) return null;
  const between = draft.text.slice(last.end, first.start);
  return /^(?:,|,? and|,? as well as|,? along with| &)\s*$/.test(between) ? last.of : null;
}

// "President Biden" but not "President Japan"; with a comma ("Its head, Yuri Borisov") only after its, his or a possessive.
function mayFollowRole(words: readonly Word[], from: number, to: number, role: number, comma: boolean): boolean {
  const first = words[from];
  if (first === undefined || !(isNameWord(first) || first.key === 'al')) return false;
  if (first.kind === 'acronym' && !/\./.test(first.text)) return false;
  if (to - from === 1 && COMMON.has(first.key) && !GIVEN.has(first.key)) return false;
  const known = matchPhrase(words, from);
  if (known !== null && !(GIVEN.has(first.key) && to - from > 1) && !KNOWN_SURNAMES.has(first.key)) return false;
  if (words[role]?.kind === 'lower' && to - from < 2 && !KNOWN_SURNAMES.has(first.key)) {
    if (
      !/^(?:president|minister|chancellor|chief|leader|chairman|secretary|governor|mayor|premier)$/.test(
        words[from - 1]?.key ?? '',
      )
    )
      return false;
  }
  if (!comma) return true;
  let owner = role - 1;
  while (/^(?:new|current|former|then|acting|newly|appointed)$/.test(words[owner]?.key ?? '')) owner--;
  const before = words[owner];
  const owned =
    before?.kind === 'possessive' || /^(?:its|his|her|their|the|whose)$/.test(before?.key ?? '') || role === 0;
  const afterNoun =
    words[role - 1]?.kind === 'lower' &&
    words.slice(Math.max(0, role - 4), role).some((word) => /^(?:its|his|her|their|the)$/.test(word.key));
  if (role > 0 && !owned && !afterNoun) return false;
  return to - from >= 2 && GIVEN.has(first.key) ? true : to - from >= 2 && !COMMON.has(first.key);
}

function trimName(words: readonly Word[], from: number, to: number): number {
  return to - from > 4 &&
    words[from + 3]?.kind === 'capital' &&
    !words.slice(from, to).some((word) => word.kind === 'lower' || word.text === '-')
    ? from + 4
    : to;
}

/** Honorifics, given names, initials and known people. */
export function findNamedPeople(draft: Draft): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1) continue;
    if (HONORIFICS.has(word.key) && word.kind === 'capital') {
      const from = words[i + 1]?.text === '.' && words[i + 1]?.glued === true ? i + 2 : i + 1;
      const to = readPersonName(words, from, taken);
      if (to > from && isNameWord(words[from])) {
        addMention(draft, 'person', from, to);
        i = to - 1;
        continue;
      }
    }
    const initials = /^(?:\p{Lu}\.)+$/u.test(word.text);
    if (!isNameWord(word) && !(word.key === 'al' && words[i + 1]?.text === '-')) continue;
    const to = readPersonName(words, i, taken);
    if (to <= i + 1 && !initials) continue;
    if (isPerson(words, i, to, initials)) {
      addMention(draft, 'person', i, to);
      i = to - 1;
    }
  }
}

const CRAFT =
  /^(?:ferry|ship|vessel|tanker|submarine|yacht|trawler|freighter|rover|lander|probe|rocket|satellite|capsule|spacecraft|warship|frigate|destroyer|hurricane|cyclone|typhoon)$/;
const OFFICE =
  /^(?:executive|founder|cofounder|chairman|chairwoman|chair|director|head|boss|president|officer|ceo|owner|manager|spokesman|spokeswoman|spokesperson)$/;
const STRONG_PLACE =
  /^(?:prefecture|province|islands?|peninsula|county|crater|cosmodrome|strait|sea|ocean|river|bay|shoal|reef|atoll|valley|mountains|desert|canyon|airport|bridge|avenue|stadium|canal|basin|glacier|cup|prize|award|open|plan|project|telescope|orbiter|rover|lander)$/;

function isPerson(words: readonly Word[], from: number, to: number, initials: boolean): boolean {
  const first = words[from];
  const second = words[from + 1];
  if (first === undefined || second === undefined) return false;
  if (initials)
    return to - from >= 2 && matchPhrase(words, from) === null && isNameWord(second) && !COMMON.has(second.key);
  if (KNOWN_PEOPLE.has(keyOf(words, from, to))) return true;
  if (words.slice(from + 1, to).every((word) => word.glued)) return false;
  const before = words[from - 1];
  if (before?.kind === 'lower' && CRAFT.test(before.key)) return false;
  if (
    /^(?:of|at|for)$/.test(before?.key ?? '') &&
    OFFICE.test(words[from - 2]?.key ?? '') &&
    COMMON.has(words[to - 1]?.key ?? '')
  )
    return false;
  if (
    COMMON.has(words[to - 1]?.key ?? '') &&
    /(?:tion|ment|ance|ence|ship|ness|ism|ing)$/.test(words[to - 1]?.key ?? '')
  )
    return false;
  const final = words[to - 1];
  if (final !== undefined && (STRONG_PLACE.test(final.key) || final.text.length === 1) && isNameWord(final))
    return false;
  if (/^(?:mare|mount|lake|cape|port|fort|camp)$/.test(first.key)) return false;
  // "Ban Ki-moon", "Lai Ching-te", "Moon Jae-in"
  if (words[from + 2]?.text === '-' && words[from + 3]?.kind === 'lower' && to >= from + 4 && !COMMON.has(second.key))
    return true;
  const match = matchPhrase(words, from);
  if (match !== null && match.end - from > 1) return false;
  if (
    match !== null &&
    (match.phrase.use === 'demonym' ||
      match.phrase.entry.type === 'country' ||
      match.phrase.entry.kind === 'organization')
  ) {
    return KNOWN_SURNAMES.has(second.key) && GIVEN.has(first.key);
  }
  if (first.kind === 'acronym') return false;
  const small = words.slice(from + 1, to).some((word) => word.kind === 'lower');
  const next = words[from + 1];
  const nextMatch = next === undefined ? null : matchPhrase(words, from + 1);
  const startsSentence = from === 0;
  if (GIVEN.has(first.key)) {
    if (startsSentence && COMMON.has(first.key) && nextMatch !== null) return false;
    if (nextMatch !== null && nextMatch.phrase.entry.kind === 'organization' && nextMatch.phrase.exact !== null)
      return false;
    return true;
  }
  if (EASTERN_SURNAMES.has(first.key) && to - from <= 3 && !COMMON.has(second.key)) return true;
  return (
    small &&
    !COMMON.has(first.key) &&
    words.slice(from, to).some((word) => /^(?:bin|ibn|von|van|der|al|de)$/.test(word.key)) &&
    !COMMON.has(words[to - 1]?.key ?? '')
  );
}

/** Bare surnames: of people the article names in full, or of people in public life. */
export function findSurnames(draft: Draft, names: ArticleNames): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1 || !isNameWord(word)) continue;
    const known = names.surnames.get(word.key);
    if (known === undefined && !KNOWN_SURNAMES.has(word.key)) continue;
    if (words[i + 1]?.text === '-' && words[i + 1]?.glued === true && words[i + 2]?.kind === 'number') continue;
    if (known === undefined && matchPhrase(words, i) !== null && !SPEECH.has(words[i + 1]?.key ?? '')) continue;
    if (i === 0 && COMMON.has(word.key) && !PERSON_VERBS.has(words[1]?.key ?? '')) continue;
    const to = readPersonName(words, i, taken);
    addMention(draft, 'person', i, to - i <= 2 ? Math.max(to, i + 1) : i + 1);
  }
}
