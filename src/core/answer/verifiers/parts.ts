import { AUXILIARIES } from '../../question/words.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import { isVerbPiece, type Piece, piecesOf } from '../rows/pieces.ts';
import { holds } from '../rows/rowPlace.ts';
import type { Candidate, Context, Verifier } from '../types.ts';

/**
 * "Dag Lien beat Bo Falk" does not tell who beat Dag Lien; "Neither A nor B won" and "A or B will win" tell of no
 * winner.
 */
export const partsVerifier: Verifier = {
  name: 'parts',
  verify(candidate, context) {
    const { question } = context;
    const { span } = candidate;
    if (!span || question.form !== 'wh' || !/^(?:person|organization|place)$/.test(question.type)) return null;
    const { text } = candidate.evidence.article;
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    if (/\b(?:neither|nor) (?:\p{Ll}+ ){0,2}$/iu.test(before) || /^ nor\b/u.test(text.slice(span.end, span.end + 5)))
      return { reason: 'unsupported', why: 'the sentence says neither' };
    const open = /\bor (?:\p{Ll}+ ){0,2}$/u.test(before) || /^ or \p{Lu}/u.test(text.slice(span.end, span.end + 5));
    if (open && !/\bor\b/.test(question.text)) return { reason: 'ambiguous', why: 'the sentence leaves open which' };
    return question.type !== 'place' && isReversed(candidate, context)
      ? { reason: 'unsupported', why: 'the named one did it, the question asks who did it to them' }
      : null;
  },
};

/** The question's object stands where the sentence has its subject, and the candidate behind the verb. */
function isReversed(candidate: Candidate, context: Context): boolean {
  const asked =
    /^(?:and |but |so )?(?:[Ww]ho|[Ww]hich \p{L}+)\s+(?:(?:will|has|have|had)\s+)?(\p{L}+)\s+(?:the\s+)?(?=\p{Lu})/u.exec(
      context.question.text,
    );
  const { span, evidence } = candidate;
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!asked || AUXILIARIES.has(asked[1]?.toLowerCase() ?? '') || !span || !sentence || context.predicate === null)
    return false;
  const object = context.names.find((name) => name.start >= asked[0].length - 1 && name.start <= asked[0].length + 1);
  if (!object) return false;
  const pieces = piecesOf(evidence.article.text, sentence, evidence.facts.sentence(evidence.sentence).mentions);
  const verb = pieces.findIndex((piece) => holds(piece, context.predicate ?? new Map()));
  const subject = pieces[verb - 1];
  if (verb < 1 || !subject || span.start < (pieces[verb]?.end ?? 0)) return false;
  return subject.capital && object.forms.some((form) => endsWith(subject, form));
}

function endsWith(piece: Piece, form: readonly string[]): boolean {
  return !isVerbPiece(piece) && normalizeAnswer(piece.text).split(' ').at(-1) === form.at(-1);
}
