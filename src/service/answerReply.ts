import type { AnswerReply, Control, RefusalReply } from '../core/reply/types.ts';
import { reasonSentence } from '../core/reply/words.ts';
import type { Answer } from '../core/types.ts';

/** The card of an answer, or the refusal. `id` is that of the kept answer; without one there are no buttons. */
export function answerReply(
  answer: Answer,
  id: string | null,
  meant: string | null = null,
): AnswerReply | RefusalReply {
  const [first, ...others] = answer.citations;
  if (answer.status === 'abstained' || first === undefined) {
    return {
      kind: 'refusal',
      question: answer.question,
      reason: answer.reason ?? 'unsupported',
      // The first caveat of a refusal is its reason in the words of this question.
      sentence: answer.caveats[0] ?? reasonSentence(answer.reason ?? 'unsupported'),
      nearest: answer.nearest,
      caveats: answer.caveats.slice(1),
      meant,
      controls: id === null ? [] : [{ action: 'timeline', label: 'Timeline', id }],
    };
  }
  return {
    kind: 'answer',
    question: answer.question,
    answer: answer.answer,
    type: answer.type,
    modality: answer.modality,
    band: answer.band,
    confidence: answer.confidence,
    citations: [first, ...others],
    articles: new Set(answer.citations.map((citation) => citation.article)).size,
    origins: answer.origins,
    caveats: answer.caveats,
    controls: id === null ? [] : answerControls(id),
  };
}

function answerControls(id: string): readonly Control[] {
  return [
    { action: 'share', label: 'Share', id },
    { action: 'evidence', label: 'More evidence', id },
    { action: 'timeline', label: 'Timeline', id },
  ];
}
