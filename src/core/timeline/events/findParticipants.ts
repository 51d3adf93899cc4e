import type { Registry } from '../../entities/types.ts';
import type { SentenceFacts } from '../../facts.ts';
import type { Mention } from '../../mentions/types.ts';
import type { Span } from '../../types.ts';
import type { Event } from '../types.ts';

export type Participant = Event['participants'][number];

/** Where a clause and its verb stand, in stored-text offsets. */
export interface Frame {
  readonly article: string;
  readonly clause: Span;
  readonly verb: Span;
  /** First offset of the verb group: a subject ends before it. */
  readonly group: number;
  readonly passive: boolean;
  readonly text: string;
}

const NAMED = new Set(['person', 'organization', 'programme', 'product', 'law']);

/** Names that take part in a clause: subject in front of the verb, object right behind it, others after a preposition. */
export function findParticipants(frame: Frame, facts: SentenceFacts, registry: Registry): readonly Participant[] {
  const found: Participant[] = [];
  const seen = new Set<string>();
  for (const mention of facts.mentions) {
    if (mention.start < frame.clause.start || mention.end > frame.clause.end || !takesPart(mention, frame)) continue;
    const entity = registry.entityOf(frame.article, mention)?.id ?? null;
    const key = entity ?? mention.text.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ text: mention.text, entity, part: partOf(mention, frame) });
  }
  return found;
}

function takesPart(mention: Mention, frame: Frame): boolean {
  if (NAMED.has(mention.kind)) return !isOwner(mention, frame);
  if (mention.kind !== 'place' || mention.use === 'demonym') return false;
  // "U.S. President Joe Biden": the country only tells which president.
  if (/^\s+(?!and\b)\p{Lu}/u.test(frame.text.slice(mention.end, mention.end + 4))) return false;
  // "a Hiroshima constituency"
  const after = frame.text.slice(mention.end, Math.max(mention.end, frame.group));
  if (mention.end < frame.group && !/^(?:\s*[,(]|\s+(?:and|or|along|together|as)\b|\s*$)/u.test(after)) return false;
  // "Japan and the United States will agree" act; "in Japan" is where.
  return (
    mention.use === 'metonym' ||
    (mention.end <= frame.group &&
      !/\b(?:in|at|near|from|to|of|off|on|over|around)\s+(?:the\s+)?$/iu.test(
        frame.text.slice(frame.clause.start, mention.start),
      ) &&
      !isOwner(mention, frame))
  );
}

// "Japan's prime minister": the person acts, not the country.
const isOwner = (mention: Mention, frame: Frame): boolean =>
  mention.kind !== 'person' && /^['’]s?\s/u.test(frame.text.slice(mention.end, mention.end + 3));

function partOf(mention: Mention, frame: Frame): Participant['part'] {
  if (mention.end <= frame.group) {
    // "Peru sends grain; in two weeks the first delivery shall begin": what stands in front of the mark has its own verb.
    if (/;/u.test(frame.text.slice(mention.end, frame.group))) return 'other';
    const before = frame.text.slice(frame.clause.start, mention.start);
    if (
      /\b(?:in|at|near|of|from|by|with|for|on|under|to|after|about)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:[\p{Ll}]+\s+){0,2}$/u.test(
        before,
      )
    )
      return 'other';
    return frame.passive ? 'object' : 'subject';
  }
  const between = frame.text.slice(frame.verb.end, mention.start);
  if (frame.passive && /\bby\s+(?:the\s+)?(?:[\p{L}.]+\s+){0,4}$/iu.test(between)) return 'subject';
  if (
    between.length < 80 &&
    !/\b(?:in|at|near|of|from|by|with|for|on|under|to|after|about|into|between|before|during|against|as)\s/iu.test(
      between,
    ) &&
    !/[,;:]/u.test(between)
  )
    return 'object';
  return 'other';
}

/** What "they", "the two", "he", "the company" may stand for: the participants and names of the sentences before. */
export interface Antecedents {
  plural: readonly Participant[];
  people: readonly Participant[];
  things: readonly Participant[];
  person: Participant | null;
  thing: Participant | null;
  /** Everything that took part, newest first. */
  named: readonly Participant[];
}

export const NO_ANTECEDENTS: Antecedents = { plural: [], people: [], things: [], person: null, thing: null, named: [] };

const PLURAL =
  /^(?:they|both|the (?:two|pair|three|four|ministers|leaders|sides|countries|governments|allies|companies|clubs|officials)|both (?:leaders|sides|countries|governments|ministers|clubs|companies|firms)|the two (?:leaders|sides|countries|governments|ministers|clubs|companies|firms))(?![\p{L}'’])/iu;
const SINGLE =
  /^(?:it|the (?:company|firm|agency|ministry|centre|center|newspaper|club|bank|group|party|court|university|institute|hospital|corporation|organi[sz]ation|authority|programme|program|project|pact|treaty|agreement|plant|capsule|probe|lander|rover|rocket|mission|city|government))\b/iu;
const PERSON =
  /^(?:he|she|the (?:minister|president|premier|mayor|governor|chancellor|coach|chairman|director|chief|secretary))\b/iu;

/** "At their talks in Hiroshima …, the two also": the names before the pronoun are not the subject. */
export function endsInPronoun(subject: string): boolean {
  return /(?:^|[,\s])(?:they|he|she|it|both|the two)(?:\s+(?:also|both|then|later|each))?$/iu.test(subject.trim());
}

/** Resolves the subject of a clause that has no name of its own. */
export function resolveSubject(subject: string, antecedents: Antecedents): readonly Participant[] {
  const whole = subject.trim();
  // "At their talks in Hiroshima …, the two", "In addition to chips, they"
  const bare =
    /(?:^|,\s*|\s)((?:they|he|she|it|both|the two)(?:\s+(?:also|both|then|later|each))?)$/iu.exec(whole)?.[1] ?? whole;
  // "the institute on the hill" says itself which one it is.
  if (/^the\b/iu.test(whole) && whole.split(/\s+/u).length > 3 && bare === whole) return [];
  for (const text of [whole, bare]) {
    const several = PLURAL.test(text) ? pluralOf(text, antecedents) : [];
    if (several.length > 1) return several.map((one) => ({ ...one, part: 'subject' as const }));
    if (PERSON.test(text) && antecedents.person) return [{ ...antecedents.person, part: 'subject' }];
    const thing = SINGLE.test(text) ? thingOf(text, antecedents) : null;
    if (thing) return [{ ...thing, part: 'subject' }];
  }
  return [];
}

// "both leaders" are people, "the two governments" are not; "they" are the last ones told of.
function pluralOf(text: string, { plural, people, things }: Antecedents): readonly Participant[] {
  if (/\b(?:leaders|ministers|officials|presidents)\b/iu.test(text)) return people;
  if (/\b(?:sides|countries|governments|allies|companies|clubs|firms)\b/iu.test(text)) return things;
  return plural;
}

// "the centre" is what was called a centre; "it" and "the company" the last thing that can be meant.
function thingOf(text: string, { thing, named }: Antecedents): Participant | null {
  if (/^it\b/iu.test(text)) return thing;
  const noun = /^the (\p{L}+)/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  const called = named.find((one) => one.text.toLowerCase().includes(noun));
  if (called) return called;
  const organization =
    /^(?:company|firm|agency|ministry|newspaper|club|bank|group|party|court|university|institute|hospital|corporation|organi[sz]ation|authority)$/u.test(
      noun,
    );
  return organization && thing?.entity?.startsWith('org:') ? thing : null;
}

/** Antecedents for the sentence after this one: the subjects of its clauses first; what it lacks stays from before. */
export function nextAntecedents(clauses: readonly (readonly Participant[])[], before: Antecedents): Antecedents {
  const isPerson = (one: Participant): boolean => one.entity?.startsWith('person:') ?? false;
  let { plural, people: several, things: group, person, thing } = before;
  const named: Participant[] = [];
  for (const participants of clauses.toReversed()) {
    const subjects = participants.filter(
      (one) => one.part === 'subject' || (one.part === 'object' && one.entity === null),
    );
    const people = subjects.filter(isPerson);
    const things = subjects.filter((one) => !isPerson(one));
    if (people.length > 1) plural = several = people;
    else if (people.length === 0 && things.length > 1) plural = group = things;
    person = people[0] ?? participants.find(isPerson) ?? person;
    thing =
      things[0] ??
      participants.find((one) => one.entity !== null && /^(?:org|programme|product|law):/u.test(one.entity)) ??
      thing;
    named.push(...participants);
  }
  return { plural, people: several, things: group, person, thing, named: [...named, ...before.named].slice(0, 16) };
}

const NO_NAME =
  /^(?:it|he|she|they|we|i|you|there|this|that|these|those|who|which|what|one|some|many|most|all|both|everything|nothing|nobody|no one|neither)\b/iu;

/** A subject without a name as a participant ("A joint research and development centre"); null for pronouns and long ones. */
export function describedSubject(subject: string, passive: boolean): Participant | null {
  const bare =
    subject
      .replace(
        /^(?:and|but|that|where|when|while|because|although|if|so|then|also|meanwhile|however|still|yet|nor)\b,?\s*/iu,
        '',
      )
      // "In 2019, the firm", "Under the pact a terminal": the adverbial in front is not the subject.
      .replace(
        /^(?:in|on|at|under|after|before|by|during|since|with|from|for|until|as|when|while|if|last|this|next|later|earlier)\b[^,]{1,60},\s+(?=\S)/iu,
        '',
      )
      .replace(
        /^(?:in|on|at|under|after|before|by|during)\s+(?:the\s+)?\p{L}+\s+(?=(?:an?|the|its|their|his|her)\s)/iu,
        '',
      )
      .replace(/["“”]/gu, '')
      .replace(/^.*[:;]\s+/u, '')
      .split(/,|\s(?:that|which|who)\s/u)[0]
      ?.trim() ?? '';
  const size = bare.split(/\s+/u).length;
  if (
    bare.length < 3 ||
    size > 10 ||
    NO_NAME.test(bare) ||
    /^(?:in|on|at|for|from|with|by|after|before|since|when|while|if|as|because|of|to|during|until|under)\b/iu.test(bare)
  )
    return null;
  return { text: bare.replace(/\s+/gu, ' '), entity: null, part: passive ? 'object' : 'subject' };
}
