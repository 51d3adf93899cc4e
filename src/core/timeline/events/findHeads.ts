import { PRONOUNS, SUBORDINATORS } from '../modality/cueWords.ts';
import { isAdverb, isAuxiliary, isNounUse } from '../modality/wordUse.ts';
import { isPast, lemmaOf, type Word } from '../scanClause.ts';

/** A finite verb group: index of its first word and of its verb. */
export interface Head {
  readonly group: number;
  readonly verb: number;
  readonly weak: boolean;
}

/** Words that stand between a verb and the verb that it hands on to: "is likely to", "is due to". */
export const LIGHT_WORD =
  /^(?:likely|due|ready|about|unlikely|scheduled|slated|supposed|meant|poised|eyeing|mulling|able|keen|determined|toward|towards)$/u;
// Participles that are never a past tense.
const PURE_PARTICIPLE =
  /^(?:been|begun|broken|chosen|done|drawn|driven|eaten|fallen|flown|forgotten|given|gone|grown|hidden|known|laid|overthrown|ridden|risen|seen|shown|shaken|sung|sunk|spoken|stolen|sworn|taken|thrown|torn|withdrawn|worn|written)$/u;

/** The finite verb groups of a sentence in order; in a headline a present or an infinitive alone. */
export function findHeads(words: readonly Word[]): readonly Head[] {
  const heads: Head[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || word.mark) continue;
    if (isAuxiliary(word.low) && !(word.capital && i > 0)) {
      const verb = governed(words, i);
      heads.push({ group: i, verb, weak: false });
      i = Math.max(i, verb);
    } else if (WILLING.test(word.low) && !word.capital && i > 0 && opensTo(words, i))
      heads.push({ group: i, verb: i, weak: false });
    else if (isFinitePast(words, i)) heads.push({ group: i, verb: i, weak: !isStrongPast(word.low) });
  }
  const kept: Head[] = [];
  for (const [n, head] of heads.entries())
    if (!head.weak || !isReduced(words, head, kept.at(-1), heads[n + 1])) kept.push(head);
  if (kept.length > 0) return kept;
  return headlineHead(words);
}

const WILLING =
  /^(?:wants?|plans?|intends?|aims?|hopes?|expects?|seeks?|refuses?|agrees?|pledges?|promises?|undertakes?|commits?|threatens?|proposes?|says?|denies|vows?)$/u;

// "still wants to launch": a present that plans is a verb whatever else stands in the sentence.
function opensTo(words: readonly Word[], i: number): boolean {
  if (/^says?$/u.test(words[i]?.low ?? '') || isNounUse(words, i)) return false;
  return [1, 2].some((ahead) => words[i + ahead]?.low === 'to' && words[i + ahead + 1]?.capital === false);
}

function governed(words: readonly Word[], aux: number): number {
  let be = aux;
  for (let k = aux + 1; k < words.length && k < aux + 8; k++) {
    const low = words[k]?.low ?? '';
    if (words[k]?.mark) break;
    // "will be ready": without a verb behind it, "be" is the verb.
    if (low === 'be') be = k;
    if (isAdverb(low) || /^(?:be|been|being|have|to|not|both|all)$/u.test(low)) continue;
    if (low === 'longer' || low === 'no') continue;
    if (LIGHT_WORD.test(low) && /^(?:to|creating|\p{L}+ing)$/u.test(words[k + 1]?.low ?? '')) continue;
    if (
      (lemmaOf(low) !== null && !isNounUse(words, k)) ||
      (/ed$/u.test(low) && low.length > 4) ||
      (/ing$/u.test(low) && low.length > 5)
    )
      return k;
    if (
      /^(?:been|be|being)$/u.test(words[k - 1]?.low ?? '') &&
      /^(?:put|set|cut|held|led|met|made|hit|\p{Ll}+(?:en|wn|pt|lt|nt))$/u.test(low)
    )
      return k;
    // An unknown verb behind a modal: "will deepen".
    if (
      /^(?:will|would|shall|may|might|could|should|must|did|does|do|won't|didn't|doesn't|not|to)$/u.test(
        words[k - 1]?.low ?? '',
      ) &&
      /^\p{Ll}{3,}$/u.test(low) &&
      !/^(?:the|its|his|her|their|they|she|not)$/u.test(low)
    )
      return k;
    break;
  }
  return be;
}

const isStrongPast = (low: string): boolean => !/ed$/u.test(low) && lemmaOf(low) !== low;

function isFinitePast(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (!word || (word.capital && i > 0)) return false;
  const low = word.low;
  if (PURE_PARTICIPLE.test(low)) return false;
  const known = isPast(low);
  if (!known && !(/\p{Ll}{3,}ed$/u.test(low) && !low.includes('-'))) return false;
  if (
    !known &&
    (words[i - 1] === undefined ||
      /^(?:the|a|an|of|in|its|his|her|their|and|for|with|by|to|as|on)$/u.test(words[i - 1]?.low ?? ''))
  )
    return false;
  if (isNounUse(words, i) && known) return false;
  const before = words[i - 1]?.low ?? '';
  if (before === '' || /^(?:to|of|by|with|as|for|than|from|in|on|at|be|been|being|having|not)$/u.test(before))
    return false;
  // "a summit set for May": no past of its own.
  if (
    /^(?:set|put|cut|scheduled|planned|expected|slated|due|held|called|known|named|based|led|made|built|born|run|described)$/u.test(
      low,
    ) &&
    /^(?:for|on|in|by|as|at)$/u.test(words[i + 1]?.low ?? '') &&
    !/^(?:it|he|she|they|we|who|which)$/u.test(before) &&
    words.some((other, k) => k !== i && isAuxiliary(other.low))
  )
    return false;
  // "set", "put" and "cut" are the base too.
  return !(lemmaOf(low) === low && i > 0 && words[i - 1]?.mark === true);
}

// "a summit set for May", "a report published by": a participle behind its noun while another verb is near.
function isReduced(words: readonly Word[], head: Head, before: Head | undefined, after: Head | undefined): boolean {
  const next = words[head.verb + 1]?.low ?? '';
  let back = head.verb - 1;
  while (isAdverb(words[back]?.low ?? '')) back--;
  const previous = words[back];
  if (next === 'by') return true;
  if (previous?.mark && before === undefined && after !== undefined) return true;
  const between = (from: number, to: number): boolean =>
    words
      .slice(from, to)
      .some((word) => word.mark || SUBORDINATORS.has(word.low) || /^(?:and|but|or)$/u.test(word.low));
  if (before && !between(before.verb + 1, head.verb)) return true;
  // "called off the visit she had planned"
  if (
    /^(?:the|a|an|its|his|her|their|off|up|out|back|down)$/u.test(next) &&
    after !== undefined &&
    words.slice(head.verb + 1, after.group).some((word) => PRONOUNS.has(word.low))
  )
    return false;
  return after !== undefined && !between(head.verb + 1, after.group);
}

// "Noordzee gives up its plan", "Austria and Slovenia sign the pact", "Austria, Slovenia to sign pact".
function headlineHead(words: readonly Word[]): readonly Head[] {
  // A list's "• to plant 600 trees".
  if (words[0]?.low === 'to' && words[1] && !words[1].mark && !words[1].capital)
    return [{ group: 0, verb: 1, weak: false }];
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word || word.mark) continue;
    if (word.low === 'to' && lemmaOf(words[i + 1]?.low ?? '') !== null && words[i + 1]?.capital === false)
      return [{ group: i, verb: i + 1, weak: false }];
    if (
      word.capital ||
      lemmaOf(word.low) === null ||
      word.low.endsWith('ing') ||
      isNounUse(words, i) ||
      isPast(word.low)
    )
      continue;
    const before = words[i - 1];
    if (
      before &&
      !before.mark &&
      (before.capital || PRONOUNS.has(before.low) || /s$/u.test(word.low) || /s$/u.test(before.low))
    )
      return [{ group: i, verb: i, weak: false }];
  }
  return [];
}
