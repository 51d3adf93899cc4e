import type { AnswerType, Modality, Span } from '../../types.ts';
import type { Candidate, Evidence } from '../types.ts';

/** A candidate of a rule that proves its answer by structure, with its own score. */
export function proven(
  extractor: string,
  evidence: Evidence,
  answer: {
    text: string;
    normalized?: string | null;
    span?: Span | null;
    type: AnswerType;
    modality?: Modality | null;
  },
  fixed: number,
  more: Partial<Pick<Candidate, 'sentences' | 'more' | 'caveats' | 'values'>> = {},
): Candidate {
  return {
    extractor,
    answer: answer.text,
    values: [{ text: answer.text, normalized: answer.normalized ?? null }],
    type: answer.type,
    article: evidence.article.id,
    span: answer.span ?? null,
    sentences: [evidence.sentence, evidence.sentence],
    evidence,
    reading: null,
    modality: answer.modality ?? null,
    caveats: [],
    fixed,
    ...more,
  };
}
