import { addMention, type Draft, isNameWord } from '../mentions/draft.ts';
import { findDesignated } from '../mentions/findDesignated.ts';
import { findJapaneseNames } from '../mentions/findJapaneseNames.ts';
import { draftOf } from '../mentions/findMentions.ts';
import { findProgrammes } from '../mentions/findProgrammes.ts';
import { findQuantities } from '../mentions/findQuantities.ts';
import { FUNCTION } from '../mentions/nameRun.ts';
import { matchPhrase } from '../mentions/phraseIndex.ts';
import { readOwner } from '../mentions/readOwner.ts';
import { readRole } from '../mentions/readRole.ts';
import { nameKey } from '../mentions/scanWords.ts';
import type { Mention } from '../mentions/types.ts';
import { CALENDAR, COMMON, GIVEN, HONORIFICS, KNOWN_SURNAMES } from '../mentions/wordLists.ts';
import { OFFICE_NAMES } from './matchRole.ts';
import { roleFacts } from './roleFacts.ts';
import type { Entity, Registry, Resolved } from './types.ts';

/** A name in a question, and whether the articles know it. */
export interface QuestionMention extends Mention {
  /** Entities of the registry that it may mean; empty when the articles do not know it. */
  readonly entities: readonly string[];
  readonly known: boolean;
  /** True when it means more than one entity. */
  readonly ambiguous: boolean;
  /** A typing error that was mended, to be shown. */
  readonly corrected: Resolved['corrected'];
}

const NEVER = new Set(
  (
    'who what when where which why how whose whom is are was were did does do has have had will would can could should may might must the a an of in on at to for ' +
    'from by with and or not no about between before after during since until us it its he she they them his her their our we you me my this that these those there ' +
    'say said tell told meet met happen happened mean many much long old new now today tomorrow yesterday all any some more most other than as be been being go went come came ' +
    'latest news promise promised plan planned deal talk talks people country countries company companies year years month day days time mars march may'
  ).split(' '),
);

/** Names in a question in any case ("who met in detroit", "isro's chief"), longest first, known names before unknown capitals. */
export function findQuestionMentions(question: string, registry: Registry): QuestionMention[] {
  const text = question.slice(0, 2000);
  const draft = draftOf(text, 0, text.length, 0);
  const out: QuestionMention[] = [];
  const give = (mention: Mention, resolved: Resolved): void => {
    out.push({
      ...mention,
      kind: mention.kind === 'role' ? 'role' : (resolved.entities[0]?.kind ?? mention.kind),
      entities: resolved.entities.map((entity) => entity.id),
      known: resolved.entities.length > 0,
      ambiguous: resolved.status === 'ambiguous',
      corrected: resolved.corrected,
    });
  };
  findJapaneseNames(draft);
  for (const mention of draft.mentions.splice(0)) give(mention, registry.resolve(mention.text));
  findNames(draft, registry, give);
  const roles = findRoles(draft);
  findProgrammes(draft);
  findDesignated(draft);
  findQuantities(draft);
  for (const mention of draft.mentions.splice(0)) {
    if (mention.kind === 'quantity') give(mention, { status: 'none', entities: [], corrected: null });
    else give(mention, registry.resolve(mention.text));
  }
  findUnknown(draft, registry, give);
  for (const role of roles) {
    const holders = roleFacts(registry, { role: role.role ?? role.text, of: role.of ?? null });
    const ids = [...new Set(holders.map((holder) => holder.entity))];
    if (ids.length === 0 && (role.of === undefined || /s$/i.test(role.text))) continue;
    give(role, {
      status: ids.length > 1 ? 'ambiguous' : ids.length === 1 ? 'one' : 'none',
      entities: ids,
      corrected: null,
    });
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Give = (mention: Mention, resolved: Resolved) => void;

// Every stretch of up to six words that the registry or the lexicon knows, longest first.
function findNames(draft: Draft, registry: Registry, give: Give): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    if (taken[i] === 1 || words[i]?.kind === 'punctuation' || words[i]?.kind === 'possessive') continue;
    for (let to = Math.min(words.length, i + 6); to > i; to--) {
      if (taken[to - 1] === 1 || words[to - 1]?.kind === 'punctuation' || words[to - 1]?.kind === 'possessive')
        continue;
      const first = words[i];
      const last = words[to - 1];
      if (first === undefined || last === undefined) continue;
      const single = to === i + 1;
      if (single && first.kind === 'lower' && (NEVER.has(first.key) || (COMMON.has(first.key) && first.key.length < 4)))
        continue;
      if (!single && (NEVER.has(first.key) || NEVER.has(last.key)) && first.kind === 'lower') continue;
      if (leadsWithRole(draft, i, to)) continue;
      const text = draft.text.slice(first.start, last.end);
      const phrase = matchPhrase(words, i, true);
      const known =
        phrase !== null && phrase.end === to && !(single && COMMON.has(first.key) && first.kind === 'lower')
          ? phrase
          : null;
      const resolved = registry.resolve(text, { fuzzy: false });
      // The moon of a question is a place only where the articles know it as one.
      if (first.kind === 'lower' && resolved.status === 'none' && /^(?:moon|sun|earth|mars|gulf|arctic)$/.test(text))
        continue;
      if (resolved.status === 'none' && known === null) continue;
      if (single && first.kind === 'lower' && COMMON.has(first.key) && !strong(resolved.entities, first.key)) continue;
      if (single && i === 0 && FUNCTION.has(first.key)) continue;
      if (known?.phrase.exact != null && first.kind === 'lower' && first.key.length < 4 && resolved.status === 'none')
        continue;
      const kind = resolved.entities[0]?.kind ?? known?.phrase.entry.kind ?? 'product';
      const details: Partial<Mention> = {
        ...(known === null ? {} : { lexicon: known.phrase.entry.id }),
        ...(kind === 'place' ? { use: known?.phrase.use ?? 'literal' } : {}),
      };
      addMention(draft, kind, i, to, details);
      const mention = draft.mentions.pop();
      if (mention !== undefined) give(mention, resolved);
      i = to - 1;
      break;
    }
  }
}

// "isro's chief", "Mr. Hagiuda", "prime minister kishida", "officials": owner, title and name are mentions of their own.
function leadsWithRole(draft: Draft, from: number, to: number): boolean {
  const { words } = draft;
  if (to - from === 1) return false;
  if (HONORIFICS.has(words[from]?.key ?? '') && words[from]?.kind === 'capital') return true;
  for (let at = from; at < to; at++) {
    if (words[at]?.kind === 'possessive') return true;
    const role = readRole(words, at);
    if (role === null || role.to > to) continue;
    const text = draft.text.slice(words[from]?.start, words[to - 1]?.end);
    if (matchPhrase(words, from, true)?.end === to || OFFICE_NAMES.has(nameKey(text))) return false;
    if (at === from || role.to === to) return true;
  }
  return false;
}

// "resilience" or "moon" typed small is a name only when the articles use it as one and not a person's surname like "Young".
function strong(entities: readonly Entity[], key: string): boolean {
  return (
    entities.some((entity) => entity.kind === 'place' || entity.mentions.length > 1) &&
    key.length > 3 &&
    !entities.some((entity) => entity.kind === 'person')
  );
}

// "isro's chief", "japanese prime minister", "president of france": an office, with whose it is.
function findRoles(draft: Draft): Mention[] {
  const { words } = draft;
  const found: Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    const role = readRole(words, i);
    if (role === null || words[i]?.kind === 'punctuation') continue;
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
  const to = match?.end ?? (isNameWord(words[at]) ? at + 1 : at);
  return to > at ? draft.text.slice(words[at]?.start, words[to - 1]?.end) : null;
}

// Capitalised words that nobody knows, and misspelt names in any case.
function findUnknown(draft: Draft, registry: Registry, give: Give): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1 || !/^\p{L}/u.test(word.text) || CALENDAR.has(word.key)) continue;
    if (NEVER.has(word.key) || FUNCTION.has(word.key) || HONORIFICS.has(word.key)) continue;
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
