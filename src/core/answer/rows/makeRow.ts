import { verbLemma } from '../../question/words.ts';
import { isRoleWord } from '../names.ts';
import type { Group } from './groups.ts';
import { DETERMINERS, isVerbPiece, type Piece, PREPOSITIONS } from './pieces.ts';
import type { Row, RowItem } from './types.ts';

export const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})$/;

// The index is how many were before.
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Joins groups to a row with the noun that it spells out; null for none. */
export function makeRow(
  text: string,
  pieces: readonly Piece[],
  groups: readonly Group[],
  behind: number,
  lead: Group | null,
): Row | null {
  if (groups.length === 0) return null;
  const items = groups.map((group): RowItem => {
    let from = group.from;
    while (from < group.to - 1 && DETERMINERS.has(pieces[from]?.norm ?? '')) from++;
    const piece = pieces[from];
    const end = pieces[group.to - 1]?.end ?? 0;
    const start =
      piece?.mention?.kind === 'person' && group.kind === 'person' ? piece.mention.start : (piece?.start ?? 0);
    return { start, end, text: text.slice(start, end), kind: group.kind };
  });
  const first = groups[0]?.from ?? 0;
  const front = leadBefore(pieces, first, groups.length);
  return {
    items,
    pieces,
    first,
    behind,
    start: items[0]?.start ?? 0,
    end: items.at(-1)?.end ?? 0,
    lead: lead ?? front.lead,
    whole: front.whole,
  };
}

/** "members: A and B", "ports — A and B", "ports, A and B", "firms such as A and B". */
function leadBefore(pieces: readonly Piece[], first: number, count: number): { lead: Group | null; whole: boolean } {
  let at = first;
  // "the two rapporteurs, the Italian Brando Benifei and …": article and office belong to the first item.
  const person = pieces[first]?.mention?.kind === 'person';
  while (at > 0 && (DETERMINERS.has(pieces[at - 1]?.norm ?? '') || (person && isOffice(pieces[at - 1])))) at--;
  let whole = true;
  const before = pieces[at - 1];
  if (before?.norm === 'including' || before?.norm === 'like') {
    whole = false;
    at--;
    if (pieces[at - 1]?.kind === 'comma') at--;
  } else if (before?.norm === 'as' && pieces[at - 2]?.norm === 'such') {
    whole = false;
    at -= 2;
    if (pieces[at - 1]?.kind === 'comma') at--;
  } else if (/^(?:them|others)$/.test(before?.norm ?? '') && pieces[at - 2]?.norm === 'among') {
    // "Private banks under the roof of the Fund, among them A and B".
    whole = false;
    at -= 2;
    if (pieces[at - 1]?.kind === 'comma') at--;
  } else if (before?.norm === 'after' && pieces[at - 2]?.kind === 'comma') {
    // "It is to become the sixth port of call, after A, B, C, D and E": five were ports of call.
    const lead = leadEnding(pieces, at - 2);
    const place = lead ? pieces.slice(lead.from, lead.to).map(({ norm }) => ORDINALS.indexOf(norm)) : [];
    return { lead: place.includes(count) ? lead : null, whole };
  } else if (before?.kind === 'hard' || before?.kind === 'comma') at--;
  else {
    // "…: a full-body one called Campos and two torsos": what is spelt out stands before the colon.
    const colon = pieces
      .slice(Math.max(0, at - 6), at)
      .findLastIndex(
        (piece) => piece.kind !== 'word' || (isVerbPiece(piece) && piece.norm !== 'called' && piece.norm !== 'named'),
      );
    const mark = colon < 0 ? -1 : Math.max(0, at - 6) + colon;
    return { lead: pieces[mark]?.text === ':' ? clauseEnding(pieces, mark) : null, whole };
  }
  return { lead: before?.text === ':' ? clauseEnding(pieces, at) : leadEnding(pieces, at), whole };
}

function isOffice(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && (piece.capital || isRoleWord(piece.norm)) && !PREPOSITIONS.has(piece.norm);
}

/** "Three test dummies will ride along instead:": behind a colon the whole clause is spelt out. */
function clauseEnding(pieces: readonly Piece[], end: number): Group | null {
  let from = end;
  while (from > 0 && pieces[from - 1]?.kind !== 'hard') from--;
  return from === end ? null : { from, to: end, kind: 'phrase' };
}

/** The group before a row, with what hangs on it: "the two rapporteurs of the Parliament". */
function leadEnding(pieces: readonly Piece[], end: number): Group | null {
  let from = end;
  while (from > 0 && end - from < 10) {
    const piece = pieces[from - 1];
    if (piece?.kind !== 'word' || isVerbPiece(piece)) break;
    const next = pieces[from];
    // "bans four poisons": the verb ends the group.
    const opens =
      next !== undefined &&
      (DETERMINERS.has(next.norm) || COUNT.test(next.norm) || /^(?:all|these|more)$/.test(next.norm));
    if (from < end && opens && verbLemma(piece.norm) !== null) break;
    from--;
  }
  return from === end ? null : { from, to: end, kind: 'phrase' };
}
