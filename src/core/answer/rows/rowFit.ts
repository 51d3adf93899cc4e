import type { Mention, MentionKind } from '../../mentions/types.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Context } from '../types.ts';
import type { ListQuestion } from './listQuestion.ts';
import type { Row, RowItem } from './types.ts';

const WANTED: Readonly<Record<string, readonly MentionKind[]>> = {
  person: ['person', 'organization', 'place', 'product'],
  organization: ['organization', 'product', 'programme', 'place'],
  place: ['place', 'product'],
};
/** "besides Japan": the question leaves the item out. */
export function isExcluded(item: RowItem, context: Context): boolean {
  const words = normalizeAnswer(item.text).split(' ');
  return context.question.excluded.some((name) => {
    const other = normalizeAnswer(name).split(' ');
    return other.every((word) => words.includes(word)) || words.every((word) => other.includes(word));
  });
}

/** A row that holds what the question names is not what it asks for. */
export function isAsked(item: RowItem, context: Context): boolean {
  const words = normalizeAnswer(item.text).split(' ');
  return (
    words.every((word) => context.question.terms.some((term) => term.norm === word)) ||
    context.names.some((name) => name.forms.some((form) => form.join(' ') === words.join(' ')))
  );
}

function agentless(row: Row): boolean {
  return (
    row.items.every((item) => item.kind === 'phrase') &&
    row.pieces.slice(Math.max(0, row.first - 2), row.first).some((piece) => piece.norm === 'by')
  );
}

/** Whether the items of a row are of the kind that is asked for: countries are no companies, figures no names. */
export function fitsType(row: Row, asked: ListQuestion, mentions: readonly Mention[], context: Context): boolean {
  const { type } = context.question;
  const wanted = WANTED[type];
  if (!wanted) return true;
  const kinds = row.items.map((item) =>
    mentions.filter((mention) => mention.start < item.end && item.start < mention.end),
  );
  if (row.items.some((item, i) => /[\d%]/.test(item.text) && kinds[i]?.some((mention) => mention.kind === 'quantity')))
    return false;
  const capital = row.items.filter((item) => item.kind !== 'phrase').length;
  if (type === 'person' && asked.head !== null) {
    return row.items.every((item) => item.kind !== 'phrase');
  }
  // "paid for by the city, the lottery and private donors": an agent need not have a name.
  if (type === 'person' && agentless(row)) return true;
  // Countries are no companies.
  if (
    /^(?:company|firm|bank|ministry|party|union)$/.test(asked.head ?? '') &&
    kinds.every((found) => found.some((mention) => mention.lexicon?.startsWith('place:')))
  )
    return false;
  // Nor are universities and ministries.
  if (
    /^(?:company|firm|bank|airline|carrier|manufacturer|maker|supplier|club)$/.test(asked.head ?? '') &&
    row.items.some((item) =>
      /\b(?:university|institute|ministry|college|academy|parliament|council)\b/iu.test(item.text),
    )
  )
    return false;
  const fitting = kinds.filter((found) => found.some((mention) => wanted.includes(mention.kind))).length;
  return (
    capital >= row.items.length - 1 &&
    fitting * 2 >= row.items.length &&
    (type !== 'place' || row.items.every((item) => item.kind !== 'person'))
  );
}
