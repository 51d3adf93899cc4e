import { type RoleParts, roleParts } from '../../entities/matchRole.ts';
import { placeAliases } from '../../entities/places.ts';
import { asCountryOffice } from '../../entities/roleFacts.ts';
import { roleOwnerId } from '../../entities/roleOwner.ts';
import { tokenize } from '../../text/tokenize.ts';
import { isRoleWord } from '../names.ts';
import type { Context, NameConstraint, WeightedTerm } from '../types.ts';

/** An office that a question asks the holder of. */
export interface AskedOffice {
  /** The office in words; null for "who succeeded X?" alone. */
  readonly role: string | null;
  readonly parts: RoleParts | null;
  /** Whose office: names of the question other than the person it is counted from. */
  readonly owners: readonly NameConstraint[];
  /** Words of the question that are neither office nor name ("clinic", "sporting", "fund"). */
  readonly extra: readonly WeightedTerm[];
  /** "before X", "X's successor": counted from a person. */
  readonly from: { readonly person: NameConstraint; readonly side: 'before' | 'after' } | null;
  /** "when the order was given": words of an event whose time is asked. */
  readonly event: readonly WeightedTerm[];
  readonly eventNames: readonly NameConstraint[];
  /** "the previous mayor": one holder back from the newest. */
  readonly previous: boolean;
}

const OPENING = /^(?:and |but |so )?/i.source;
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/^(?:heads?|headed|leads?|led|runs?|ran)$/i, 'head'],
  [/^(?:chairs?|chaired)$/i, 'chair'],
  [/^(?:coach(?:es|ed)?|trains?|trained)$/i, 'coach'],
  [/^(?:captains?|captained)$/i, 'captain'],
  [/^(?:commands?|commanded)$/i, 'commander'],
  [/^(?:directs?|directed)$/i, 'director'],
  [/^(?:governs?|governed)$/i, 'governor'],
];
const VERB_ASKED = new RegExp(`${OPENING}(?:who|which (?!of)\\p{L}+)(?: now| currently| has| had)? (\\p{L}+)\\b`, 'iu');
// "Who sits at the head of the bank?", "who is in charge of the port": asks for the head.
const AT_HEAD = new RegExp(
  `${OPENING}who(?: is| was|['’]s| sits?| sat| stands?| stood)(?: now| currently)? (?:at the (?:head|helm|top)|in charge) of\\b`,
  'i',
);
const IS_ASKED = new RegExp(
  `${OPENING}(?:(?:who|what is the name of)\\s+(?:is|was|are|were|has been|have been|held|holds|serves as|served as|had been|will be|became|becomes|will become)\\b|who(?:'s|’s)\\b|what (?:is|was) the name of\\b)`,
  'i',
);
const AFTER =
  /^(?:and |but |so )?who(?: has| had| will| later| then| is to)* (?:succeeds?|succeeded|replaces?|replaced|follows?|followed|comes? after|came after|takes? over from|took over from|taken over from|took (?:that|the|this|his|her) (?:job|post|office|role|position) from)\b/i;
const BEFORE = /^(?:and |but |so )?who(?: has| had)* (?:preceded|came before|went before)\b/i;
/** Words about the holder or the asking that are no part of the office. */
const IDLE =
  /^(?:post|office|position|role|job|name|current|currently|present|now|today|sitting|new|newly|previous|previously|former|predecessor|successor|succeed|succeeds|succeeded|replace|replaces|replaced|follow|follows|followed|took|take|takes|taken|came|come|comes|preceded|went|over|after|before|from|held|holds|hold|serves|serve|served|became|become|becomes|person|later|then|it|since|as)$/;
// A relative clause tells of the person what no office does.
const RELATIVE = /\b(?:where|that|whose|which|who|whom)\b/i;
const EVENT = /\s(?:when|while|during|at the time(?: of| when)?)\s/i;

/** What office a question asks the holder of; null for any other question. */
export function askedOffice(context: Context): AskedOffice | null {
  const { question } = context;
  const { text } = question;
  if (question.type !== 'person' || question.excluded.length > 1) return null;
  const cut = EVENT.exec(text)?.index ?? text.length;
  if (RELATIVE.test(text.slice(0, cut).replace(/^(?:and |but |so )?\S+ /i, ''))) return null;
  const from = countedFrom(text, context);
  const atHead = AT_HEAD.exec(text)?.[0].length ?? 0;
  const verb =
    atHead > 0 ? 'head' : (VERBS.find(([regex]) => regex.test(VERB_ASKED.exec(text)?.[1] ?? ''))?.[1] ?? null);
  const succession = AFTER.test(text) || BEFORE.test(text);
  if (verb === null && !succession && !IS_ASKED.test(text)) return null;
  if (succession && from === null) return null;
  const names = context.names.filter((name) => name.start < cut && name !== from?.person);
  const owners = names.filter((name) => !isPerson(name));
  if (owners.length > 2 || owners.length < names.length) return null;
  const isVerb = (norm: string): boolean => verb !== null && VERBS.some(([regex]) => regex.test(norm));
  const words = context.terms.filter(
    (term) =>
      term.term.start < cut &&
      term.term.start >= atHead &&
      !isVerb(term.term.norm) &&
      !term.name &&
      !term.time &&
      !IDLE.test(term.term.norm) &&
      !within(term, from?.person),
  );
  // "managing director of the Bergen Opera": a capital behind an office in small letters is of its owner.
  const small = words.some(({ term }) => !term.capital && roleParts(term.norm).heads.length > 0);
  const ofOffice = ({ term }: WeightedTerm): boolean => isRoleWord(term.norm) && !(small && term.capital);
  const role = words.filter(ofOffice);
  const extra = words.filter((term) => !ofOffice(term));
  const said = verb ?? (role.length > 0 ? role.map((term) => term.term.norm).join(' ') : null);
  // A verb and a second office: "who led the mayor's campaign" asks for no holder of one.
  if (said === null && from === null) return null;
  const parts = said === null ? null : roleParts(said);
  if (parts !== null && parts.heads.length === 0) return null;
  const ministry =
    owners.length === 1 && parts !== null
      ? asCountryOffice(parts, owners[0]?.entity ?? roleOwnerId(owners[0]?.text ?? ''))
      : null;
  const country = ministry?.owner?.startsWith('place:') && ministry.asked !== parts ? ministry.owner : null;
  return {
    role: said,
    parts: country === null ? parts : (ministry?.asked ?? parts),
    owners: country === null ? owners : owners.map((name) => ofPlace(name, country)),
    extra: verb === null ? extra : [...extra, ...role],
    from,
    event: context.terms.filter((term) => term.term.start > cut && term.term.norm !== 'time'),
    eventNames: context.names.filter((name) => name.start > cut),
    previous: from === null && /\b(?:previous|former|predecessor|previously|before that)\b/i.test(text),
  };
}

function ofPlace(name: NameConstraint, place: string): NameConstraint {
  return {
    ...name,
    entity: null,
    place,
    forms: placeAliases(place).map((alias) => tokenize(alias).map((token) => token.norm)),
  };
}

function within(term: WeightedTerm, name: NameConstraint | undefined): boolean {
  return name !== undefined && term.term.start >= name.start && term.term.end <= name.end;
}

function isPerson(name: NameConstraint): boolean {
  return name.entity?.startsWith('person:') === true;
}

/** "before X", "after X", "X's successor", "who succeeded X": the person and on which side of it. */
function countedFrom(text: string, context: Context): AskedOffice['from'] {
  const people = context.names.filter(isPerson);
  for (const person of people) {
    const front = text.slice(0, person.start);
    const behind = text.slice(person.end);
    if (AFTER.test(front) || /\bafter (?:the )?$/i.test(front)) return { person, side: 'after' };
    if (BEFORE.test(front) || /\b(?:before|prior to) (?:the )?$/i.test(front)) return { person, side: 'before' };
    const noun =
      /\b(successor|predecessor) (?:of|to) (?:the )?$/i.exec(front)?.[1] ??
      /^(?:['’]s?)? (successor|predecessor)\b/i.exec(behind)?.[1];
    if (noun !== undefined) return { person, side: noun.toLowerCase() === 'successor' ? 'after' : 'before' };
  }
  return null;
}
