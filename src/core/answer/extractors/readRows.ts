import { marginOf } from '../../margin.ts';
import { joinNames } from '../complete.ts';
import { modalityOf } from '../modality.ts';
import { findRows } from '../rows/findRows.ts';
import { type ListQuestion, readListQuestion } from '../rows/listQuestion.ts';
import { fitsType, isAsked, isExcluded } from '../rows/rowFit.ts';
import type { Row } from '../rows/types.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';
import { readSpans } from './readSpans.ts';

/**
 * "Which two Nordic firms signed the charter?": what the reader marks before anything else is a whole row of names of the
 * asked kind, as many as are asked for.
 */
export const readRows: Extractor = {
  name: 'read rows',
  extract(context) {
    const asked = readListQuestion(context);
    if (asked === null || !asked.several || context.question.head === null) return [];
    const marked = readSpans
      .extract(context)
      .map((candidate) => ({ candidate, margin: candidate.reading ? marginOf(candidate.reading) : 0 }))
      .toSorted((a, b) => b.margin - a.margin);
    const best = marked.find((each) => mayAnswer(each.candidate, context));
    const row = best ? rowOf(best.candidate, asked, context) : null;
    if (!best || row === null || !isSure(best.margin, row, best.candidate.evidence, asked, context)) return [];
    const kept = row.items.filter((item) => !isExcluded(item, context));
    const [first] = kept;
    const last = kept.at(-1);
    if (!first || !last || kept.some((item) => isAsked(item, context))) return [];
    context.log(`read rows: ${kept.map((item) => item.text).join(', ')}, margin ${best.margin.toFixed(1)}`);
    const texts = kept.map((item) => item.text);
    return [
      proven(
        'read rows',
        best.candidate.evidence,
        { text: joinNames(texts), type: context.question.type, span: { start: first.start, end: last.end } },
        FIXED,
        { values: texts.map((text) => ({ text, normalized: null })) },
      ),
    ];
  },
};

const FIXED = 0.75;

/** What was at another time, or is denied, answers nothing. */
function mayAnswer(candidate: Candidate, context: Context): boolean {
  if (context.question.times.length > 0 && candidate.evidence.coverage.time < 0) return false;
  return context.question.negated || modalityOf(candidate, context) !== 'denied';
}

// Rows that the reader marked first in the golden sets: above this margin all were right but one, whose question names
// another country and another kind of thing; below it they were as often of another question.
const SURE = 2.5;
const VERY_SURE = 5;

/** The number fits, the names stand near, no other time is told, and the mark is far above the mark for no answer. */
function isSure(margin: number, row: Row, evidence: Evidence, asked: ListQuestion, context: Context): boolean {
  const { coverage } = evidence;
  if (asked.count !== null && asked.count !== row.items.length) return false;
  if (coverage.namesNear < (asked.count === null ? 1 : 0.5)) return false;
  if (context.question.times.length > 0 ? coverage.time <= 0 : coverage.time <= -0.5) return false;
  // "Which towns are to get one?": neither a name nor a number of the question stands for the row.
  const bare = context.names.length === 0 && asked.count === null;
  // As many as are asked for, with most words of the question beside them: a weaker mark will do.
  const counted = asked.count !== null && coverage.near >= 0.6 && coverage.namesNear === 1;
  if (margin < (counted ? 0 : SURE) || !row.whole) return false;
  return (coverage.near >= 0.2 && !bare) || margin >= VERY_SURE;
}

/** The row that a marked span holds from its first item to its last. */
function rowOf({ span, evidence }: Candidate, asked: ListQuestion, context: Context): Row | null {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!span || !sentence) return null;
  const { mentions } = evidence.facts.sentence(evidence.sentence);
  const rows = findRows(evidence.article.text, sentence, mentions);
  // "to visit Fiji and Samoa as well as Tonga": the two that had been closed already are a row of their own.
  const closed = rows.flatMap((row) =>
    row.closed !== undefined && row.closed > 1 ? [{ ...row, items: row.items.slice(0, row.closed) }] : [],
  );
  const row = [...rows, ...closed].find(({ items }) => {
    const [first] = items;
    const last = items.at(-1);
    return (
      first !== undefined &&
      last !== undefined &&
      span.start < first.end &&
      last.start < span.end &&
      span.start >= first.start - 4 &&
      span.end <= last.end + 4
    );
  });
  if (!row || !fitsType(row, asked, mentions, context)) return null;
  return row.items.every((item) => item.kind !== 'phrase') ? row : null;
}
