import { verbLemma } from '../../question/words.ts';
import { type Group, groupForward } from './groups.ts';
import { makeRow } from './makeRow.ts';
import { isVerbPiece, type Piece, PREPOSITIONS } from './pieces.ts';
import type { Row } from './types.ts';

// What two do with each other: "A met B" tells that A and B met.
const MUTUAL = new Set(['meet', 'marry', 'talk', 'confer', 'speak', 'negotiate', 'dine', 'wed', 'clash', 'debate']);

/** Two who do a thing together without standing side by side: "A met B", "A leads the group together with B". */
export function pairsIn(text: string, pieces: readonly Piece[], rows: readonly Row[]): Row[] {
  return pieces.flatMap((piece, i) => {
    const pair = mutual(pieces, i) ?? (piece.kind === 'conj' && piece.norm === 'with' ? partner(pieces, i) : null);
    const row = pair ? makeRow(text, pieces, pair, pair[0]?.to ?? 0, null) : null;
    if (!row || !pair) return [];
    // "Anna Berg met with Kenji Mori and Rosa Amaro": three met.
    const others = rows.find((other) => other.first === pair[1]?.from);
    const items = others ? [...row.items.slice(0, 1), ...others.items] : row.items;
    return [{ ...row, items, end: items.at(-1)?.end ?? row.end, second: pair[1]?.from ?? row.behind }];
  });
}

function mutual(pieces: readonly Piece[], at: number): Group[] | null {
  const verb = pieces[at];
  if (!verb || verb.capital || !MUTUAL.has(verbLemma(verb.norm) ?? '')) return null;
  let front = at - 1;
  while (
    /^(?:will|has|have|had|is|are|was|to|also|later|then|today|yesterday|briefly|twice|again)$/.test(
      pieces[front]?.norm ?? '',
    )
  )
    front--;
  // "Anna Berg, who chairs the union, met …": the clause is left out, its comma stays.
  if (pieces[front]?.kind === 'comma') front--;
  const from = pieces[front]?.norm === 'with' || pieces[front]?.kind !== 'word' ? -1 : front;
  const behind = pieces[at + 1]?.norm === 'with' || pieces[at + 1]?.norm === 'to' ? at + 2 : at + 1;
  if (pieces[from]?.mention?.kind !== 'person') return null;
  const second = groupForward(pieces, behind);
  return second?.kind === 'person' ? [{ from, to: from + 1, kind: 'person' }, second] : null;
}

function partner(pieces: readonly Piece[], conj: number): Group[] | null {
  const second = groupForward(pieces, conj + 1);
  if (!second || second.kind === 'phrase') return null;
  let verb = -1;
  for (let i = conj - 1; i > 0 && pieces[i]?.kind !== 'hard'; i--) {
    const piece = pieces[i];
    if (piece && (isVerbPiece(piece) || (!piece.capital && verbLemma(piece.norm) !== null))) verb = i;
  }
  const before = pieces[verb - 1];
  if (verb < 1 || before?.kind !== 'word' || !before.capital || !(before.mention ?? before.place)) return null;
  const governed = PREPOSITIONS.has(pieces[verb - 2]?.norm ?? '');
  return governed ? null : [{ from: verb - 1, to: verb, kind: second.kind }, second];
}
