import { phrasesOf } from '../mentions/phraseIndex.ts';
import { nameGroups } from './nameGroups.ts';
import { described, objectOf, type Prior, parsePrior } from './priorQuestion.ts';
import type { Turn } from './turn.ts';

export const PERSON_PRONOUN = /\b(?:he|she|him|her|his|hers)\b/i;
export const GROUP_PRONOUN = /\b(?:they|them|their|theirs)\b/i;
export const THING_PRONOUN = /\b(?:it|its|this one|that one)\b/i;
export const PLACE_PRONOUN = /\bthere\b(?! (?:is|are|was|were|a|an|any|be|been)\b)/i;

const LONGEST_ANSWER = 80;

/** The follow-up with its first pronoun in words: the earlier answer, or what the earlier question was about. */
export function replacePronoun(text: string, before: string, last: Turn): string {
  const prior = parsePrior(before);
  const names = nameGroups(before);
  const answer = last.answer !== null && last.answer.length <= LONGEST_ANSWER ? last.answer : null;
  const place = PLACE_PRONOUN.test(text) ? placeOf(prior, names, answer) : null;
  const placed = place === null ? text : text.replace(PLACE_PRONOUN, place);
  for (const [pronoun, find] of KINDS) {
    if (!pronoun.test(text)) continue;
    const found = find(prior, names, answer);
    if (found !== null) return substitute(placed, pronoun, found);
  }
  return place === null ? withContext(text, names) : placed;
}

type Find = (prior: Prior | null, names: readonly string[], answer: string | null) => string | null;

const KINDS: readonly (readonly [RegExp, Find])[] = [
  [PERSON_PRONOUN, personOf],
  [GROUP_PRONOUN, groupOf],
  [THING_PRONOUN, thingOf],
];

function personOf(prior: Prior | null, names: readonly string[], answer: string | null): string | null {
  if (prior?.type === 'person') {
    if (answer !== null) return answer;
    // Whom the last question did not find is not the one that it named.
    return described(prior);
  }
  return subjectName(prior) ?? names[0] ?? answer;
}

function groupOf(prior: Prior | null, names: readonly string[], answer: string | null): string | null {
  if (prior !== null && (prior.type === 'person' || prior.type === 'organization' || prior.type === 'list')) {
    if (answer !== null) return answer;
    return described(prior) ?? names[0] ?? null;
  }
  return prior?.subject ?? names[0] ?? answer;
}

function thingOf(prior: Prior | null, names: readonly string[], answer: string | null): string | null {
  if (prior === null) return names[0] ?? answer;
  const named = answer !== null && /^(?:the )?\p{Lu}/u.test(answer);
  const asked =
    /^(?:\S+ )?(?:which|what) \p{L}/iu.test(prior.front) &&
    (prior.type === 'organization' ||
      prior.type === 'place' ||
      (named && (prior.type === 'other' || prior.type === 'list')));
  // "Near which crater did SLIM land?" is about SLIM; "which company built it?" about the company.
  if (asked && prior.subject === null) return answer ?? described(prior);
  // "Which company did Moreau found?" asks the object, "which agency was it built for?" does not.
  const object =
    prior.auxiliary !== null &&
    !/^(?:is|are|was|were|be)$/i.test(prior.auxiliary) &&
    !/^(?:in|on|at|to|from|by|with|for|of|near|under) /i.test(prior.front) &&
    !/ (?:in|on|at|to|from|by|with|for|of)$/i.test(prior.rest);
  if (asked && object && answer !== null) return answer;
  if (prior.subject !== null && !/^(?:it|he|she|they|we|you|i)$/i.test(prior.subject)) return prior.subject;
  return objectOf(prior) ?? names[0] ?? answer;
}

function placeOf(prior: Prior | null, names: readonly string[], answer: string | null): string | null {
  const asked = prior !== null && prior.type === 'place';
  if (asked && answer !== null) {
    const place = /^(?:in|at|on|near) /i.test(answer) ? answer : `in ${answer}`;
    // "Where will the centre be built?" – "how many people will work there?": at the centre.
    return prior.subject !== null && /^(?:the|a|its) /i.test(prior.subject) ? `at ${prior.subject} ${place}` : place;
  }
  const name = names.findLast((other) => phrasesOf(other)[0]?.entry.kind === 'place');
  return name === undefined ? null : `in ${name}`;
}

function subjectName(prior: Prior | null): string | null {
  return prior?.subject != null && /^\p{Lu}/u.test(prior.subject) ? prior.subject : null;
}

/** "are they based" is "is the company based" where one stands for they. */
function agree(text: string, name: string): string {
  if (!/^the (?:\p{L}+) that |^the person /iu.test(name)) return text;
  return ONE.reduce((all, [many, one]) => all.replace(`${many} ${name}`, `${one} ${name}`), text);
}

const ONE = [
  ['are', 'is'],
  ['were', 'was'],
  ['do', 'does'],
  ['have', 'has'],
] as const;

/** Only the first: "how far was SLIM from its target" is good English, "from SLIM's target" is not. */
function substitute(text: string, pronoun: RegExp, name: string): string {
  const replaced = text.replace(new RegExp(pronoun.source, 'i'), (found, offset: number) => {
    const possessive =
      /^(?:his|hers|their|theirs|its)$/i.test(found) ||
      (/^her$/i.test(found) &&
        /^ \p{L}/u.test(text.slice(offset + found.length)) &&
        !/^ (?:in|on|at|to|for|with|as|by|from)\b/.test(text.slice(offset + found.length)));
    return possessive ? `${name}'s` : name;
  });
  return agree(replaced, name);
}

/** Names in brackets behind a question that nothing else ties to the one before. */
export function withContext(text: string, names: readonly string[]): string {
  return names.length === 0 ? text : `${text} (${names.join(', ')})`;
}
