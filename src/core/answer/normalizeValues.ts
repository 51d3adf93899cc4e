import type { Mention } from '../mentions/types.ts';
import type { AnswerValue } from '../types.ts';
import type { Context, Scored } from './types.ts';

/** Values with their normalised form: entity id of a name, number with unit of a figure; what has one already keeps it. */
export function normalizeValues(values: readonly AnswerValue[], winner: Scored, context: Context): AnswerValue[] {
  const { article, facts, sentence } = winner.evidence;
  const { mentions } = facts.sentence(sentence);
  return values.map((value) => {
    if (value.normalized !== null) return value;
    const mention =
      mentions.find((other) => other.text === value.text) ??
      mentions.find((other) => other.text.includes(value.text) || value.text.includes(other.text));
    return mention ? { ...value, normalized: normalized(mention, article.id, context) } : value;
  });
}

function normalized(mention: Mention, article: string, context: Context): string | null {
  if (mention.kind === 'quantity') {
    return mention.number === undefined
      ? null
      : `${mention.number}${mention.unit === undefined ? '' : ` ${mention.unit}`}`;
  }
  const registry = context.snapshot.registry(context.hits.map((hit) => hit.passage.article));
  return registry.entityOf(article, mention)?.id ?? null;
}
