import { addMention, type Draft, freeUntil, isNameWord } from './draft.ts';
import { runEnd, runStart, skipOpeners } from './nameRun.ts';
import { matchPhrase, type PhraseMatch } from './phraseIndex.ts';
import type { Word } from './scanWords.ts';
import {
  CALENDAR,
  COMMON,
  GIVEN,
  ORGANIZATION_HEADS,
  ORGANIZATION_SUFFIXES,
  PERSON_VERBS,
  PORTFOLIOS,
  ROLE_HEADS,
  ROLE_MODIFIERS,
} from './wordLists.ts';

/** Organisations by their last word (Agency, Inc), their first (Ministry of, Bank of) or the lexicon. */
export function findOrganizations(draft: Draft): void {
  const { words, taken } = draft;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || taken[i] === 1) continue;
    const match = matchPhrase(words, i, false, freeUntil(taken, i));
    if (!isNameWord(word) && match === null) continue;
    const end = runEnd(words, i, taken);
    const from = skipOpeners(words, runStart(words, i, end), end);
    if (from > i && match === null) {
      i = from - 1;
      continue;
    }
    // "Air Canada", "Radio France", "Team Jumbo"
    const carrier = /^(?:air|radio|team)$/.test(word.key) && match === null ? matchPhrase(words, i + 1) : null;
    if (carrier?.phrase.entry.kind === 'place' && carrier.phrase.use === 'literal' && words[i + 1]?.glued === false) {
      addMention(draft, 'organization', i, carrier.end);
      i = carrier.end - 1;
      continue;
    }
    const shaped = pairedEnd(words, i, end, taken) ?? shapedEnd(words, i, end, taken);
    if (
      match !== null &&
      match.phrase.entry.kind === 'organization' &&
      match.end >= shaped &&
      free(taken, i, match.end)
    ) {
      if (holds(draft, i, match)) {
        const to = withSuffix(words, match.end, end);
        addMention(
          draft,
          'organization',
          i,
          to,
          to === match.end || isLegalForm(words[to - 1]) ? { lexicon: match.phrase.entry.id } : {},
        );
        i = to - 1;
        continue;
      }
    }
    if (shaped > i && !(match !== null && match.end >= shaped)) {
      addMention(draft, 'organization', i, shaped);
      i = shaped - 1;
    } else if (match !== null && match.end > i + 1) i = match.end - 1;
  }
}

const LEGAL = new Set(
  'inc corp corporation co ltd limited llc plc gmbh ag sa nv bv se group holdings holding'.split(' '),
);
const isLegalForm = (word: Word | undefined): boolean => word !== undefined && LEGAL.has(word.key);

function withSuffix(words: readonly Word[], from: number, end: number): number {
  let at = from;
  while (at < end && isLegalForm(words[at])) at++;
  return at;
}

function free(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i] === 1) return false;
  return true;
}

// "House prices", "Total sales", "Shell companies": a common word that is also a company needs a verb or a possessive
// after it when it opens the sentence, and "apple" inside a headline needs nothing less.
function holds(draft: Draft, at: number, match: PhraseMatch): boolean {
  const { words } = draft;
  const word = words[at];
  if (word === undefined) return false;
  const next = words[match.end];
  // "Doug Ford", "Ratan Tata": a surname that is also a company.
  const before = words[at - 1];
  if (
    match.end - at === 1 &&
    before !== undefined &&
    isNameWord(before) &&
    GIVEN.has(before.key) &&
    draft.taken[at - 1] !== 1 &&
    !word.glued
  ) {
    if (match.phrase.exact === null && (at > 1 || !COMMON.has(before.key)) && matchPhrase(words, at - 1) === null)
      return false;
  }
  // A stock ticker: "(IBM.N)".
  if (next?.text === '.' && next.glued && words[match.end + 1]?.glued === true && words[match.end + 2]?.text === ')')
    return false;
  if (match.end - at > 1 || word.kind === 'acronym') return true;
  if (
    isNameWord(next) &&
    !CALENDAR.has(next?.key ?? '') &&
    next?.glued === false &&
    COMMON.has(word.key) &&
    !isLegalForm(next)
  )
    return false;
  if (!COMMON.has(word.key) || word.kind === 'lower') return true;
  if (at > 0 && !draft.titleCase) return !/^(?:the|of|an?)$/.test(words[at - 1]?.key ?? '') || word.key !== 'time';
  return (
    next !== undefined &&
    (next.kind === 'possessive' ||
      PERSON_VERBS.has(next.key) ||
      /^(?:is|was|has|had|will|would|plans|chief|executive|leaders?|lawmakers?|mps?|and|passed|voted|rose|fell|posted|launched)$/.test(
        next.key,
      ))
  );
}

/** End of a name that its own words mark as an organisation, or `from`. */
function shapedEnd(words: readonly Word[], from: number, end: number, taken: Uint8Array): number {
  let best = from;
  for (let k = from; k < end; k++) {
    const word = words[k];
    if (word === undefined) break;
    // "the British Technology Secretary": a field in front of its office.
    const field = ROLE_MODIFIERS.has(word.key) && ROLE_HEADS.has(words[k + 1]?.key ?? '');
    const suffix = ORGANIZATION_SUFFIXES.has(word.key) && isNameWord(word) && !field;
    if (
      suffix &&
      k > from &&
      !(k === from + 1 && COMMON.has(words[from]?.key ?? '') && from === 0 && k + 1 === end && word.key === 'city')
    ) {
      if (!WEAK.has(word.key) || k + 1 === end || LEGAL.has(words[k + 1]?.key ?? '')) best = k + 1;
    }
    if (
      ORGANIZATION_HEADS.has(word.key) &&
      isNameWord(word) &&
      /^(?:of|for)$/.test(words[k + 1]?.key ?? '') &&
      k + 1 === end
    ) {
      const to = extendOf(words, k + 1, taken);
      if (to > k + 1) return to;
    }
  }
  // "Centers for Disease Control", "Department of Homeland Security" after a longer first part.
  if (
    best > from &&
    best === end &&
    /^(?:of|for)$/.test(words[end]?.key ?? '') &&
    OF_SUFFIX.has(words[end - 1]?.key ?? '')
  ) {
    const to = extendOf(words, end, taken);
    if (to > end) return to;
  }
  if (
    best > from &&
    words[best]?.text === '.' &&
    words[best]?.glued === true &&
    words[best + 1]?.kind === 'lower' &&
    LEGAL.has(words[best - 1]?.key ?? '')
  )
    return best + 1;
  return best;
}

// "the Competition and Markets Authority", "the Securities and Exchange Commission": one common word before "and".
function pairedEnd(words: readonly Word[], from: number, end: number, taken: Uint8Array): number | null {
  if (end !== from + 1 || words[end]?.key !== 'and' || words[from - 1]?.key !== 'the') return null;
  if (!COMMON.has(words[from]?.key ?? '') || !isNameWord(words[end + 1])) return null;
  const second = runEnd(words, end + 1, taken);
  const to = shapedEnd(words, end + 1, second, taken);
  return to > end + 2 && COMMON.has(words[end + 1]?.key ?? '') ? to : null;
}

// Words that end a company's name but are also just words: "Tokyo Electron Power" yes, "Artemis Health warning" hardly.
const WEAK = new Set(
  (
    'city united court force forces front power water health network trust fund mobile games solar wind nuclear oil gas air motor media news times post ' +
    'press house board school union mint glass paper energy chemical research management services solutions guard command exchange systems resources materials ' +
    'instruments devices industrial industry parliament congress senate assembly capital electric police army navy'
  ).split(' '),
);
const OF_SUFFIX = new Set(
  'institute university ministry department bureau office federation association council board committee commission court bank society academy college school union chamber league agency organization organisation authority'.split(
    ' ',
  ),
);

// "of Economy, Trade and Industry", "for Disease Control and Prevention", "of the Red Cross".
function extendOf(words: readonly Word[], from: number, taken: Uint8Array): number {
  let at = from;
  let end = from;
  for (let steps = 0; steps < 8; steps++) {
    const word = words[at];
    if (word === undefined) break;
    const joins = /^(?:of|for|and|the|on|in)$/.test(word.key) || word.text === ',' || word.text === '&';
    if (!joins) break;
    if ((word.text === ',' || word.key === 'and' || word.text === '&') && !listed(words, at, end)) break;
    if (word.key === 'in' || (word.key === 'on' && at > from)) break;
    if (isNameWord(words[at + 1])) {
      const to = runEnd(words, at + 1, taken);
      if (to === at + 1) break;
      const cut = word.text === ',' ? cutAtPortfolio(words, at + 1, to) : to;
      end = cut;
      at = cut;
      if (cut < to) break;
      continue;
    }
    if (/^(?:the)$/.test(words[at + 1]?.key ?? '')) {
      at++;
      continue;
    }
    break;
  }
  return end;
}

function cutAtPortfolio(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && PORTFOLIOS.has(words[at]?.key ?? '')) at++;
  return at > from ? at : to;
}

// A comma or "and" goes on with the name only between words of office: "Trade and Industry", "Control and Prevention".
function listed(words: readonly Word[], at: number, end: number): boolean {
  if (end !== at) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before === undefined || next === undefined || next.kind !== 'capital') return false;
  if (PORTFOLIOS.has(next.key) && PORTFOLIOS.has(before.key)) return true;
  return words[at]?.key === 'and' && COMMON.has(next.key) && COMMON.has(before.key);
}
