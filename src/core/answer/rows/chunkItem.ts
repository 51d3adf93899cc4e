import { type Group, groupBackward, groupForward } from './groups.ts';
import { DETERMINERS, type Piece, PREPOSITIONS } from './pieces.ts';

/** The item of a stretch between two separators, `right` the item behind it; null for none. */
export function chunkItem(
  pieces: readonly Piece[],
  start: number,
  end: number,
  person: boolean,
  right: Group | undefined,
): Group | null {
  const back = groupBackward(pieces, end, person, right);
  // "was raised in May 2020 together with the Union": a time is no item.
  if (back && !person && pieces.slice(back.from, back.to).every(isTime) && !isTime(pieces[right?.from ?? -1]))
    return null;
  if (back && back.from >= start) {
    // "an instrument of France for radon gas": the chunk's own head, when the chunk is nothing but a group with its tail.
    const front = person || right?.kind === 'person' ? null : groupForward(pieces.slice(0, end), start);
    const tail = front && front.to < end ? pieces[front.to] : undefined;
    const parallel = right !== undefined && PREPOSITIONS.has(pieces[right.to]?.norm ?? '');
    const owner = parallel ? beforeTail(pieces, start, back, right, person) : null;
    if (owner) return owner;
    // "Siemens from Germany, Alstom from France and Hitachi from Japan", but "the Greens won in Bern, the others in Basel".
    // "Playtime from France, and Kuma": beside what is no place the place only tells where it is from.
    const origin =
      pieces[back.from - 1]?.norm === 'from' &&
      Boolean(pieces[back.to - 1]?.place && right && !pieces[right.to - 1]?.place);
    const place =
      back.kind !== 'phrase' &&
      back.kind === right?.kind &&
      PREPOSITIONS.has(pieces[back.from - 1]?.norm ?? '') &&
      !parallel &&
      !origin;
    const opened = /^[,:]$/.test(pieces[start - 1]?.text ?? '');
    const tailed =
      front !== null &&
      ((front.to === end && opened) ||
        (tail !== undefined &&
          !place &&
          PREPOSITIONS.has(tail.norm) &&
          !PREPOSITIONS.has(pieces[start]?.norm ?? '') &&
          opened &&
          front.kind === right?.kind));
    return tailed ? front : back;
  }
  return null;
}

const isTime = (piece: Piece | undefined): boolean =>
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d)$/.test(
    piece?.norm ?? '',
  );

/** "in the team are A for the design and B for the machine": the first item too has a tail with "for". */
function beforeTail(pieces: readonly Piece[], start: number, back: Group, right: Group, person: boolean): Group | null {
  let at = back.from - 1;
  while (DETERMINERS.has(pieces[at]?.norm ?? '')) at--;
  if (at <= start || pieces[at]?.norm !== pieces[right.to]?.norm) return null;
  const group = groupBackward(pieces, at, person, right);
  // A firm may look like a person: "Marlon Ironworks".
  const kind = group?.kind === 'person' && right.kind === 'name' ? 'name' : group?.kind;
  return group && group.from >= start && kind === right.kind ? { ...group, kind: right.kind } : null;
}
