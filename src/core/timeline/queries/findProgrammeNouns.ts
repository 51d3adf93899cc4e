import type { SentenceFacts } from '../../facts.ts';
import { DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../modality/cueWords.ts';
import { isAdverb, isAuxiliary } from '../modality/wordUse.ts';
import { isPast, lemmaOf, type Word } from '../scanClause.ts';

import { establishedName } from './establishedName.ts';
import { HEAD, isCompound, isMade, isNamedPact, NEEDS_MODIFIER } from './programmeHeads.ts';

/** A programme as one sentence names or describes it. */
export interface ProgrammeNoun {
  readonly name: string;
  readonly alias: string | null;
  readonly head: string;
  /** Offset of the head word in the sentence. */
  readonly at: number;
  /** A proper name, not a description. */
  readonly named: boolean;
  /** Somebody plans, makes, signs, offers or calls it off in this sentence. */
  readonly acted: boolean;
}

const ACTS =
  /^(?:create|establish|set|launch|build|form|found|open|sign|agree|aim|plan|propose|consider|offer|match|join|develop|provide|introduce|expand|strengthen|tighten|fund|approve|cancel|reject|withdraw|drop|scrap|abandon|prepare|announce|end|start|begin|include|finance|reach|ratify|adopt|extend|back|support|lead|discuss|commit|undertake|respond|design|put|resume|pause|halt|complete|work|head)$/u;
const CREATES = /^(?:create|establish|set|found|form)$/u;

/** The programmes of one sentence: names first, then descriptions by their head word, then what somebody establishes. */
export function findProgrammeNouns(
  text: string,
  words: readonly Word[],
  facts: SentenceFacts,
  offset: number,
): readonly ProgrammeNoun[] {
  const acted = words.some((word) => ACTS.test(lemmaOf(word.low) ?? ''));
  const found: ProgrammeNoun[] = facts.mentions
    .filter(
      (mention) =>
        // "the AI Strategy Council", "the Clean Air Programme Office": the name goes on, it is a body's.
        !/^\s\p{Lu}\p{Ll}/u.test(text.slice(mention.end - offset, mention.end - offset + 3)) &&
        (mention.kind === 'programme' || isNamedPact(mention)),
    )
    .map((mention) => ({
      name: mention.text,
      alias: aliasBehind(text, mention.end - offset),
      head: mention.text.split(/\s+/u).at(-1)?.toLowerCase() ?? '',
      at: mention.start - offset,
      named: true,
      acted,
    }));
  const taken = (at: number): boolean => found.some((one) => at >= one.at && at < one.at + one.name.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.mark || taken(word.start)) continue;
    // "Noordzee Terminals" is a firm, "Space Launch System" a rocket.
    if (
      facts.mentions.some(
        (mention) =>
          mention.kind !== 'quantity' &&
          mention.kind !== 'place' &&
          word.start + offset >= mention.start &&
          word.start + offset < mention.end,
      )
    )
      continue;
    if (
      HEAD.test(word.low) &&
      !isCompound(words, i) &&
      isMade(words, i) &&
      (lemmaOf(word.low) === null || !isVerbHere(words, i))
    ) {
      const made = describe(text, words, i);
      if (made && !found.some((one) => one.named && made.name.includes(one.name.split(/\s+/u).at(-1) ?? one.name)))
        found.push({ ...made, acted: acted && actedOn(words, i) });
    } else if (CREATES.test(lemmaOf(word.low) ?? '') && !isPassive(words, i)) {
      const made = establishedName(words, i, text);
      if (made && /^\p{L}/u.test(made.name) && !taken(made.at)) found.push({ ...made, acted: true });
    }
  }
  return found;
}

const aliasBehind = (text: string, end: number): string | null =>
  /^\s*\(([A-Z][A-Z&-]{1,9})\)|^,? (?:known as|or) ([A-Z]{2,9})\b|^,? ([A-Z]{2,9}) for short/u
    .exec(text.slice(end, end + 30))
    ?.slice(1)
    .find(Boolean) ?? null;

const isVerbHere = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 1];
  if (!before || before.mark) return false;
  return (
    before.low === 'to' ||
    isAuxiliary(before.low) ||
    /^(?:they|he|she|it|we|who|which|not)$/u.test(before.low) ||
    (before.capital && /s$/u.test(words[i]?.low ?? ''))
  );
};

const isPassive = (words: readonly Word[], i: number): boolean =>
  isPast(words[i]?.low ?? '') && /^(?:is|are|was|were|be|been|being)$/u.test(words[i - 1]?.low ?? '');

function describe(text: string, words: readonly Word[], i: number): Omit<ProgrammeNoun, 'acted'> | null {
  const head = words[i];
  if (!head) return null;
  const start = leftEdge(words, i);
  const before = words[i - 1];
  // "According to the plans of the company": a way to say who says so.
  if (/\baccording to (?:\p{L}+\s){0,3}$/iu.test(text.slice(0, head.start))) return null;
  const wanted = NEEDS_MODIFIER.get(head.low);
  if (wanted && !(before && start < i && wanted.test(before.low))) return null;
  // "the economic “two-plus-two” meeting, a framework akin to": the name stands in front of the apposition.
  if (
    words[start - 1]?.low === ',' ||
    (words[start - 1] && /^an?$/u.test(words[start - 1]?.low ?? '') && words[start - 2]?.low === ',')
  ) {
    const named = apposed(text, words, words[start - 1]?.low === ',' ? start - 1 : start - 2);
    if (named)
      return { name: named, alias: null, head: head.low, at: words[start - 3]?.start ?? head.start, named: false };
  }
  const end = rightEdge(words, i);
  const modifiers = words.slice(start, i).filter((word) => !word.mark && !GENERIC.test(word.low));
  // "the first treaty of its kind", "the plan for it", "a programme with a ceiling": the tail names nothing.
  const tail = words.slice(i + 1, i + 3).map(({ low }) => low);
  if (
    modifiers.length === 0 &&
    (/^(?:it|them|this|that|these|its|his|her|their)$/u.test(tail[1] ?? '') ||
      (/^an?$/u.test(tail[1] ?? '') && words[i + 3]?.low === 'time') ||
      (tail[0] === 'with' && !/^(?:agree|accord|pact|treat|deal|partner|contract)/u.test(head.low))) &&
    tail[0] !== 'to'
  )
    return null;
  // "upset energy plans": plans that do not say what for are anybody's.
  if (head.low === 'plans' && end === i) return null;
  if (modifiers.length === 0 && (end === i || /^(?:chains|controls)$/u.test(head.low))) return null;
  const lastWord = words[end];
  const firstWord = words[start];
  if (!firstWord || !lastWord) return null;
  const name = text.slice(firstWord.start, lastWord.end).replace(/\s+/gu, ' ').replace(/["“”]/gu, '').trim();
  return { name, alias: null, head: head.low, at: head.start, named: false };
}

const GENERIC =
  /^(?:new|same|other|such|this|that|these|those|first|second|third|last|next|present|current|own|whole|entire|future|old|best|earlier|later|previous|former|original|final|full|clear|empty|similar|different|good|better|real|proper|firm|ambitious|comprehensive|first|expected|bigger|large|big|small|several|many|two|three|four|five)$/u;

function leftEdge(words: readonly Word[], i: number): number {
  let start = i;
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const word = words[k];
    if (!word) break;
    if (word.mark) {
      if (/^["“”]$/u.test(word.low) && k > 0) continue;
      break;
    }
    if (
      DETERMINERS.has(word.low) ||
      PREPOSITIONS.has(word.low) ||
      SUBORDINATORS.has(word.low) ||
      isAuxiliary(word.low) ||
      isAdverb(word.low)
    )
      break;
    if (word.low === 'and') {
      // "research and development centre", but not "Kishida and the plan".
      const other = words[k - 1];
      if (
        !other ||
        other.mark ||
        DETERMINERS.has(other.low) ||
        lemmaOf(words[k + 1]?.low ?? '') !== null ||
        other.capital
      )
        break;
      continue;
    }
    const lemma = lemmaOf(word.low);
    // "The war is upsetting energy plans"
    if (
      word.low.endsWith('ing') &&
      isAuxiliary(words[k - 1]?.low ?? '') &&
      /^(?:is|are|was|were|be|been)$/u.test(words[k - 1]?.low ?? '')
    )
      break;
    if (
      word.low === 'to' ||
      word.low === 'or' ||
      (lemma !== null &&
        !word.capital &&
        (isPast(word.low) || word.low.endsWith('ing')) &&
        !/^(?:working|steering|planning|cutting-edge|proposed|planned|training)$/u.test(word.low))
    )
      break;
    start = k;
  }
  while (start < i && (words[start]?.mark || words[start]?.low === 'and')) start++;
  // "to match U.S. export controls", "plan to launch new partnerships"
  if (
    start < i &&
    /^(?:to|will|would|they|and)$/u.test(words[start - 1]?.low ?? '') &&
    ACTS.test(lemmaOf(words[start]?.low ?? '') ?? '')
  )
    start++;
  return start;
}

// "for joint research of cutting-edge semiconductors", "to U.S. memory maker Micron", "ensuring availability of …".
function rightEdge(words: readonly Word[], i: number): number {
  const next = words[i + 1];
  if (
    !next ||
    next.mark ||
    !(
      /^(?:for|of|on|to|with|between|that)$/u.test(next.low) ||
      (next.low.endsWith('ing') && lemmaOf(next.low) !== null)
    )
  )
    return i;
  const second = words[i + 2];
  if (
    next.low === 'that' ||
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|may-month|\d.*)$/u.test(
      second?.low ?? '',
    )
  )
    return i;
  // "explained the plan to Minister Hruska": a person is told, a firm is paid.
  if (next.low === 'to' && second?.capital && !/^(?:subsid|fund)/u.test(words[i]?.low ?? '')) return i;
  let end = i + 1;
  for (let k = i + 2; k < words.length && k < i + 12; k++) {
    const word = words[k];
    if (!word || word.mark) break;
    if (
      isAuxiliary(word.low) ||
      SUBORDINATORS.has(word.low) ||
      /^(?:so|but|according|by|at|amid|in|from|also)$/u.test(word.low) ||
      (isPast(word.low) && !word.capital && !DETERMINERS.has(words[k - 1]?.low ?? ''))
    )
      break;
    if (word.low === 'and' && (k > i + 7 || isAuxiliary(words[k + 2]?.low ?? ''))) break;
    end = k;
  }
  while (
    end > i &&
    (DETERMINERS.has(words[end]?.low ?? '') ||
      PREPOSITIONS.has(words[end]?.low ?? '') ||
      /^(?:and|to|or|such|as)$/u.test(words[end]?.low ?? ''))
  )
    end--;
  return end;
}

function apposed(text: string, words: readonly Word[], comma: number): string | null {
  let start = comma - 1;
  while (start > 0 && comma - start < 9) {
    const before = words[start - 1];
    if (
      !before ||
      (before.mark && !/^["“”]$/u.test(before.low)) ||
      isAuxiliary(before.low) ||
      PREPOSITIONS.has(before.low) ||
      /^(?:discuss|join|fit|the|an?)$/u.test(before.low) ||
      (isPast(before.low) && !before.capital)
    )
      break;
    start--;
  }
  const first = words[start];
  const last = words[comma - 1];
  if (!first || !last || last.mark) return null;
  const name = text.slice(first.start, last.end).replace(/\s+/gu, ' ').replace(/["“”]/gu, '').trim();
  return name.length > 2 && name.length < 80 ? name : null;
}

// Somebody's verb is near: in front as its object, or behind as its passive.
function actedOn(words: readonly Word[], i: number): boolean {
  const from = Math.max(0, i - 12);
  return words.slice(from, i + 24).some((word) => ACTS.test(lemmaOf(word.low) ?? ''));
}
