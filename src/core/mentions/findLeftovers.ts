import { type ArticleNames, addMention, type Draft, isNameWord, keyOf } from './draft.ts';
import {
  besideOrganization,
  isAgent,
  isCompanyContext,
  isOwnerOfRole,
  isPersonal,
  isProductContext,
  quoted,
} from './nameContext.ts';
import { FUNCTION, runEnd, runStart, skipOpeners } from './nameRun.ts';
import { matchPhrase } from './phraseIndex.ts';
import { readPersonName } from './readName.ts';
import type { Word } from './scanWords.ts';
import type { Mention } from './types.ts';
import {
  COMMON,
  EVENT_HEADS,
  GIVEN,
  HONORIFICS,
  PERSON_VERBS,
  PLACE_PREPOSITIONS,
  PRODUCT_NOUNS,
  ROLE_HEADS,
  ROLE_MODIFIERS,
  SPEECH,
} from './wordLists.ts';

/** Unknown names whose neighbours tell their kind ("chip maker X", "X, a small lander"), or that another sentence told. */
export function findTold(draft: Draft, names: ArticleNames): void {
  walk(draft, names, true);
}

/** The other unknown names, by their shape. */
export function findLeftovers(draft: Draft, names: ArticleNames): void {
  walk(draft, names, false);
}

function walk(draft: Draft, names: ArticleNames, sure: boolean): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1 || !isNameWord(word)) continue;
    const end = runEnd(words, i, taken);
    if (end === i) continue;
    let from = skipOpeners(words, runStart(words, i, end), end);
    while (from < end && (HONORIFICS.has(words[from]?.key ?? '') || isRoleWord(words[from]))) from++;
    if (from >= end) {
      i = end - 1;
      continue;
    }
    const known = names.kinds.get(keyOf(words, from, end));
    const kind = known ?? (draft.titleCase ? null : guessKind(draft, from, end, names, sure));
    if (kind !== null) addMention(draft, kind, from, end, kind === 'place' ? { use: 'literal' } : {});
    i = end - 1;
  }
}

const isRoleWord = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.kind === 'capital' &&
  (ROLE_HEADS.has(word.key) || ROLE_HEADS.has(word.key.replace(/s$/, '')) || ROLE_MODIFIERS.has(word.key));

const NO_NAME = new Set(
  "ai gdp ceo cfo cto tv it dna rna hiv ev evs pc gps ok vip dram lng usb sms co ipo esg vat url pdf ufo r&d covid-19 covid aids north south east west i'm mou nda faq am pm muslim muslims christian christians jewish jew jews islam islamic hindu hindus buddhist buddhists catholic catholics protestant protestants sunni shia shiite christianity internet god bible koran quran latin".split(
    ' ',
  ),
);
// What rockets, probes and ships do.
const CRAFT_VERB =
  /^(?:lands?|landed|crashe[sd]|crash|orbits?|orbited|launched|lifted|docked|sank|capsized|splashed|hovered|touched|weighs|carries|circled|blasted)$/;
const MOTION =
  /^(?:away|far|miles|kilometres|kilometers|km|flight|flights|people|refugees|residents|returned|travelled|traveled|came|fled|moved|exports|imports|flew|arrived|east|west|north|south|launched|departed|drove|sailed|train|migrants|evacuated|deported|students|tourists|withdrew|withdrawal|withdraw|rocket|lifted|off)$/;
const AFTER_SUBJECT =
  /^(?:is|was|has|had|will|would|can|could|may|also|now|plans|rose|fell|launched|opened|built|makes|made|came|went|left|hit|lost|won|expects|wants|agreed|began)$/;

function guessKind(
  draft: Draft,
  from: number,
  end: number,
  names: ArticleNames,
  sure: boolean,
): Mention['kind'] | null {
  const { words } = draft;
  const first = words[from];
  const last = words[end - 1];
  const before = words[from - 1];
  const next = words[end];
  if (first === undefined || last === undefined || FUNCTION.has(first.key)) return null;
  const length = end - from;
  if (length === 1 && first.text.length < 2) return null;
  if (NO_NAME.has(keyOf(words, from, end)) || /['’](?:re|ve|ll|d|m|t)$/.test(first.key)) return null;
  // Stock tickers: "(IBM.N)", "(NASDAQ: MU)".
  if (next?.text === '.' && next.glued && words[end + 1]?.glued === true && words[end + 2]?.text === ')') return null;
  if (first.glued && before?.text === '.') return null;
  const opens = from === 0 || /^["“‘:(•–—]$/.test(before?.text ?? '');
  const subject =
    isAgent(words, end) ||
    isOwnerOfRole(words, from, end) ||
    besideOrganization(draft, end) ||
    next?.kind === 'possessive' ||
    AFTER_SUBJECT.test(next?.key ?? '') ||
    PERSON_VERBS.has(next?.key ?? '');
  const quotes = quoted(words, from, end);
  if (length === 1 && opens && !quotes) {
    // "Overreliance on chips": a capital that the start of the sentence explains.
    if (COMMON.has(first.key) || names.lower.has(first.key) || names.lower.has(first.key.replace(/s$/, '')))
      return null;
    if (!subject && next?.text !== ',' && first.kind !== 'acronym') return null;
    if (/(?:ing|ed|ly|ance|ence|ness|ment|tion)$/.test(first.key) && !subject) return null;
  }
  if (EVENT_HEADS.has(last.key) && length > 1) return 'product';
  if (quotes) return 'product';
  if (isCompanyContext(words, from, end) || (length === 1 && !COMMON.has(first.key) && besideOrganization(draft, end)))
    return 'organization';
  if (
    PRODUCT_NOUNS.has(next?.key ?? '') ||
    (before?.kind === 'lower' && PRODUCT_NOUNS.has(before.key)) ||
    isProductContext(words, from, end) ||
    CRAFT_VERB.test(next?.key ?? '') ||
    (/^(?:is|was|were|has|had|to|will|be|been)$/.test(next?.key ?? '') && CRAFT_VERB.test(words[end + 1]?.key ?? ''))
  )
    return 'product';
  if (length > 1 && PRODUCT_NOUNS.has(last.key)) return 'product';
  if (before?.key === 'from' && next?.key === 'in') return 'place';
  if (
    before?.key === 'from' &&
    !sure &&
    length <= 2 &&
    !COMMON.has(first.key) &&
    !MOTION.test(words[from - 2]?.key ?? '')
  )
    return 'organization';
  if (before?.key === 'from' && !MOTION.test(words[from - 2]?.key ?? '')) return null;
  const speech = SPEECH.has(next?.key ?? '');
  const person =
    length >= 2 &&
    length <= 4 &&
    words.slice(from + 1, end).some((w) => !w.glued) &&
    readPersonName(words, from) === end &&
    !words.slice(from, end).some((w) => COMMON.has(w.key) || w.kind === 'acronym');
  if (
    person &&
    (speech ||
      PERSON_VERBS.has(next?.key ?? '') ||
      next?.text === ',' ||
      SPEECH.has(before?.key ?? '') ||
      next?.key === 'who')
  )
    return 'person';
  if (isOwnerOfRole(words, from, end) || (isAgent(words, end) && !(person && length > 1))) return 'organization';
  if (
    length === 1 &&
    (isPersonal(words, from, end) ||
      (GIVEN.has(first.key) && !COMMON.has(first.key) && !/^(?:in|at|near|off)$/.test(before?.key ?? '')))
  )
    return 'person';
  if (person && /^(?:to|from|into|towards?)$/.test(before?.key ?? '')) return sure ? null : 'person';
  if (PLACE_PREPOSITIONS.has(before?.key ?? '') && first.kind !== 'acronym' && !COMMON.has(first.key)) return 'place';
  if (sure) return null;
  const closesWithPlace = matchPhrase(words, end - 1)?.phrase.entry.kind === 'place' && length === 2;
  if (person && !closesWithPlace) return 'person';
  if (length === 1 && speech && !COMMON.has(first.key)) return 'organization';
  if (length === 1 && first.kind === 'acronym') return 'organization';
  // "ETH Zurich", "Cathay Pacific"
  const closing = matchPhrase(words, end - 1);
  if (length === 2 && closing !== null && closing.phrase.use === 'literal' && closing.phrase.entry.kind === 'place')
    return 'organization';
  if (length === 1 && COMMON.has(first.key)) return null;
  return 'product';
}
