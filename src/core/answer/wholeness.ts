import { normalizeAnswer } from './normalizeAnswer.ts';
import { readListQuestion } from './rows/listQuestion.ts';
import type { Context, Scored } from './types.ts';

const LISTED = /^(?:person|organization|place|list)$/;

/** Why a list is known to be incomplete: fewer or more items than the question counts, or one where several are asked for. */
export function incompleteBecause(answer: string, context: Context): string | null {
  const asked = LISTED.test(context.question.type) || context.question.plural ? readListQuestion(context) : null;
  if (asked === null || !asked.several) return null;
  const items = answer.split(/\s*[,;]\s*(?:and\s+)?|\s+(?:and|as well as|or)\s+/u).filter((item) => item !== '');
  if (asked.count !== null && items.length !== asked.count && context.question.excluded.length === 0)
    return `${items.length} of ${asked.count} asked for`;
  return items.length === 1 && context.question.excluded.length === 0 ? 'one where several are asked for' : null;
}

const isRow = ({ extractor }: Scored): boolean => extractor === 'rows' || extractor === 'read rows';

/**
 * "Who signed it?": a person alone gives way to the proven row that holds the same person and others; where several
 * are asked for, any single answer gives way to a proven row.
 */
export function widest(best: Scored | undefined, scored: readonly Scored[], context: Context): Scored | undefined {
  if (!best || isRow(best)) return best;
  const several = readListQuestion(context)?.several === true;
  if (!several && best.type !== 'person') return best;
  if (several && / and |, /.test(best.answer)) return best;
  const name = normalizeAnswer(best.answer).split(' ').at(-1) ?? '';
  const row = scored.find(
    (other) =>
      isRow(other) &&
      other.rejected === null &&
      other.confidence >= 0.6 &&
      other.values.length > 1 &&
      (several || other.values.some((value) => normalizeAnswer(value.text).split(' ').at(-1) === name)),
  );
  return row ?? (several ? wider(best, scored) : undefined) ?? best;
}

/** "Baltic" of "the Baltic and North seas": the longer answer around it is the whole list. */
function wider({ span, article }: Scored, scored: readonly Scored[]): Scored | undefined {
  return scored.find(
    (other) =>
      span !== null &&
      other.span !== null &&
      other.rejected === null &&
      other.article === article &&
      other.confidence >= 0.7 &&
      other.answer.length <= 80 &&
      other.span.start <= span.start &&
      other.span.end >= span.end &&
      / and |, /.test(other.answer),
  );
}
