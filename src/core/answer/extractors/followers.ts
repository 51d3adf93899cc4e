import { fitOf, scopeOf } from '../claims/scope.ts';
import { joinNames } from '../complete.ts';
import { modalityOf } from '../modality.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import { findRows } from '../rows/findRows.ts';
import { type Group, groupBackward, groupForward } from '../rows/groups.ts';
import { type ListQuestion, readListQuestion } from '../rows/listQuestion.ts';
import { isVerbPiece, type Piece, PREPOSITIONS, piecesOf } from '../rows/pieces.ts';
import { holds } from '../rows/rowPlace.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "A signed it on Monday. B followed on Tuesday and C in May.": those of two neighbouring sentences together. */
export const followers: Extractor = {
  name: 'followers',
  extract(context) {
    const asked = readListQuestion(context);
    const where = /^(?:where|in which \p{L}+) (?:has|have|was|were|is|are) .+/iu.test(context.question.text);
    if (context.predicate === null || !(asked?.gap === 'subject' || where)) return [];
    return context.evidence.flatMap((evidence) => joined(evidence, asked, context) ?? []);
  },
};

function joined(evidence: Evidence, asked: ListQuestion | null, context: Context): Candidate | null {
  const { article, coverage, facts } = evidence;
  const own = article.sentences[evidence.sentence];
  const next = article.sentences[evidence.sentence + 1];
  if (!own || !next || next.block !== own.block || !/\b(?:follow|join|did|also|too)/i.test(next.text)) return null;
  if (coverage.time <= -0.5 || (context.question.times.length > 0 && coverage.time <= 0)) return null;
  const fit = fitOf(scopeOf(evidence), context, context.terms);
  if (!fit.names || fit.near < 0.7) return null;
  const first = actors(article.text, piecesOf(article.text, own, facts.sentence(evidence.sentence).mentions), (piece) =>
    holds(piece, context.predicate ?? new Map()),
  );
  const after = facts.sentence(evidence.sentence + 1);
  const pieces = piecesOf(article.text, next, after.mentions);
  const also = pieces.some((piece) => /^(?:also|too)$/.test(piece.norm));
  const more = actors(
    article.text,
    pieces,
    (piece) => FOLLOW.test(piece.norm) || (also && holds(piece, context.predicate ?? new Map())),
  );
  if (first.length === 0 || more.length === 0) return null;
  const excluded = context.question.excluded.map(normalizeAnswer);
  const texts = [...first, ...more].filter((text) => !excluded.some((name) => name === normalizeAnswer(text)));
  const items = [...new Set(texts)];
  if (items.length === 0 || (asked?.count != null && items.length !== asked.count)) return null;
  const found = proven(
    'rows',
    evidence,
    { text: joinNames(items), type: context.question.type },
    0.62 + 0.15 * fit.here + 0.1 * fit.namesHere,
    {
      sentences: [evidence.sentence, evidence.sentence + 1],
      values: items.map((text) => ({ text, normalized: null })),
    },
  );
  return modalityOf(found, context) === 'denied' ? null : found;
}

const FOLLOW = /^(?:follow(?:s|ed)?|joined)$/;

/** Who does the verb that a test finds: the row or the name right before it, and "and B in May" behind it. */
function actors(text: string, pieces: readonly Piece[], isVerb: (piece: Piece) => boolean): string[] {
  const verb = pieces.findIndex(
    (piece, i) => isVerb(piece) && !/^(?:by|the|a|an|its|his|her|their|of)$/.test(pieces[i - 1]?.norm ?? ''),
  );
  if (verb < 1) return [];
  let end = verb;
  while (end > 0 && SKIPPED.test(pieces[end - 1]?.norm ?? '')) end--;
  const span = { start: pieces[0]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 };
  const row = findRows(
    text,
    span,
    pieces.flatMap((piece) => piece.mention ?? piece.place ?? []),
  ).findLast((each) => each.behind === each.pieces.length && !each.items.some((item) => item.kind === 'phrase'));
  if (row) return [...row.items.map((item) => item.text), ...gapped(text, pieces, verb)];
  const one = groupBackward(pieces, end, pieces[end - 1]?.mention?.kind === 'person', undefined);
  if (!one || one.kind === 'phrase' || PREPOSITIONS.has(pieces[one.from - 1]?.norm ?? '')) return [];
  return [textOf(text, pieces, one), ...gapped(text, pieces, verb)];
}

const SKIPPED = /^(?:has|have|had|will|also|then|later|soon|both|already|finally|today|yesterday)$/;

/** "… followed on 2 June and the European Union in April": the verb is left out behind "and". */
function gapped(text: string, pieces: readonly Piece[], verb: number): string[] {
  const found: string[] = [];
  for (let i = verb + 1; i < pieces.length; i++) {
    if (pieces[i]?.kind !== 'conj' && pieces[i]?.kind !== 'comma') {
      if (pieces[i]?.kind === 'hard' || (pieces[i] && isVerbPiece(pieces[i] as Piece))) break;
      continue;
    }
    const group = groupForward(pieces, i + 1);
    if (group && group.kind !== 'phrase' && /^(?:in|on|at|a|two|three|days?|last)$/.test(pieces[group.to]?.norm ?? ''))
      found.push(textOf(text, pieces, group));
  }
  return found;
}

function textOf(text: string, pieces: readonly Piece[], group: Group): string {
  let from = group.from;
  while (from < group.to - 1 && /^(?:the|a|an)$/.test(pieces[from]?.norm ?? '')) from++;
  const first = pieces[from];
  const start = first?.mention?.kind === 'person' ? first.mention.start : (first?.start ?? 0);
  return text.slice(start, pieces[group.to - 1]?.end ?? start);
}
