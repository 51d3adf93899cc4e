import { officeAtStart, ownerBehind } from './readOffice.ts';

/** Who came after whom: numbers of people in the masked sentence, `null` for the person named last before it. */
export interface SuccessionRead {
  readonly successor: number | null;
  readonly predecessor: number | null;
  readonly role: string | null;
  readonly owner: string | null;
  readonly dated: number;
}

const P = '⟦(\\d+)⟧';
const PRONOUN = '(?:[Hh]e|[Ss]he|him|her|this one|the latter)';
const WHO = `(?:${P}|${PRONOUN})`;
const SUCCEEDS =
  '(?:succeeds|succeeded|succeed|replaces|replaced|replace|follows|followed|follow|(?:takes|took|taken|take) over (?:[\\p{L}\\d ]{0,24}?)from|(?:takes|took|taken) (?:over )?(?:that|the|this|his|her) (?:job|post|office|role|position|chair) (?:[\\p{L}\\d ]{0,24}?)?from)';

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

interface Rule {
  readonly regex: RegExp;
  read(match: RegExpExecArray, text: string): SuccessionRead | null;
}

/** "as economy minister of Slovakia" behind the two names. */
function asOffice(rest: string): Pick<SuccessionRead, 'role' | 'owner'> {
  return officeOf(/^[^;.]{0,40}?\bas (.+)$/u.exec(rest)?.[1]);
}

/** "economy minister of Slovakia" at the beginning of a text; all null without an office. */
function officeOf(text: string | undefined): Pick<SuccessionRead, 'role' | 'owner'> {
  const read = text === undefined ? null : officeAtStart(text);
  return read ? { role: read.role, owner: ownerBehind(read.rest) } : { role: null, owner: null };
}

const RULES: readonly Rule[] = [
  {
    // "Liz Kendall succeeds Kyle as Technology Secretary", "Jana Bielik, who follows Peter Hruska since May"
    regex: new RegExp(`${WHO},?(?: who| has| had| will| is to| then| now| also)* ${SUCCEEDS} ${WHO}(.*)`, 'gu'),
    read: (match, text) => {
      const rest = match[3] ?? '';
      if (/^[’']s/.test(rest)) return null;
      // "as health minister she took over from X"
      const front = /\bas ([^,;]+?) (?:which |that |, )?$/u.exec(text.slice(0, match.index))?.[1];
      const office = asOffice(rest);
      const read = front === undefined ? null : officeAtStart(front);
      return {
        successor: number(match[1]),
        predecessor: number(match[2]),
        role: office.role ?? read?.role ?? null,
        owner: office.owner ?? (read ? ownerBehind(read.rest) : null),
        dated: match.index,
      };
    },
  },
  {
    // "For Simon Stiell it was the first as head of the secretariat, which he took over in August from Patricia Espinosa"
    regex: new RegExp(`${P}[^⟦]*?\\bas ([^,⟦]+), which (?:he|she) took over (?:[\\p{L}\\d ]{0,24}?)from ${P}`, 'gu'),
    read: (match) => {
      const read = officeAtStart(match[2] ?? '');
      return read
        ? {
            successor: number(match[1]),
            predecessor: number(match[3]),
            role: read.role,
            owner: ownerBehind(read.rest),
            dated: match.index,
          }
        : null;
    },
  },
  {
    // "His successor, Renée Lavallée, …", "Her successor as medical director is Professor Matteo Bernasconi"
    regex: new RegExp(
      `\\b(?:[Hh]is|[Hh]er|⟦(\\d+)⟧[’']s?) (successor|predecessor)(?: as ([^,⟦]+?))?(?:,| is| was| will be|)? (?:the )?(?:(?!is |was |as |will |be )[\\p{L}-]+ ){0,2}?${P}`,
      'gu',
    ),
    read: (match) => {
      const told = number(match[4]);
      const other = number(match[1]);
      const after = match[2] === 'successor';
      return {
        successor: after ? told : other,
        predecessor: after ? other : told,
        ...officeOf(match[3]),
        dated: -1,
      };
    },
  },
  {
    // "That is no longer Naomi Fujisawa, by the way, but Kenji Hamada, who took over in August 2022"
    regex: new RegExp(`\\bno longer ${P}[^⟦]{0,40}\\bbut ${P}`, 'gu'),
    read: (match) => ({
      successor: number(match[2]),
      predecessor: number(match[1]),
      role: null,
      owner: null,
      dated: match.index,
    }),
  },
  {
    // "Aebischer is no longer health minister; since January the office has been held by Reto Zgraggen"
    regex: new RegExp(`${P} is no longer ([^,;⟦]+)[;,][^⟦]*\\b(?:held|filled) by ${P}`, 'gu'),
    read: (match) => {
      const [, predecessor, office, successor] = match;
      return {
        successor: number(successor),
        predecessor: number(predecessor),
        ...officeOf(office),
        dated: match.index,
      };
    },
  },
  {
    // "Kyle was replaced as minister by Kendall", "Hagiuda was followed by Nishimura"
    regex: new RegExp(
      `${WHO} (?:was|is|has been|will be|had been) (?:then )?(?:replaced|succeeded|followed)(?: as ([^,⟦]+?))?(?: (?:in|on) [^,⟦]{3,20}?)? by (?:the )?(?:[\\p{L}-]+ ){0,2}?${P}`,
      'gu',
    ),
    read: (match) => {
      const [, predecessor, office, successor] = match;
      return {
        successor: number(successor),
        predecessor: number(predecessor),
        ...officeOf(office),
        dated: match.index,
      };
    },
  },
  {
    // "The deputy mayor ⟦0⟧ gives up his office …. Successor shall become the official ⟦1⟧."
    regex: new RegExp(
      `^(?:As )?[Ss]uccessor (?:shall|will|is to|should) (?:become|be) (?:the )?(?:[\\p{L}-]+ ){0,4}?${P}`,
      'gu',
    ),
    read: (match) => ({ successor: number(match[1]), predecessor: null, role: null, owner: null, dated: -1 }),
  },
];

/** All successions of one masked sentence. */
export function readSuccessions(text: string): SuccessionRead[] {
  const found: SuccessionRead[] = [];
  for (const { regex, read } of RULES)
    for (const match of text.matchAll(regex)) {
      const result = read(match, text);
      if (result && result.successor !== result.predecessor) found.push(result);
    }
  return found;
}
