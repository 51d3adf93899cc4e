import { wordKeys } from '../../facts.ts';
import { AUXILIARIES } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import { isRoleWord } from '../names.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Context } from '../types.ts';
import type { ListQuestion } from './listQuestion.ts';
import { DETERMINERS, isVerbPiece, type Piece, PREPOSITIONS } from './pieces.ts';
import type { Row } from './types.ts';

const LIKE: Readonly<Record<string, RegExp>> = {
  in: /^(?:in|at|on|across|near)$/,
  at: /^(?:in|at|on)$/,
  on: /^(?:on|in|at|about|over)$/,
  about: /^(?:about|on|over)$/,
  to: /^(?:to|into)$/,
  from: /^(?:from|of)$/,
  of: /^(?:of|from)$/,
};

export function holds(piece: Piece | undefined, keys: ReadonlyMap<string, number>): boolean {
  return piece?.kind === 'word' && wordKeys(piece.norm, stem(piece.norm)).some((key) => keys.has(key));
}

/** Whether a row stands in its clause where the question's gap is: before "signed", behind "signed by", "in", "parts:". */
export function fillsGap(row: Row, asked: ListQuestion, predicate: ReadonlyMap<string, number> | null): boolean {
  if (asked.gap === 'class') return isNamed(row, asked.head ?? '');
  if (asked.gap === 'member') return isMember(row);
  if (predicate === null) return leadHolds(row, asked.head);
  const from = row.lead?.from ?? row.first;
  switch (asked.gap) {
    case 'subject':
      if (row.second !== undefined)
        return row.pieces.slice(row.behind, row.second).some((piece) => holds(piece, predicate));
      return (
        (verbBehind(row, predicate) === 'active' && !isGoverned(row)) ||
        agent(row, predicate) ||
        isSource(row, predicate) ||
        between(row, predicate) ||
        spelt(row, asked.head, predicate)
      );
    case 'object':
      return (
        verbBehind(row, predicate) === 'passive' ||
        spelt(row, asked.head, predicate) ||
        verbBefore(row.pieces, headOf(row, asked.head) ?? from, predicate)
      );
    case 'preposition':
      return behindPreposition(row, asked.preposition ?? '') && row.pieces.some((piece) => holds(piece, predicate));
  }
}

/** "Seven firms stood with the president: A, B and C": the clause in front has noun and verb, the row spells it out. */
function spelt(row: Row, head: string | null, predicate: ReadonlyMap<string, number>): boolean {
  return (
    row.lead !== null &&
    leadHolds(row, head) &&
    row.pieces.slice(row.lead.from, row.lead.to).some((piece) => holds(piece, predicate))
  );
}

/** "France criticised Italy and Spain" tells nothing of whom Malta criticised: the verb has another subject. */
export function actsOther(row: Row, predicate: ReadonlyMap<string, number>, context: Context): boolean {
  const verb = row.pieces.slice(0, row.first).findLastIndex((piece) => holds(piece, predicate));
  let at = verb - 1;
  while (
    at > 0 &&
    (AUXILIARIES.has(row.pieces[at]?.norm ?? '') || /^(?:also|then|later|not|to)$/.test(row.pieces[at]?.norm ?? ''))
  )
    at--;
  const subject = row.pieces[at];
  if (verb < 1 || !subject?.capital || !(subject.mention ?? subject.place) || context.names.length === 0) return false;
  if (PREPOSITIONS.has(row.pieces[at - 1]?.norm ?? '')) return false;
  const words = normalizeAnswer(subject.text).split(' ');
  return !context.names.some((name) => name.forms.some((form) => words.includes(form.at(-1) ?? '')));
}

/** The verb behind the row, when it is the question's. */
function verbBehind(row: Row, predicate: ReadonlyMap<string, number>): 'active' | 'passive' | null {
  let passive = false;
  let commas = 0;
  let other = false;
  for (let i = row.behind; i < Math.min(row.pieces.length, row.behind + 14); i++) {
    const piece = row.pieces[i];
    if (!piece || piece.kind === 'hard') return null;
    if (piece.kind === 'comma') {
      if (++commas > 2) return null;
      continue;
    }
    // "comes after the leaders agreed": behind "the" and another verb a noun leads nothing.
    const noun = other && DETERMINERS.has(row.pieces[i - 1]?.norm ?? '');
    if (holds(piece, predicate) && !noun && (i === row.behind || !PREPOSITIONS.has(row.pieces[i - 1]?.norm ?? '')))
      return passive ? 'passive' : 'active';
    // "agreed at their meeting in X": the noun is theirs.
    const theirs = row.pieces.slice(i + 1, i + 7).findIndex((next) => next.norm === 'their');
    if (
      isVerbPiece(piece) &&
      theirs >= 0 &&
      row.pieces.slice(i + theirs + 2, i + theirs + 4).some((next) => holds(next, predicate))
    )
      return 'active';
    if (AUXILIARIES.has(piece.norm)) passive = /^(?:is|are|was|were|be|been)$/.test(piece.norm);
    else if (isVerbPiece(piece)) return null;
    else if (piece.kind === 'conj') return null;
    else if (!DETERMINERS.has(piece.norm)) other = true;
  }
  return null;
}

/** "was signed by A and B", "an agreement by A and B". */
function agent(row: Row, predicate: ReadonlyMap<string, number>): boolean {
  const at = prepositionBefore(row);
  if (at < 0 || row.pieces[at]?.norm !== 'by') return false;
  // "written by Amy Lund and sung by A and B": the nearest verb is the one.
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const piece = row.pieces[i];
    if (holds(piece, predicate)) return true;
    if (!piece || piece.kind === 'hard' || piece.kind === 'conj' || isVerbPiece(piece)) return false;
  }
  return false;
}

/** "The money, in grants and loans, comes from A and B": they pay. */
function isSource(row: Row, predicate: ReadonlyMap<string, number>): boolean {
  const at = prepositionBefore(row);
  if (row.pieces[at]?.norm !== 'from' || !['pay', 'fund', 'financ'].some((key) => predicate.has(key))) return false;
  const before = row.pieces.slice(0, at);
  return (
    /^(?:comes?|came|coming)$/.test(before.at(-1)?.norm ?? '') &&
    before.some(({ norm }) => /^(?:money|funds|funding|sum|half|rest|billions?|millions?)$/.test(norm))
  );
}

/** "a meeting between A and B", "talks between A and B". */
function between(row: Row, predicate: ReadonlyMap<string, number>): boolean {
  const at = prepositionBefore(row);
  return at > 0 && row.pieces[at]?.norm === 'between' && holds(row.pieces[at - 1], predicate);
}

function verbBefore(pieces: readonly Piece[], from: number, predicate: ReadonlyMap<string, number>): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
    const piece = pieces[i];
    if (!piece || piece.kind === 'hard' || piece.kind === 'conj') return false;
    if (holds(piece, predicate)) return true;
    // "links Ireland with France and Spain": behind a preposition stands another part of it.
    if (isVerbPiece(piece) || PREPOSITIONS.has(piece.norm)) return false;
  }
  return false;
}

/** "hit the villages of Alm, Brunn and Reith": where the asked noun stands that owns the row. */
function headOf(row: Row, head: string | null): number | null {
  const of = row.pieces[row.first - 1]?.norm === 'the' ? row.first - 2 : row.first - 1;
  const noun = row.pieces[of - 1];
  return head !== null && row.pieces[of]?.norm === 'of' && noun && stem(noun.norm) === stem(head) ? of - 1 : null;
}

/** Index of the preposition in front of the row, past articles, offices and the noun that the row spells out; -1 without. */
function prepositionBefore(row: Row): number {
  const from = row.lead?.from ?? row.first;
  for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
    const piece = row.pieces[i];
    if (piece?.kind !== 'word' || isVerbPiece(piece)) return -1;
    if (PREPOSITIONS.has(piece.norm)) return i;
  }
  if (row.lead)
    for (let i = row.lead.from; i < row.lead.to; i++) if (PREPOSITIONS.has(row.pieces[i]?.norm ?? '')) return i;
  return -1;
}

function behindPreposition(row: Row, asked: string): boolean {
  const norm = row.pieces[prepositionBefore(row)]?.norm;
  return norm !== undefined && (norm === asked || (LIKE[asked]?.test(norm) ?? false));
}

/** "Experts of A, B and C led it": the row is not who led. */
function isGoverned(row: Row): boolean {
  const at = prepositionBefore(row);
  if (at < 0 || row.lead) return false;
  const norm = row.pieces[at]?.norm;
  // "In Detroit ministers A and B met", "at COP29 Kenya and Nigeria joined": an adjunct of its own.
  return norm === 'of' || norm === 'from' || norm === 'for' || norm === 'with' || norm === 'by';
}

const HOLDING = /^(?:includ(?:e|es|ed|ing)|compris(?:e|es|ed|ing)|contains?|unit(?:e|es|ed)|has|have|had)$/;
const PRESENT =
  /^(?:join(?:s|ed)?|attend(?:s|ed)?|participat(?:e|es|ed)|belongs?|belonged|travel(?:led|s|ed)?|sits?|sat|came|come)$/;

/** "The group includes A and B", "was joined by A and B", "A and B took part", "in the delegation there were A and B", "members: A". */
function isMember(row: Row): boolean {
  const from = row.lead?.from ?? row.first;
  const before = row.pieces
    .slice(Math.max(0, from - 8), from)
    .filter((piece) => !DETERMINERS.has(piece.norm) && !/^(?:also|further|besides)$/.test(piece.norm));
  const offices = before.findLastIndex((piece) => !piece.capital && !isRoleWord(piece.norm));
  const near = before.slice(0, offices + 1);
  const [third, second, last] = [near.at(-3)?.norm ?? '', near.at(-2)?.norm ?? '', near.at(-1)?.norm ?? ''];
  if (HOLDING.test(last) || /^(?:consists?|consisted|made up|composed|formed|built) of$/.test(`${second} ${last}`))
    return true;
  if (
    last === 'of' &&
    (second === 'up' ||
      /^(?:delegation|team|crew|group|alliance|panel|jury|committee|consortium|coalition|mission|party)$/.test(second))
  )
    return true;
  if (last === 'by' && (PRESENT.test(second) || PRESENT.test(third))) return true;
  if (
    /^(?:is|are|was|were|sit|sits|sat|stood|travelled|travels)$/.test(last) &&
    (/^(?:in|on|aboard|among|at|also|with|to)$/i.test(row.pieces[0]?.norm ?? '') ||
      second === 'there' ||
      /^(?:members?|participants|guests)$/.test(second))
  )
    return true;
  if (
    row.lead &&
    row.pieces
      .slice(row.lead.from, row.lead.to)
      .some((piece) => /^(?:members|participants|guests|attendees|delegates|crew|partners)$/.test(piece.norm))
  )
    return true;
  for (let i = row.behind; i < Math.min(row.pieces.length, row.behind + 5); i++) {
    const piece = row.pieces[i];
    if (!piece || piece.kind === 'hard') break;
    if (
      PRESENT.test(piece.norm) ||
      (piece.norm === 'part' && /^(?:take|takes|took)$/.test(row.pieces[i - 1]?.norm ?? ''))
    )
      return true;
    if (/^(?:members?|part)$/.test(piece.norm)) return /^(?:of|in)$/.test(row.pieces[i + 1]?.norm ?? '');
  }
  return false;
}

/** The asked noun stands in the group that the row spells out. */
export function leadHolds(row: Row, head: string | null): boolean {
  if (head === null || row.lead === null) return false;
  return row.pieces.slice(row.lead.from, row.lead.to).some((piece) => stem(piece.norm) === stem(head));
}

const TABLE = /^(?:table|standings|ranking|rankings|league)$/;

/** "the three parts: A, B and C", "the owners are A and B", "A and B are the owners", "Energy Minister A and Foreign Minister B". */
function isNamed(row: Row, head: string): boolean {
  const key = stem(head);
  if (leadHolds(row, head)) return true;
  // "The table in spring: A 12 points, B 10": whoever plays.
  const lead = row.lead ? row.pieces.slice(row.lead.from, row.lead.to) : [];
  if (/^(?:club|team|side|party|driver|rider|country)$/.test(head) && lead.some(({ norm }) => TABLE.test(norm)))
    return true;
  // "A holds 40 per cent and B 25".
  const told = row.second === undefined ? [] : row.pieces.slice(row.behind, row.second);
  if (
    /^(?:co-?)?(?:owner|shareholder)$/.test(head) &&
    told.some(({ norm }) => /^(?:holds?|held|owns?|owned)$/.test(norm))
  )
    return true;
  const is = (piece: Piece | undefined): boolean => piece !== undefined && stem(piece.norm) === key;
  const before = row.pieces.slice(Math.max(0, row.first - 10), row.first);
  const copula = before.findLastIndex((piece) =>
    /^(?:are|were|is|was|include|includes|included|comprise|comprises|comprised)$/.test(piece.norm),
  );
  if (
    copula > 0 &&
    before.slice(0, copula).some(is) &&
    before.slice(copula + 1).every((piece) => DETERMINERS.has(piece.norm) || piece.capital)
  )
    return true;
  const behind = row.pieces.slice(row.behind, row.behind + 9);
  if (/^(?:are|were|is|was|as)$/.test(behind[0]?.norm ?? '') && behind.some(is)) return true;
  // "NASA astronauts Reid Wiseman, Victor Glover and …": the plural noun stands at the first name or in its office.
  const at = before.findLastIndex((piece) => is(piece) && piece.norm !== head);
  const open =
    at >= 0 &&
    before.slice(at).every((piece) => piece.kind === 'word' && !PREPOSITIONS.has(piece.norm) && !isVerbPiece(piece));
  const office =
    row.pieces[row.first]?.mention?.kind === 'person'
      ? (row.pieces[row.first]?.text.toLowerCase().split(' ') ?? [])
      : [];
  if (open || office.some((word) => stem(word) === key && word !== head)) return true;
  return row.items.every((item, i) => {
    const from =
      i === 0 ? row.first - 5 : row.pieces.findIndex((piece) => piece.end >= (row.items[i - 1]?.end ?? 0)) + 1;
    const own = row.pieces.findIndex((piece) => piece.end >= item.end);
    return row.pieces
      .slice(Math.max(0, from), own + 1)
      .some((piece) => is(piece) || piece.text.split(' ').some((word) => stem(word.toLowerCase()) === key));
  });
}
