import type { Mention } from '../../mentions/types.ts';
import { verbLemma } from '../../question/words.ts';
import type { Span } from '../../types.ts';
import { readNumbers } from '../claims/numbers.ts';
import { chunkItem } from './chunkItem.ts';
import { commaRow } from './commaRow.ts';
import { figureRow } from './figureRow.ts';
import { type Group, groupForward } from './groups.ts';
import { COUNT, makeRow } from './makeRow.ts';
import { pairsIn } from './pairs.ts';
import { DETERMINERS, isVerbPiece, type Piece, PREPOSITIONS, piecesOf } from './pieces.ts';
import type { Row } from './types.ts';

/** All rows of a stretch of text with two or more items, in order. */
export function findRows(text: string, span: Span, mentions: readonly Mention[]): Row[] {
  if (span.end - span.start > 3_000) return [];
  const pieces = joinConjunctions(piecesOf(text, span, mentions));
  const rows: Row[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]?.kind !== 'conj') continue;
    const row = rowAround(text, pieces, i);
    if (!row) continue;
    const last = rows.at(-1);
    const spelt = last && spellOut(last, row);
    if (last && spelt) {
      rows[rows.length - 1] = spelt;
      rows.push(row);
      continue;
    }
    if (last && last.behind > row.first) {
      if (row.items.length > last.items.length) rows[rows.length - 1] = row;
      continue;
    }
    rows.push(row);
  }
  const found = rows.length > 0 ? rows : commaRow(text, pieces);
  return [...found, ...pairsIn(text, pieces, found), ...figureRow(text, pieces)];
}

/** "a full-body one called Campos and two torsos, Helga and Zohar": the last item gives way to what it is made of. */
function spellOut(outer: Row, inner: Row): Row | null {
  if (inner.lead === null || outer.behind !== inner.lead.to || outer.items.length < 2) return null;
  const counted = outer.items.at(-1)?.text.split(' ')[0]?.toLowerCase() ?? '';
  return COUNT.test(counted)
    ? { ...outer, items: [...outer.items.slice(0, -1), ...inner.items], behind: inner.behind, end: inner.end }
    : null;
}

/** "as well as", "along with" and "together with" join like "and". */
function joinConjunctions(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const [second, third] = [pieces[i + 1]?.norm, pieces[i + 2]?.norm];
    const length =
      piece.norm === 'as' && second === 'well' && third === 'as'
        ? 3
        : (piece.norm === 'along' || piece.norm === 'together') && second === 'with'
          ? 2
          : piece.norm === 'followed' && second === 'by' && joined.at(-1)?.kind === 'comma'
            ? 2
            : 1;
    if (length === 1) joined.push(piece);
    else {
      const end = pieces[i + length - 1]?.end ?? piece.end;
      joined.push({
        ...piece,
        text: 'and',
        norm: piece.norm === 'followed' ? 'followed' : second === 'with' ? 'with' : 'and',
        kind: 'conj',
        end,
      });
      i += length - 1;
    }
  }
  return joined;
}

function rowAround(text: string, pieces: readonly Piece[], conj: number): Row | null {
  const again = repeatedPreposition(pieces, conj);
  const last = groupForward(pieces, again ? conj + 2 : pastAside(pieces, conj + 1));
  if (!last) return null;
  // "…, and runs for 120 days": a verb behind the last name begins a new clause.
  const [word] = last.kind === 'phrase' && last.to - last.from === 1 ? pieces.slice(last.from, last.to) : [];
  if (word && verbLemma(word.norm) !== null && pieces[conj - 1]?.kind === 'comma') return null;
  const row = rowFrom(text, pieces, conj, last);
  if (again && row && !behind(row, again)) return null;
  // A name taken for a person by its shape stands in a row of other things: "Brokdorf, Grohnde and Gundremmingen C".
  return row ?? (last.kind === 'person' ? rowFrom(text, pieces, conj, { ...last, kind: 'name' }) : null);
}

/** "by the mayor, Ruth Adler, and by governor Per Holm": the preposition said twice. */
function repeatedPreposition(pieces: readonly Piece[], conj: number): string | null {
  const norm = pieces[conj + 1]?.norm ?? '';
  // "was popular in Chile, and in 1985 the Fruit Board sued": a year opens a new clause.
  if (/^\d{4}$/.test(pieces[conj + 2]?.norm ?? '')) return null;
  return /^(?:by|with|of|from|in|to|for|at)$/.test(norm) ? norm : null;
}

function behind(row: Row, preposition: string): boolean {
  for (let i = row.first - 1; i >= Math.max(0, row.first - 8); i--) {
    const piece = row.pieces[i];
    if (piece && isVerbPiece(piece)) return false;
    if (piece?.norm === preposition) return true;
  }
  return false;
}

/** "and, late in the game, Lia Conti": the item stands behind the aside. */
function pastAside(pieces: readonly Piece[], at: number): number {
  if (pieces[at]?.kind !== 'comma') return at;
  for (let i = at + 1; i < Math.min(pieces.length, at + 9); i++) if (pieces[i]?.kind === 'comma') return i + 1;
  return at;
}

function rowFrom(text: string, pieces: readonly Piece[], conj: number, right: Group): Row | null {
  let last = right;
  const person = last.kind === 'person';
  const groups: Group[] = [last];
  let closed = 0;
  // To the right: ", and D", "as well as E".
  for (;;) {
    const next = separatorAt(pieces, tailEnd(pieces, last.to, person));
    if (next === null || pieces[next - 1]?.kind !== 'conj') break;
    const more = groupForward(pieces, next);
    if (!more || more.kind !== last.kind) break;
    groups.push(more);
    closed++;
    last = more;
  }
  const behind = last.to;
  let at = conj;
  let lead: Group | null = null;
  while (groups.length < 40) {
    const end = pieces[at - 1]?.kind === 'comma' ? at - 1 : at;
    const found = itemEnding(pieces, end, person, groups[0]);
    if (!found) break;
    // "Taiwan accounting for 20 per cent, followed by Korea": the first is told of apart, unless only its figure is.
    if (pieces[at]?.norm === 'followed' && found.group.kind === 'name') break;
    if (found.group.kind === 'phrase' && isLead(pieces, found.group, groups)) {
      lead = found.group;
      break;
    }
    groups.unshift(found.group);
    const before = found.start;
    if (!found.whole || (pieces[before - 1]?.kind !== 'comma' && pieces[before - 1]?.kind !== 'conj')) break;
    at = before - 1;
    if (pieces[at]?.kind === 'comma') at++;
  }
  if (groups.length < 2) return null;
  // "In Oslo, Sweden and Norway signed": the place in front is none of those who did it.
  const start = groups[0] ? chunkStart(pieces, groups[0].to) : 0;
  const adjunct =
    groups.length > 2 &&
    (start === 0 || pieces[start - 1]?.kind === 'hard') &&
    PREPOSITIONS.has(pieces[start]?.norm ?? '') &&
    groups[0]?.from === start + 1 &&
    pieces.slice(behind, behind + 3).some((piece) => isVerbPiece(piece));
  const row = makeRow(text, pieces, adjunct ? groups.slice(1) : groups, behind, lead);
  // "two banks, A and B, and the arms maker C": two are spelt out, the third is added.
  return row && closed > 0 ? { ...row, closed: row.items.length - closed } : row;
}

/** Where the words behind an item end that still belong to it: "from Romania", "of the Space Agency", ", head of X,". */
function tailEnd(pieces: readonly Piece[], from: number, person: boolean): number {
  let at = from;
  while (at < pieces.length && at - from < 8) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || isVerbPiece(piece)) break;
    if (at === from && !PREPOSITIONS.has(piece.norm)) break;
    at++;
  }
  if (person && pieces[at]?.kind === 'comma') {
    const close = appositionEnd(pieces, at + 1);
    if (close !== null) return close;
  }
  return at;
}

function appositionEnd(pieces: readonly Piece[], from: number): number | null {
  for (let i = from; i < Math.min(pieces.length, from + 12); i++) {
    const piece = pieces[i];
    if (!piece || piece.kind === 'hard' || piece.mention?.kind === 'person' || isVerbPiece(piece)) return null;
    if (piece.kind === 'comma') return i > from ? i : null;
  }
  return null;
}

/** The piece behind a separator (comma, conjunction or both); null when none stands there. */
function separatorAt(pieces: readonly Piece[], at: number): number | null {
  let next = at;
  if (pieces[next]?.kind === 'comma') next++;
  if (pieces[next]?.kind === 'conj') next++;
  return next > at ? next : null;
}

interface Ending {
  readonly group: Group;
  readonly start: number;
  /** The item fills all between two separators, so that a further one may stand before it. */
  readonly whole: boolean;
}

/** The item that ends at `end`, past a trailing apposition: "Simone Kaelin, the medical director," is the person. */
function itemEnding(pieces: readonly Piece[], end: number, person: boolean, right: Group | undefined): Ending | null {
  const start = chunkStart(pieces, end);
  if (start === end) return null;
  const group = chunkItem(pieces, start, end, person, right);
  // "Simone Kaelin, the medical director, and …": no office without a name but a description of the one before.
  const described = person && group?.kind === 'phrase' && pieces[start - 2]?.mention?.kind === 'person';
  if (group && !described) {
    let from = group.from;
    while (from > start && DETERMINERS.has(pieces[from - 1]?.norm ?? '')) from--;
    // Words of an office in front of a name: "governor Per Holm", "NASA astronauts Reid Wiseman".
    const opened =
      group.kind === 'person' &&
      pieces.slice(start, from).every((piece) => !isVerbPiece(piece) && !PREPOSITIONS.has(piece.norm));
    return { group, start, whole: from === start || opened };
  }
  if (!person || pieces[start - 1]?.kind !== 'comma') return null;
  // A description without a name and a verb between commas belongs to the person before it.
  if (pieces.slice(start, end).some((piece) => isVerbPiece(piece))) return null;
  const before = chunkStart(pieces, start - 1);
  const named = before === start - 1 ? null : chunkItem(pieces, before, start - 1, true, right);
  return named && named.to === start - 1
    ? {
        group: named,
        start: before,
        whole:
          named.from === before ||
          pieces.slice(before, named.from).every((piece) => !isVerbPiece(piece) && !PREPOSITIONS.has(piece.norm)),
      }
    : null;
}

function chunkStart(pieces: readonly Piece[], end: number): number {
  let start = end;
  while (start > 0 && pieces[start - 1]?.kind === 'word') start--;
  return start;
}

/** "three ports", "the two rapporteurs": a plural or counted group that the items behind it spell out. */
function isLead(pieces: readonly Piece[], group: Group, items: readonly Group[]): boolean {
  const words = pieces.slice(group.from, group.to);
  // "two parts, walls and pumps": among things without names only the count tells.
  if (items[0]?.kind === 'phrase')
    return words.some((word) => readNumbers(word.text, 0).some((number) => number.value === items.length));
  return (
    /s$|^(?:men|women|people|children|more|others)$/.test(pieces[group.to - 1]?.norm ?? '') ||
    words.some((word) => COUNT.test(word.norm))
  );
}
