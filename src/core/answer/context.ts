import type { Question } from '../question/types.ts';
import type { Correction } from '../search/types.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Hit, Instant, Reading } from '../types.ts';
import { coverageOf, sentencesWithin } from './coverage.ts';
import { isLarge } from './isLarge.ts';
import { nameConstraints } from './names.ts';
import { predicateKeys, weighTerms } from './terms.ts';
import type { Context, Evidence } from './types.ts';

export interface ContextInput {
  readonly question: Question;
  readonly snapshot: Snapshot;
  readonly now: Instant;
  readonly hits: readonly Hit[];
  readonly readings: readonly Reading[];
  readonly corrections: readonly Correction[];
  readonly allowed: ReadonlySet<string> | null;
  readonly log: (line: string) => void;
}

/** Joins question and found passages: weighted terms, name constraints, every sentence with its coverage. */
export function buildContext(input: ContextInput): Context {
  const { question, snapshot, hits } = input;
  const registry = snapshot.registry(hits.map((hit) => hit.passage.article));
  const names = nameConstraints(question, registry, snapshot.index);
  const terms = weighTerms(question, snapshot.index, names);
  const predicate = predicateKeys(question);
  const evidence: Evidence[] = [];
  const seen = new Set<string>();
  hits.forEach((hit, rank) => {
    const facts = snapshot.facts(hit.passage.article);
    for (const i of sentencesWithin(facts, hit.passage)) {
      if (facts.article.sentences[i]?.interrogative) continue;
      const id = `${facts.article.id}#${i}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const coverage = coverageOf(question, terms, names, predicate, facts, i, hit);
      evidence.push({ facts, article: facts.article, sentence: i, hit, rank, coverage });
    }
  });
  const mended = names.flatMap((name) => name.corrected ?? []);
  return {
    ...input,
    large: isLarge(snapshot),
    corrections: [...input.corrections, ...mended],
    terms,
    names,
    predicate,
    recency: recencyOf(evidence),
    evidence,
  };
}

function recencyOf(evidence: readonly Evidence[]): Map<string, number> {
  const dates = [...new Set(evidence.flatMap(({ article }) => article.published ?? []))].toSorted();
  const last = Math.max(1, dates.length - 1);
  return new Map(
    evidence.map(({ article }) => [
      article.id,
      article.published === null ? 0 : dates.indexOf(article.published) / last,
    ]),
  );
}
