import type { Candidate, Context, Evidence, Extractor } from '../types.ts';

// Forms whose answer is no short span of the text; in a large corpus a short span still beats whole sentences.
const NO_SPAN = new Set(['yesno', 'interval']);
const WHOLE_SENTENCES = new Set(['happened', 'planned', 'status']);

/** Spans that the reader marks. */
export const readSpans: Extractor = {
  name: 'reader',
  extract(context) {
    if (NO_SPAN.has(context.question.form) || (WHOLE_SENTENCES.has(context.question.form) && !context.large)) return [];
    return context.readings.flatMap((reading): Candidate[] => {
      const evidence = evidenceAt(context, reading.passage.id, reading.start);
      if (!evidence) return [];
      const text = evidence.article.text.slice(reading.start, reading.end);
      if (text.trim() === '') return [];
      return [
        {
          extractor: 'reader',
          answer: text,
          values: [{ text, normalized: null }],
          type: context.question.type,
          article: evidence.article.id,
          span: { start: reading.start, end: reading.end },
          sentences: [evidence.sentence, evidence.sentence],
          evidence,
          reading,
          modality: null,
          caveats: [],
        },
      ];
    });
  },
};

function evidenceAt(context: Context, passage: string, offset: number): Evidence | null {
  for (const evidence of context.evidence) {
    if (evidence.hit.passage.id !== passage) continue;
    const sentence = evidence.article.sentences[evidence.sentence];
    if (sentence && offset >= sentence.start && offset < sentence.end) return evidence;
  }
  return null;
}
