import type { Article } from '../article/types.ts';
import type { ArticleFacts } from '../facts.ts';
import type { Question, Term } from '../question/types.ts';
import type { Correction } from '../search/types.ts';
import type { Snapshot } from '../snapshot.ts';
import type { AbstainReason, AnswerType, AnswerValue, Hit, Instant, Modality, Reading, Span } from '../types.ts';

/** A question term with the keys that stand for it in a text (own stem 1, synonyms less) and its weight. */
export interface WeightedTerm {
  readonly term: Term;
  /** Key to strength 0..1. */
  readonly keys: ReadonlyMap<string, number>;
  /** Inverse document frequency in the corpus. */
  readonly idf: number;
  /** Part of a name. */
  readonly name: boolean;
  /** Part of a time expression, judged by the time constraint instead. */
  readonly time: boolean;
}

/** A name in the question that evidence must hold. */
export interface NameConstraint extends Span {
  /** As written in the question; offsets are of the question's text. */
  readonly text: string;
  /** Accepted token sequences in normalised form: the name, its aliases, its demonym. */
  readonly forms: readonly (readonly string[])[];
  /** What may be told in its place, though it is no other name for it: a country for its capital, a union's commission. */
  readonly standIns?: readonly (readonly string[])[];
  /** Occurs in the corpus in one of its forms. */
  readonly known: boolean;
  readonly entity: string | null;
  /** Lexicon id of a place: places that lie in it count as well. */
  readonly place: string | null;
  readonly corrected: Correction | null;
}

/** One sentence that may hold the answer. */
export interface Evidence {
  readonly facts: ArticleFacts;
  readonly article: Article;
  readonly sentence: number;
  /** Rank and score of the passage it stands in. */
  readonly hit: Hit;
  readonly rank: number;
  readonly coverage: Coverage;
}

/** Share of the question's weight found at each distance, 0..1 each. */
export interface Coverage {
  readonly sentence: number;
  /** With the sentence before and the title. */
  readonly near: number;
  readonly passage: number;
  /** Names found in the sentence, near it (sentence before, title, passage) and in the article, 1 when there is none to find. */
  readonly namesHere: number;
  readonly namesNear: number;
  readonly namesArticle: number;
  /** 1 main predicate or a synonym in the sentence, 0.5 near, 0 nowhere; 1 when the question has none. */
  readonly predicate: number;
  /** -1 contradicts, 0 unknown, 1 holds in the sentence, 0.5 holds near or by the article's date. */
  readonly time: number;
}

export interface Context {
  readonly question: Question;
  readonly snapshot: Snapshot;
  readonly now: Instant;
  readonly hits: readonly Hit[];
  readonly readings: readonly Reading[];
  readonly terms: readonly WeightedTerm[];
  readonly names: readonly NameConstraint[];
  /** Keys of the main predicate with its synonyms; null when the question has none. */
  readonly predicate: ReadonlyMap<string, number> | null;
  /** 1 the newest of the found articles, 0 the oldest and the undated. */
  readonly recency: ReadonlyMap<string, number>;
  readonly evidence: readonly Evidence[];
  readonly corrections: readonly Correction[];
  /** A corpus too large to be read whole: search finds near misses for anything, so short spans decide, vetoes only weigh. */
  readonly large: boolean;
  /** Articles that may be used, after the source and publication filters; null for all. */
  readonly allowed: ReadonlySet<string> | null;
  readonly log: (line: string) => void;
}

/** A possible answer with the sentences that are said to prove it. */
export interface Candidate {
  readonly extractor: string;
  readonly answer: string;
  readonly values: readonly AnswerValue[];
  readonly type: AnswerType;
  readonly article: string;
  /** Answer span in the stored text, null for yes, no and computed answers. */
  readonly span: Span | null;
  /** First and last sentence to be quoted. */
  readonly sentences: readonly [number, number];
  readonly evidence: Evidence;
  readonly reading: Reading | null;
  readonly modality: Modality | null;
  readonly caveats: readonly string[];
  /** Further sentences cited (other operands, other items). */
  readonly more?: readonly { readonly article: string; readonly sentences: readonly [number, number] }[];
  /** A rule that proves its answer by structure sets its own score 0..1 instead of the trained one. */
  readonly fixed?: number;
}

export interface Scored extends Candidate {
  readonly confidence: number;
  readonly rejected: { readonly reason: AbstainReason; readonly why: string } | null;
}

/** One source of candidates; the list in `extractors.ts` is ordered. */
export interface Extractor {
  readonly name: string;
  extract(context: Context): Candidate[];
}

/** One reason to reject a candidate; the list in `verifiers.ts` is ordered. */
export interface Verifier {
  readonly name: string;
  /** Asked of proven candidates too; they have checked names, times and predicate where they looked. */
  readonly ofProven?: true;
  /** Gives way to a trained score that is high: its reading of the sentence is wrong more often than that score. */
  readonly soft?: true;
  verify(candidate: Candidate, context: Context): { readonly reason: AbstainReason; readonly why: string } | null;
}
