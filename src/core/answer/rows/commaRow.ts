import { type Group, groupForward } from './groups.ts';
import { makeRow } from './makeRow.ts';
import { isVerbPiece, type Piece } from './pieces.ts';
import type { Row } from './types.ts';

/** "The table: A 12 points, B 10, C 7": behind a colon commas alone make a row. */
export function commaRow(text: string, pieces: readonly Piece[]): Row[] {
  const colon = pieces.findIndex((piece) => piece.text === ':');
  const groups: Group[] = [];
  let at = colon + 1;
  while (at < pieces.length) {
    const group = groupForward(pieces, at);
    if (!group) return [];
    groups.push(group);
    let to = group.to;
    while (pieces[to]?.kind === 'word' && to - at < 7) to++;
    const words = pieces.slice(at, to);
    // Without a colon every piece must have its figure: "Sendai 36 billion yen, the State 12 billion, the prefecture 8".
    if (words.some((piece) => isVerbPiece(piece))) return [];
    if (colon < 0 && !words.slice(1).some((piece) => /\p{N}/u.test(piece.text))) return [];
    const next = pieces[to];
    if (next === undefined || next.kind === 'hard') break;
    if (next.kind !== 'comma') return [];
    at = to + 1;
  }
  // "Brunn SC 10": the figure that each has is no part of its name.
  const figured = groups.every((group) => group.to > group.from + 1 && /^\d/.test(pieces[group.to - 1]?.text ?? ''));
  const items = figured ? groups.map((group) => ({ ...group, to: group.to - 1 })) : groups;
  const row = groups.length < 3 ? null : makeRow(text, pieces, items, groups.at(-1)?.to ?? 0, null);
  return row ? [row] : [];
}
