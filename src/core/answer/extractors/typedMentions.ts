import type { MentionKind } from '../../mentions/types.ts';
import type { AnswerType, Span } from '../../types.ts';
import { bestReading } from '../bestReading.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';

const KINDS: Partial<Record<AnswerType, readonly MentionKind[]>> = {
  person: ['person'],
  organization: ['organization'],
  place: ['place'],
  quantity: ['quantity'],
};

/** Sentences beyond this rank of coverage never hold the answer. */
const BEST_SENTENCES = 12;

/** Mentions and dates of the asked type in the sentences that hold most of the question. */
export const typedMentions: Extractor = {
  name: 'typed',
  extract(context) {
    const { type, form } = context.question;
    if (form !== 'wh') return [];
    const best = context.evidence
      .toSorted((a, b) => weight(b) - weight(a))
      .slice(0, BEST_SENTENCES)
      .filter((evidence) => evidence.coverage.near > 0.2);
    return best.flatMap((evidence) => spansOf(evidence, type).map((span) => candidate(context, evidence, span)));
  },
};

function weight(evidence: Evidence): number {
  const { sentence, near, namesHere, predicate } = evidence.coverage;
  return sentence + 0.5 * near + 0.5 * namesHere + 0.3 * predicate;
}

function spansOf(evidence: Evidence, type: AnswerType): Span[] {
  const sentence = evidence.facts.sentence(evidence.sentence);
  switch (type) {
    case 'date':
      return sentence.dates.filter((date) => date.kind === 'date' || date.kind === 'range');
    case 'duration':
      return sentence.dates.filter((date) => date.kind === 'duration');
    default: {
      const kinds = KINDS[type] ?? [];
      return sentence.mentions.filter((mention) => kinds.includes(mention.kind));
    }
  }
}

function candidate(context: Context, evidence: Evidence, span: Span): Candidate {
  const text = evidence.article.text.slice(span.start, span.end);
  const reading = bestReading(context, evidence.article.id, span);
  return {
    extractor: 'typed',
    answer: text,
    values: [{ text, normalized: null }],
    type: context.question.type,
    article: evidence.article.id,
    span: { start: span.start, end: span.end },
    sentences: [evidence.sentence, evidence.sentence],
    evidence,
    reading: reading ?? null,
    modality: null,
    caveats: [],
  };
}
