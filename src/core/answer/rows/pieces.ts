import type { Mention } from '../../mentions/types.ts';
import { AUXILIARIES, verbLemma } from '../../question/words.ts';
import type { Span } from '../../types.ts';

/** A word, a whole person or a mark of a sentence; offsets are of the stored text. */
export interface Piece extends Span {
  readonly text: string;
  readonly norm: string;
  /** `hard` marks part rows: colon, semicolon, dash, quotation mark. */
  readonly kind: 'word' | 'comma' | 'conj' | 'hard';
  /** Written like a name: a capital letter or a figure in it. */
  readonly capital: boolean;
  /** A person, or a name that holds a conjunction itself. */
  readonly mention: Mention | null;
  /** The known place that the word belongs to. */
  readonly place: Mention | null;
}

const PIECE =
  /(?:\p{L}\.){1,8}\p{L}?\.?(?:['’]s)?|[$€£¥]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,60}(?:[.,'’&/-][\p{L}\p{N}\p{M}]{1,60}){0,8}|[,;:—–()"“”]| - |&/gu;
const CONJ = new Set(['and', '&', 'plus']);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of in on at to for from by with about into near after before during between against under over among around behind through without within as than via per since until like despite including towards toward across outside inside onto upon beside alongside'.split(
    ' ',
  ),
);
const BREAKERS = new Set(
  'only i he she it we they him them us who whom which what that this these those there when where while because although though if whether but not so then also only both either neither all each nor or how why both'.split(
    ' ',
  ),
);
const OPENERS = new Set(
  'therefore however meanwhile later yesterday today tomorrow now then still instead besides moreover furthermore afterwards thus hence again soon once earlier there here perhaps'.split(
    ' ',
  ),
);
export const DETERMINERS: ReadonlySet<string> = new Set('the a an its his her their our my your'.split(' '));

/** Words, names and marks of a stretch in order; what stands in brackets and in ", who …," clauses is left out. */
export function piecesOf(text: string, span: Span, mentions: readonly Mention[]): Piece[] {
  const atoms = mentions
    .filter((mention) => mention.kind === 'person' || / and |,|&/.test(mention.text))
    .map(widened(text));
  const places = mentions.filter((mention) => mention.kind === 'place' && mention.lexicon !== undefined);
  const pieces: Piece[] = [];
  let depth = 0;
  let until = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(PIECE)) {
    const start = span.start + match.index;
    if (start < until) continue;
    if (match[0] === '(') depth++;
    if (depth > 0) {
      if (match[0] === ')') depth--;
      continue;
    }
    const atom = atoms.find((each) => each.start <= start && start < each.end);
    const end = atom ? atom.end : start + match[0].length;
    until = end;
    const place = places.find((each) => each.start <= start && start < each.end) ?? null;
    pieces.push(pieceOf(text.slice(start, end), start, atom?.mention ?? null, place, pieces.length === 0));
  }
  return withoutClauses(pieces);
}

/** "Economy, Trade and Industry Minister Kaito Mori": the office belongs to the name, its comma parts nothing. */
function widened(text: string): (mention: Mention) => Span & { mention: Mention } {
  return (mention) => {
    const before = text.slice(0, mention.start).trimEnd();
    const told = mention.kind === 'person' ? (mention.role ?? '') : '';
    // "The governor and Premier Nora Falk": two persons, when the article opens the first office with "the".
    const two = /^(\p{Ll}[\p{L} ]*) and (?=\p{Lu})(.+)$/u.exec(told);
    const role = two?.[2] && /\b[Tt]he $/.test(before.slice(0, before.length - told.length)) ? two[2] : told;
    const start = role !== '' && before.endsWith(role) ? before.length - role.length : mention.start;
    return { start, end: mention.end, mention };
  };
}

function pieceOf(text: string, start: number, mention: Mention | null, place: Mention | null, opens: boolean): Piece {
  const norm = text.toLowerCase().replace(/['’]s$/u, '');
  const kind = CONJ.has(norm) ? 'conj' : text === ',' ? 'comma' : /^[;:—–"“”]| - $/u.test(text) ? 'hard' : 'word';
  // "Only Kenya", "In Oslo", "Experts of Kenya": the first word has its capital from the sentence.
  const small =
    opens &&
    mention === null &&
    place === null &&
    (PREPOSITIONS.has(norm) ||
      BREAKERS.has(norm) ||
      DETERMINERS.has(norm) ||
      OPENERS.has(norm) ||
      /ly$/.test(norm) ||
      /^[\p{Lu}]\p{Ll}+s$/u.test(text));
  const capital = !small && /^[\p{Lu}\p{N}]|\p{Ll}\p{Lu}/u.test(text);
  return { text, norm, start, end: start + text.length, kind, capital, mention, place };
}

const RELATIVE = /^(?:who|whom|whose|which|where|when)$/;

/** "Guler, who took over from Akar in June, Fidan and …": the clause names nobody of the row. */
function withoutClauses(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    const opens = piece.kind === 'comma' && RELATIVE.test(pieces[i + 1]?.norm ?? '');
    if (!opens) {
      kept.push(piece);
      continue;
    }
    let close = i + 1;
    while (close < pieces.length && pieces[close]?.kind !== 'comma' && pieces[close]?.kind !== 'hard') close++;
    if (pieces[close]?.kind === 'hard') close--;
    else if (close < pieces.length) kept.push(piece);
    i = close;
  }
  return kept;
}

/** A finite or past verb form in small letters; forms that are as often nouns ("loans", "grants") are none. */
export function isVerbPiece(piece: Piece): boolean {
  if (piece.kind !== 'word' || piece.capital) return false;
  if (AUXILIARIES.has(piece.norm)) return true;
  const lemma = verbLemma(piece.norm);
  return lemma !== null && (piece.norm.endsWith('ed') || (lemma !== piece.norm && !/(?:s|ing)$/.test(piece.norm)));
}

/** Ends a noun group from either side. */
export function breaks(piece: Piece): boolean {
  if (piece.kind !== 'word') return true;
  return (
    isVerbPiece(piece) || (!piece.capital && BREAKERS.has(piece.norm)) || PREPOSITIONS.has(piece.norm.toLowerCase())
  );
}
