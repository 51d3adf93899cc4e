import { verbLemma } from '../../question/words.ts';
import { isRoleWord } from '../names.ts';
import { breaks, DETERMINERS, isVerbPiece, type Piece, PREPOSITIONS } from './pieces.ts';

/** Pieces `from` to `to` (exclusive) that make one noun group. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly kind: 'person' | 'name' | 'phrase';
}

const LONGEST = 9;
const PARTICLES = new Set('of de da do del di du la le el al van von der den bin ibn y for the and'.split(' '));

/** The noun group that begins at a piece: "the city of Dalton", "governor Per Holm", "sunflower seed". */
export function groupForward(pieces: readonly Piece[], at: number): Group | null {
  let from = at;
  while (/^(?:both|also|then|even|later|finally|possibly)$/.test(pieces[from]?.norm ?? '')) from++;
  let to = from;
  let capitals = false;
  for (; to < pieces.length && to - from < LONGEST; to++) {
    const piece = pieces[to];
    if (piece?.kind !== 'word') break;
    if (piece.mention?.kind === 'person') return { from: to, to: to + 1, kind: 'person' };
    const next = pieces[to + 1];
    if (to > from && piece.norm === 'of' && next && (!breaks(next) || DETERMINERS.has(next.norm))) continue;
    if (breaks(piece)) break;
    // "Singapore led the test", "Turkey want it": a name ends at the first small word that is none of its particles.
    if (capitals && !piece.capital && !DETERMINERS.has(piece.norm) && ends(pieces, to)) break;
    if (piece.capital) capitals = true;
  }
  while (to > from && DETERMINERS.has(pieces[to - 1]?.norm ?? '')) to--;
  // "Manitoba's premier, Douglas Friesen,": the office stands before the name.
  const named = appositive(pieces, from, to);
  if (named) return named;
  if (to === from || !pieces.slice(from, to).some((piece) => !DETERMINERS.has(piece.norm))) return null;
  return { from, to, kind: capitals ? 'name' : 'phrase' };
}

/** The name behind "Manitoba's premier," and "the doctor,": the name is the item, the office stands before it. */
function appositive(pieces: readonly Piece[], from: number, to: number): Group | null {
  if (to === from || pieces[to]?.kind !== 'comma' || pieces[to - 1]?.capital) return null;
  let end = to + 1;
  while (pieces[end]?.capital && pieces[end]?.kind === 'word') end++;
  const person = pieces[to + 1]?.mention?.kind === 'person';
  if (end === to + 1 || (!person && end < to + 3)) return null;
  const closed = end >= pieces.length || pieces[end]?.kind === 'comma' || pieces[end]?.kind === 'hard';
  const office =
    isRoleWord(pieces[to - 1]?.norm ?? '') ||
    /^(?:counterpart|colleague|predecessor|successor|wife|husband|partner|deputy|rival|teammate)$/.test(
      pieces[to - 1]?.norm ?? '',
    ) ||
    (pieces[from]?.norm === 'the' && closed);
  return office ? { from: to + 1, to: person ? to + 2 : end, kind: person ? 'person' : 'name' } : null;
}

/** Whether the small word behind a name is not its head noun: a verb, an adverb, or a word before one of them. */
function ends(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at];
  const next = pieces[at + 1];
  if (!word) return true;
  // "her Polish counterpart": an adjective of a place is no name that could end here.
  if (isRoleWord(word.norm) || pieces[at - 1]?.place?.use === 'demonym') return false;
  if (verbLemma(word.norm) !== null || /ly$/.test(word.norm)) return true;
  return next === undefined || next.kind !== 'word' || !PREPOSITIONS.has(next.norm) ? !/s$/.test(word.norm) : false;
}

/** The noun group that ends right before a piece; `person` says that the row is one of persons. */
export function groupBackward(
  pieces: readonly Piece[],
  end: number,
  person: boolean,
  right: Group | undefined,
): Group | null {
  const last = pieces[end - 1];
  if (last?.kind !== 'word') return null;
  if (person) return personBackward(pieces, end);
  if (last.mention?.kind === 'person') return { from: end - 1, to: end, kind: 'person' };
  const stop = figureTail(pieces, end);
  if (!pieces[stop - 1]?.capital) return phraseBackward(pieces, stop);
  const name = nameBackward(pieces, stop);
  // "the dockers of Gothenburg, the Seamen's Union and …": a place beside what is none belongs to the noun before it.
  const places = right === undefined || pieces[right.from]?.place || pieces[right.to - 1]?.place;
  const owned = name && !places && pieces[name.from]?.place && pieces[name.from - 1]?.norm === 'of';
  return owned ? (ownerBackward(pieces, name) ?? name) : name;
}

/** "Anna Berg from Norway and …", "Anna Berg of the city, …": the person before the place. */
function personBackward(pieces: readonly Piece[], end: number): Group | null {
  for (let i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
    const piece = pieces[i];
    // "the governor and Premier Nora Falk": an office whose holder the article tells elsewhere.
    if (i === end - 1 && piece && !piece.mention && isRoleWord(piece.norm) && !piece.capital) {
      const office = phraseBackward(pieces, end);
      return office && /^(?:the|its|their|his|her)$/.test(pieces[office.from]?.norm ?? '') ? office : null;
    }
    if (piece?.kind !== 'word' || isVerbPiece(piece)) return null;
    if (piece.mention?.kind !== 'person') continue;
    const next = pieces[i + 1];
    return i + 1 === end || (next && PREPOSITIONS.has(next.norm)) ? { from: i, to: i + 1, kind: 'person' } : null;
  }
  return null;
}

/** "welfare with 214 billion yen", "Slovakia with 14 per cent": the figure is no part of the item. */
function figureTail(pieces: readonly Piece[], end: number): number {
  for (let i = end - 1; i > Math.max(0, end - 6); i--) {
    const piece = pieces[i];
    if (piece?.kind !== 'word') break;
    if (/^(?:with|at|on|by)$/.test(piece.norm) && /\p{N}/u.test(pieces[i + 1]?.text ?? '')) return i;
  }
  return end;
}

function nameBackward(pieces: readonly Piece[], end: number): Group | null {
  let from = end - 1;
  while (from > 0) {
    const before = pieces[from - 1];
    const beyond = pieces[from - 2];
    if (before?.kind !== 'word' || before.mention?.kind === 'person') break;
    // "in Baku El Salvador, Kenya and Nigeria joined": two places side by side are not one name.
    const [left, right] = [before.place, pieces[from]?.place];
    if (left && right && left !== right && !before.text.endsWith('s')) break;
    if (before.capital && !breaks(before)) from--;
    // "University of Basel", "Port of Rijeka", "the city of Dalton"; not "experts of Kenya".
    else if (PARTICLES.has(before.norm) && beyond?.capital && beyond.kind === 'word' && !DETERMINERS.has(before.norm))
      from -= 2;
    else if (before.norm === 'of' && beyond && isHeadOf(pieces, from - 2)) from -= 2;
    else if (before.norm === 'the' && beyond?.norm === 'of' && isHeadOf(pieces, from - 3)) from -= 3;
    else break;
  }
  return { from, to: end, kind: 'name' };
}

function ownerBackward(pieces: readonly Piece[], name: Group): Group | null {
  const head = pieces[name.from - 2];
  if (!head || breaks(head)) return null;
  const owner = phraseBackward(pieces, name.from - 1);
  return owner ? { from: owner.from, to: name.to, kind: 'name' } : null;
}

function isHeadOf(pieces: readonly Piece[], at: number): boolean {
  const head = pieces[at];
  const before = pieces[at - 1];
  if (head?.kind !== 'word' || breaks(head)) return false;
  return head.capital || (before !== undefined && DETERMINERS.has(before.norm) && OWNED.has(head.norm));
}

// "the city of Dalton" is one name; "an alliance of Toyota and Honda" is no item beside Honda.
const OWNED = new Set(
  'city town village canton state port republic kingdom province district county prefecture island isle municipality region government ministry university bank house church diocese archdiocese parish bishop mayor council'.split(
    ' ',
  ),
);

function phraseBackward(pieces: readonly Piece[], end: number): Group | null {
  let from = end;
  while (from > 0 && end - from < 6) {
    const before = pieces[from - 1];
    if (!before) break;
    if (before.norm === 'of' && from < end && pieces[from - 2] && !breaks(pieces[from - 2] as Piece)) {
      from--;
      continue;
    }
    if (breaks(before)) break;
    const verbal = verbLemma(before.norm) !== null && !before.capital;
    // "covers three ports", "want wheat": a verb form before a number or noun, as long as no determiner makes it a noun.
    if (verbal && from < end && !DETERMINERS.has(pieces[from - 2]?.norm ?? '') && /s$|ing$/.test(before.norm)) break;
    // "it also photographed craters": a past form that no list of verbs knows.
    const beyond = pieces[from - 2];
    if (
      from < end &&
      /[a-z]{3}ed$/.test(before.norm) &&
      beyond &&
      !DETERMINERS.has(beyond.norm) &&
      !PREPOSITIONS.has(beyond.norm)
    )
      break;
    from--;
    if (DETERMINERS.has(before.norm)) break;
  }
  return from === end ? null : { from, to: end, kind: 'phrase' };
}
