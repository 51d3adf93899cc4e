import { coverageOf } from './coverage.ts';
import type { Context, Evidence } from './types.ts';

/** The sentence at an offset of an article as evidence, whether search found it or not; null outside any sentence. */
export function evidenceAt(context: Context, article: string, offset: number): Evidence | null {
  const facts = context.snapshot.facts(article);
  const sentence = facts.sentenceAt(offset);
  if (sentence < 0) return null;
  const found = context.evidence.find((evidence) => evidence.article.id === article && evidence.sentence === sentence);
  if (found) return found;
  const passage = context.snapshot.passages.find(
    (other) => other.article === article && other.start <= offset && offset < other.end,
  );
  if (!passage) return null;
  const hit = { passage, score: 0 };
  const coverage = coverageOf(context.question, context.terms, context.names, context.predicate, facts, sentence, hit);
  return { facts, article: facts.article, sentence, hit, rank: context.hits.length, coverage };
}
