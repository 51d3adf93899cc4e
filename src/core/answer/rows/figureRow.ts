import { type Group, groupBackward, groupForward } from './groups.ts';
import { makeRow } from './makeRow.ts';
import { DETERMINERS, isVerbPiece, type Piece } from './pieces.ts';
import type { Row } from './types.ts';

/**
 * "The city will bear 50 million, the province 30 million and the county 10 million", "A holds 51 per cent and B 20; the
 * rest is shared by C with 19 and D with 10": who has which figure, the verb said once.
 */
export function figureRow(text: string, pieces: readonly Piece[]): Row[] {
  const chunks = chunksOf(pieces);
  for (let at = 0; at + 1 < chunks.length; at++) {
    const first = chunks[at];
    const verb = first ? verbIn(pieces, first) : -1;
    const subject = verb < 0 || !first ? null : subjectBefore(pieces, first.from, verb);
    if (!first || !subject || !hasFigure(pieces, verb, first.to)) continue;
    const groups: Group[] = [subject];
    for (const chunk of chunks.slice(at + 1)) {
      const group = ownerOf(pieces, chunk);
      if (!group) break;
      groups.push(group);
    }
    const second = groups[1];
    const row = second ? makeRow(text, pieces, groups, first.to, null) : null;
    // The verb stands between the first and the second.
    if (row && second) return [{ ...row, behind: subject.to, second: second.from }];
  }
  return [];
}

interface Chunk {
  readonly from: number;
  readonly to: number;
}

function chunksOf(pieces: readonly Piece[]): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  for (let i = 0; i <= pieces.length; i++) {
    if (pieces[i]?.kind === 'word') continue;
    if (i > from) chunks.push({ from, to: i });
    from = i + 1;
  }
  return chunks;
}

function verbIn(pieces: readonly Piece[], { from, to }: Chunk): number {
  for (let i = from + 1; i < to; i++) {
    const piece = pieces[i];
    if (piece && (isVerbPiece(piece) || HOLDS.test(piece.norm))) return i;
  }
  return -1;
}

const HOLDS = /^(?:holds?|owns?|pays?|bears?|gives?|gets?|takes?|contributes?|puts|receives?|has|have)$/;

/** The name right before the verb: "the City of Alm". */
function subjectBefore(pieces: readonly Piece[], from: number, verb: number): Group | null {
  const group = groupBackward(pieces, verb, pieces[verb - 1]?.mention?.kind === 'person', undefined);
  return group && group.from >= from && group.kind !== 'phrase' ? group : null;
}

/** The name that a figure follows without a verb, or "is shared by the pool with 19". */
function ownerOf(pieces: readonly Piece[], { from, to }: Chunk): Group | null {
  const verb = verbIn(pieces, { from, to });
  const by = verb < 0 ? -1 : pieces.slice(verb, to).findIndex((piece) => piece.norm === 'by');
  if (verb >= 0 && by < 0) return null;
  const start = verb < 0 ? from : verb + by + 1;
  const group = groupForward(pieces.slice(0, to), start);
  if (!group || group.kind === 'phrase') return null;
  // "Elvia 20": the figure is no part of the name.
  let end = group.to;
  while (end > group.from + 1 && isFigure(pieces[end - 1])) end--;
  while (end > group.from && DETERMINERS.has(pieces[end - 1]?.norm ?? '')) end--;
  return end > group.from && hasFigure(pieces, end, to) ? { ...group, to: end } : null;
}

const isFigure = (piece: Piece | undefined): boolean => /^[$€£¥]?\d/u.test(piece?.text ?? '');

const hasFigure = (pieces: readonly Piece[], from: number, to: number): boolean =>
  pieces.slice(from, to).some(isFigure);
