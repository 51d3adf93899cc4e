import type { Turn } from './turn.ts';

const TIMES =
  /\s*\b(?:now|currently|today|(?:in|since|on|by|before|after|until) (?:the (?:end|spring|summer|autumn|winter|first half|second half) of )?(?:\p{L}+ )?(?:\d{1,2},? )?(?:1[5-9]|20)\d\d)\b/giu;

/** A question without its dates: "who was mayor in May 2022" is "who was mayor". */
export function withoutTimes(text: string): string {
  return text.replace(TIMES, '').replace(/\s+/g, ' ').trim();
}

const COPULA = /^who(?:'s|’s| is| was| are| were| has been| had been| became| is the name of)\s+(?:the )?/iu;
const LEADS =
  /^who (?:has |had )?((?:head|lead|run|chair|coach|train|captain|command|direct|govern)(?:s|es|ed)?|led|ran)\b\s*/iu;
const PAST: Readonly<Record<string, string>> = {
  heads: 'headed',
  leads: 'led',
  runs: 'ran',
  chairs: 'chaired',
  coaches: 'coached',
  trains: 'trained',
  captains: 'captained',
  commands: 'commanded',
  directs: 'directed',
  governs: 'governed',
};

/** "and who is her predecessor?", "and who came after him?", "and who holds it now?": the office of the last question. */
export function followOffice(
  text: string,
  before: string,
  last: Turn,
): { text: string; excluded: readonly string[] } | null {
  // "at the time of the summit", "when the order was given": the time of one holder, not of the office.
  const office = withoutTimes(before).replace(/\s+(?:at the time|when|while|during)\b.*$/i, '');
  const role = COPULA.test(office) ? office.replace(COPULA, '').replace(/^(?:new|current|present) /i, '') : null;
  const verb = LEADS.exec(office);
  if (role === null && verb === null) return null;
  const side = sideOf(text);
  if (side !== null) {
    if (last.answer === null)
      return side === 'before'
        ? { text: `${past(office)} previous`, excluded: [] }
        : { text: `${today(office)} now`, excluded: [] };
    // A succession is asked of the person: "Who was mayor of Sendai before Sachiko Mori".
    if (side === 'before') return { text: `${past(office)} before ${last.answer}`, excluded: [] };
    return {
      text: role === null ? `${past(office)} after ${last.answer}` : `who succeeded ${last.answer} as ${role}`,
      excluded: [],
    };
  }
  if (TODAY.test(text)) return { text: `${today(office)} now`, excluded: [] };
  return null;
}

const TODAY =
  /\bwho (?:holds|has|runs|leads|heads|is) (?:it|that|this)?\s*(?:office|post|role|job|position)?(?: ?now| ?today| ?currently| ?these days)$|\bwho (?:holds|has) (?:it|that|this)(?: office| post| role| job)?$|^(?:and )?(?:who is it )?(?:now|today|currently)$/i;

function sideOf(text: string): 'before' | 'after' | null {
  if (/\bwho (?:is|was|were|'s|’s) (?:his|her|their|its|the) (?:predecessor|successor)\b/i.test(text))
    return /predecessor/i.test(text) ? 'before' : 'after';
  if (/\bwho (?:did|has) (?:he|she|they) (?:succeed|succeeded|replaced?|follow|followed|take over from)$/i.test(text))
    return 'before';
  if (
    /^(?:and |but )?who (?:(?:was|were|is|came|went|held|had|did)(?: (?:it|that|there|the (?:job|post|office|role)))? )?(?:before|preceded)\b(?: (?:him|her|them|that|then))?$/i.test(
      text,
    )
  )
    return 'before';
  if (
    /^(?:and |but )?who (?:(?:was|were|is|came|comes|went)(?: (?:it|that|there))? )?after(?:wards)?\b(?: (?:him|her|them|that))?$/i.test(
      text,
    )
  )
    return 'after';
  if (
    /^(?:and |but )?who (?:has |then |later )?(?:succeeded|replaced|followed|took over from|took over) ?(?:him|her|them|it)?$/i.test(
      text,
    )
  )
    return 'after';
  return null;
}

function today(office: string): string {
  return office.replace(/^who (?:was|were|had been)\b/i, 'who is');
}

function past(office: string): string {
  return office
    .replace(/^who (?:is|'s|’s|has been|became)\b/i, 'who was')
    .replace(/^who (\p{L}+)\b/iu, (whole, verb: string) =>
      PAST[verb.toLowerCase()] === undefined ? whole : `who ${PAST[verb.toLowerCase()]}`,
    );
}
