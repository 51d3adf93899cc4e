import { officeAtEnd, officeAtStart, ownerBehind, ownerPhrase } from './readOffice.ts';

/** What a rule read: the person's number in the masked sentence, office and owner. */
export interface TenureRead {
  readonly person: number;
  readonly role: string;
  readonly owner: string | null;
  /** Offset in the masked sentence behind which a date of the beginning may stand, -1 for none. */
  readonly dated: number;
}

type Rule = (text: string) => TenureRead[];

/** The office that a verb stands for: who leads is the leader, who coaches the coach. */
const VERBS: Readonly<Record<string, string>> = {
  lead: 'leader',
  leads: 'leader',
  led: 'leader',
  head: 'head',
  heads: 'head',
  headed: 'head',
  run: 'head',
  runs: 'head',
  ran: 'head',
  chair: 'chairman',
  chairs: 'chairman',
  chaired: 'chairman',
  coach: 'coach',
  coaches: 'coach',
  coached: 'coach',
  trains: 'coach',
  trained: 'coach',
  captains: 'captain',
  captained: 'captain',
  commands: 'commander',
  commanded: 'commander',
  directs: 'director',
  directed: 'director',
  governs: 'governor',
  governed: 'governor',
};
const VERB = Object.keys(VERBS).join('|');
const P = '⟦(\\d+)⟧';

function each(text: string, regex: RegExp, make: (match: RegExpExecArray) => TenureRead | null): TenureRead[] {
  const found: TenureRead[] = [];
  for (const match of text.matchAll(regex)) {
    const read = make(match);
    if (read) found.push(read);
  }
  return found;
}

const end = (match: RegExpExecArray): number => match.index + match[0].length;

/** "The Scots, coached by the Englishman Frank Dowd, …", "The institute is led by Elizabeth Kelly". */
const ledBy: Rule = (text) =>
  each(text, new RegExp(`\\b(${VERB}) by (?:the )?(?:[\\p{L}-]+ ){0,2}?${P}`, 'gu'), (match) => {
    const before = text
      .slice(0, match.index)
      .replace(/,?\s*(?:which |that )?(?:is |was |are |were |will be |has been |now |then )*$/u, '');
    const owner = lastGroup(before);
    return owner === null
      ? null
      : { person: Number(match[2]), role: VERBS[match[1] ?? ''] ?? '', owner, dated: end(match) };
  });

/** "Ana Kregar leads the ministry", "Reitbauer, who has coached Donau since January 2022, …". */
const leads: Rule = (text) =>
  each(
    text,
    new RegExp(
      `${P}(?:, [^,⟦]{2,60},|,? who|,)?(?: (?:has|had|now|also|then|still|already|once|who|have))* (${VERB}) (.+)`,
      'gu',
    ),
    (match) => {
      const rest = match[3] ?? '';
      if (/^(?:to|by|into|in|on|off|away|out|from|through|home|over|with|against)\b/.test(rest)) return null;
      const owner = ownerPhrase(rest);
      // "led 2-1", "ran ten miles"
      return owner === null || /^\d|^[\p{Ll}]+$/u.test(owner)
        ? null
        : { person: Number(match[1]), role: VERBS[match[2] ?? ''] ?? '', owner, dated: end(match) - rest.length };
    },
  );

/** "Petra Novak is the captain of Donau", "Lindqvist, who became executive director on November 1". */
const is: Rule = (text) =>
  each(
    text,
    new RegExp(
      `${P}(?:, [^,⟦]{2,60},|,? who|,)? (is|was|has been|had been|became|becomes|remains|will be|will become|is to become)(?: (?:now|still|then|also|once|again|named|appointed|elected|made|chosen|confirmed|sworn in|as|to be|installed))* (.+)`,
      'gu',
    ),
    (match) => {
      const read = officeAtStart(match[3] ?? '');
      if (!read || /^(?:no longer|not)\b/.test(match[3] ?? '')) return null;
      const become =
        /^(?:became|becomes|has been)/.test(match[2] ?? '') ||
        /\b(?:named|appointed|elected|sworn in)\b/.test(match[0]);
      const future = /^(?:will|is to)/.test(match[2] ?? '');
      return {
        person: Number(match[1]),
        role: future ? `designate ${read.role}` : read.role,
        owner: ownerBehind(read.rest),
        dated: become ? end(match) - read.rest.length : -1,
      };
    },
  );

/** "Tom Hale resigned as chairman of Orkney Bank on June 3": held it until then. */
const resigns: Rule = (text) =>
  each(
    text,
    new RegExp(
      `${P}(?:, [^,⟦]{2,60},|,? who|,)?(?: (?:has|had|will|is to))* (?:resigned|resigns|resign|stepped down|steps down|step down|stood down|stepped back|retired|retires|retire|quit|quits|(?:was|is) (?:sacked|dismissed|fired|ousted|removed)|has served|served|serves|acts|acted) as (.+)`,
      'gu',
    ),
    (match) => {
      const read = officeAtStart(match[2] ?? '');
      return read ? { person: Number(match[1]), role: read.role, owner: ownerBehind(read.rest), dated: -1 } : null;
    },
  );

/** "Brazil names the diplomat X president of COP30", "The board elected X as its chairman". */
const named: Rule = (text) =>
  each(
    text,
    new RegExp(
      `\\b(names?|named|appoints?|appointed|elects?|elected|chose|chooses|picked|picks|made)(?: the)?(?: [\\p{L}-]+){0,2}? ${P},? (?:as |to be )?(.+)`,
      'gu',
    ),
    (match) => {
      const read = officeAtStart(match[3] ?? '');
      if (!read) return null;
      const behind = ownerBehind(read.rest);
      return {
        person: Number(match[2]),
        role: read.role,
        owner: behind ?? lastGroup(text.slice(0, match.index)),
        dated: -1,
      };
    },
  );

/** "The coach of the guests, Peter Bielik, …", "The head of the trial is Doctor Cavalcanti". */
const officeOf: Rule = (text) =>
  each(text, new RegExp(`([^,;:()]*?)(?:, | is | was |: )(?:the )?${P}`, 'gu'), (match) => {
    const group = /(?:^|.*\b)((?:[\p{L}'’-]+ ){0,4}?[\p{L}-]+) (?:of|for|at) ((?:the |its )?[^,;:]+)$/u.exec(
      match[1] ?? '',
    );
    if (!group) return null;
    const read = officeAtEnd(group[1] ?? '');
    const owner = ownerPhrase(group[2] ?? '');
    return read && owner && owner === (group[2] ?? '').trim()
      ? { person: Number(match[2]), role: read.role, owner, dated: -1 }
      : null;
  });

/** "Peter Bielik, the coach of Tatran, …": with its owner in small letters or large. */
const apposition: Rule = (text) =>
  each(text, new RegExp(`${P}, (?:who is )?(?:the |a |an |its )?([^,;:.]+)`, 'gu'), (match) => {
    const inner = match[2] ?? '';
    const owned = /^((?:[\p{L}\p{N}.&-]+ )*?[\p{L}\p{N}.&-]+)['’]s? (.+)$/u.exec(inner);
    const read = officeAtStart(owned?.[2] ?? inner);
    if (!read || /^(?:said|says|who|which|and|but)\b/.test(inner)) return null;
    return { person: Number(match[1]), role: read.role, owner: owned?.[1] ?? ownerBehind(read.rest), dated: -1 };
  });

/** "Coach: Henrik Lund, since December 2023": a line of a list. */
const line: Rule = (text) =>
  each(text, new RegExp(`^(?:[–•*-] ?)?([\\p{Lu}][\\p{L} -]{2,40}): ${P}(,? since)?`, 'gu'), (match) => {
    const read = officeAtStart(match[1] ?? '');
    return read && read.rest === ''
      ? { person: Number(match[2]), role: read.role, owner: null, dated: match[3] ? end(match) : -1 }
      : null;
  });

/** "since January the office of health minister has been held by Reto Zgraggen". */
const heldBy: Rule = (text) =>
  each(
    text,
    new RegExp(
      `\\b(?:office|post|job|position|role|chair) (?:of (?:the )?([^,;]+?) )?(?:is|was|has been|had been|is being) (?:now )?(?:held|filled|taken over|occupied) by ${P}`,
      'gu',
    ),
    (match) => {
      const office = match[1] ?? officeSaid(text.slice(0, match.index));
      const read = office === null ? null : officeAtStart(office);
      return read ? { person: Number(match[2]), role: read.role, owner: ownerBehind(read.rest), dated: 0 } : null;
    },
  );

/** The office that the clause before ended: "is no longer health minister; since January the office …". */
function officeSaid(before: string): string | null {
  return (
    /\b(?:no longer|stopped being|gave up as|resigned as|ceased to be) (?:the )?([^,;]+)/u.exec(before)?.[1] ?? null
  );
}

/** The noun group that ends a text: "…, the independent safety board", "The Scots". */
function lastGroup(before: string): string | null {
  const piece =
    before
      .split(/[,;:()]|\b(?:and|but|that|said|says|which|while)\b/u)
      .at(-1)
      ?.trim() ||
    before
      .split(/[,;:()]/u)
      .at(-2)
      ?.trim() ||
    '';
  return piece === '' || piece.split(/\s+/).length > 8 ? null : piece;
}

/** Rules for who holds an office; each reads one masked sentence. */
export const TENURE_RULES: readonly Rule[] = [ledBy, leads, is, resigns, named, officeOf, apposition, line, heldBy];
