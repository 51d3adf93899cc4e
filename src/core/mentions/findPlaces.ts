import { addMention, type Draft, freeUntil, isNameWord } from './draft.ts';
import { LEXICON_BY_ID } from './lexicon.ts';
import { FUNCTION, runEnd, runStart, skipOpeners } from './nameRun.ts';
import { matchPhrase, type PhraseMatch } from './phraseIndex.ts';
import { useOfPlace } from './useOfPlace.ts';
import {
  CALENDAR,
  COMMON,
  EVENT_HEADS,
  GIVEN,
  HONORIFICS,
  PLACE_PREFIXES,
  PLACE_SUFFIXES,
  ROLE_HEADS,
  ROLE_MODIFIERS,
} from './wordLists.ts';

const LOWER_SUFFIX =
  /^(?:crater|cosmodrome|spaceport|peninsula|prefecture|province|county|district|region|river|valley|desert|strait|basin|island|islands|bay|sea|oblast|canal)$/;

/** Places: the lexicon (with demonyms and seats of government), and names with a word like Prefecture, Strait, Cape. */
export function findPlaces(draft: Draft): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1) continue;
    const match = matchPhrase(words, i, false, freeUntil(taken, i));
    if (match === null && !isNameWord(word)) continue;
    const end = runEnd(words, i, taken);
    const from = skipOpeners(words, runStart(words, i, end), end);
    if (from > i && match === null) {
      i = from - 1;
      continue;
    }
    const place = match?.phrase.entry.kind === 'place' ? match : null;
    const shaped = shapedEnd(draft, i, end);
    if (shaped > i && (place === null || shaped > place.end) && place?.phrase.use !== 'demonym') {
      addMention(draft, 'place', i, shaped, { use: 'literal' });
      i = shaped - 1;
      continue;
    }
    if (place === null || !holds(draft, i, place, end)) continue;
    addMention(draft, 'place', i, place.end, {
      use: place.phrase.use === 'demonym' ? 'demonym' : useOfPlace(words, i, place.end, place.phrase.entry),
      lexicon: idBeside(draft, i, place),
    });
    i = place.end - 1;
  }
}

// "Birmingham, Alabama": the place that follows tells which one.
function idBeside(draft: Draft, from: number, match: PhraseMatch): string {
  const { words } = draft;
  const entry = match.phrase.entry;
  if (words[match.end]?.text !== ',') return entry.id;
  const outer = matchPhrase(words, match.end + 1);
  if (outer === null || outer.phrase.entry.kind !== 'place') return entry.id;
  const own = LEXICON_BY_ID.get(`${entry.id}-${outer.phrase.entry.id.slice('place:'.length)}`);
  return own !== undefined && from >= 0 ? own.id : entry.id;
}

function holds(draft: Draft, at: number, match: PhraseMatch, end: number): boolean {
  const { words } = draft;
  const word = words[at];
  if (word === undefined) return false;
  // "Cathay Pacific", "ETH Zurich", "Tour de France": the place only closes somebody's name.
  if (match.phrase.use === 'literal' && match.end === end && insideName(draft, at)) return false;
  const single = match.end - at === 1;
  // "the South Pole" is no Pole.
  if (word.key === 'pole' && /^(?:north|south)$/.test(words[at - 1]?.key ?? '')) return false;
  // Turkey and Chad are countries, "China" in "China plates" still is; "Earth", "Sun" and "Moon" need no more.
  if (single && match.phrase.entry.type === 'city') {
    if (at === 0 && COMMON.has(word.key)) return false;
    const next = words[at + 1];
    // "Euclid was launched", "Cassini": small towns share their names with everything; they need a sign.
    if (match.phrase.entry.size < 150 && match.phrase.entry.size > 1 && !hasPlaceSign(draft, at, match.end))
      return false;
    // "Paris Hilton", "Lincoln Chafee": a name that is also a given name, in front of an unknown capitalised word.
    if (GIVEN.has(word.key) && end - at === 2 && isNameWord(next) && match.phrase.entry.seatOf === null) return false;
  }
  return true;
}

function shapedEnd(draft: Draft, from: number, end: number): number {
  const { words } = draft;
  const first = words[from];
  if (first === undefined || !isNameWord(first)) return from;
  let best = from;
  for (let k = from + 1; k < end; k++) {
    const word = words[k];
    if (
      word !== undefined &&
      PLACE_SUFFIXES.has(word.key) &&
      isNameWord(word) &&
      !EVENT_HEADS.has(words[k + 1]?.key ?? '')
    )
      best = k + 1;
  }
  if (best > from) return best;
  const next = words[end];
  if (next !== undefined && LOWER_SUFFIX.test(next.key) && !next.glued && end - from <= 3) {
    const known = matchPhrase(words, from);
    if (
      known === null ||
      (known.end < end && known.phrase.use === 'literal') ||
      /^(?:crater|cosmodrome|prefecture|river)$/.test(next.key)
    ) {
      if (known?.phrase.use !== 'demonym' && !(from === 0 && COMMON.has(first.key))) return end + 1;
    }
  }
  if (
    end - from >= 2 &&
    PLACE_PREFIXES.has(first.key) &&
    !/^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|camp|saint|st|santa|san|los|las|el|al|tel|port|san|rio)$/.test(
      first.key,
    )
  )
    return end;
  if (
    end - from >= 2 &&
    /^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|port|camp|st|saint|san|santa)$/.test(
      first.key,
    ) &&
    end - from <= 3
  ) {
    const before = words[from - 1];
    if (before !== undefined && /^(?:in|at|near|from|to|of|visited|visit|reached|left)$/.test(before.key)) return end;
  }
  // "Strait of Hormuz", "Gulf of Aden", "Sea of Okhotsk", "Isle of Man"
  if (
    /^(?:strait|gulf|sea|bay|isle|cape|straits|lake|port|valley|province|state|city|town|village|district|island)$/.test(
      first.key,
    ) &&
    words[from + 1]?.key === 'of' &&
    isNameWord(words[from + 2])
  ) {
    return runEnd(words, from + 2, draft.taken);
  }
  // "the island of Foula", "the crater Zeeman", "the village of Shakhtinskoye"
  const outer = words[from - 1]?.key === 'of' ? words[from - 2] : words[from - 1];
  if (
    outer !== undefined &&
    outer.kind === 'lower' &&
    PLACE_NOUN.test(outer.key) &&
    (outer === words[from - 2] || outer.key === 'crater') &&
    end - from <= 3
  ) {
    return matchPhrase(words, from) === null ? end : from;
  }
  return from;
}

const PLACE_NOUN =
  /^(?:island|city|town|village|port|province|region|district|state|county|peninsula|crater|hamlet|suburb|settlement|municipality|resort|capital|mayor)$/;

function insideName(draft: Draft, at: number): boolean {
  const { words, taken } = draft;
  const before =
    words[at - 1]?.kind === 'lower' &&
    words[at - 2]?.kind === 'capital' &&
    /^(?:de|du|di)$/.test(words[at - 1]?.key ?? '')
      ? words[at - 2]
      : words[at - 1];
  const index = before === words[at - 2] ? at - 2 : at - 1;
  if (before === undefined || !isNameWord(before) || taken[index] === 1 || draft.titleCase) return false;
  if (words[at]?.glued === true || CALENDAR.has(before.key) || FUNCTION.has(before.key) || HONORIFICS.has(before.key))
    return false;
  if (ROLE_HEADS.has(before.key) || ROLE_MODIFIERS.has(before.key) || PLACE_PREFIXES.has(before.key)) return false;
  if (
    /^(?:greater|downtown|inner|outer|mainland|metropolitan|rural|occupied|soviet|nazi|imperial|modern|ancient|medieval)$/.test(
      before.key,
    )
  )
    return false;
  if (index === 0 && COMMON.has(before.key)) return false;
  return matchPhrase(words, index)?.phrase.entry.kind !== 'place';
}

function hasPlaceSign(draft: Draft, from: number, to: number): boolean {
  const { words } = draft;
  let before = words[from - 1];
  for (let k = from - 1; k > 0 && (before?.text === ',' || before?.key === 'and' || before?.kind === 'capital'); k--)
    before = words[k - 1];
  if (
    /^(?:in|at|near|from|to|of|around|outside|through|via|visited|visit|left|reached|reach|into|towards?|between|off|for|on)$/.test(
      before?.key ?? '',
    )
  )
    return true;
  if (words[to]?.kind === 'possessive' || words[to]?.text === '-') return true;
  if (words[to]?.text === ',' && matchPhrase(words, to + 1)?.phrase.entry.kind === 'place') return true;
  return (
    words[from - 1]?.kind === 'lower' &&
    !/^(?:the|a|an|said|says|told|by|with)$/.test(words[from - 1]?.key ?? '') &&
    PLACE_NOUN.test(words[from - 1]?.key ?? '')
  );
}
