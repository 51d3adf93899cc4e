import { marginOf } from '../../margin.ts';
import type { Reading } from '../../types.ts';
import { evidenceAt } from '../evidenceAt.ts';
import type { Candidate, Context, Extractor } from '../types.ts';
import { wholeSpan } from '../wholeSpan.ts';

// Forms whose answer is no short span of the text; in a large corpus a short span still beats whole sentences.
const NO_SPAN = new Set(['yesno', 'interval']);
const WHOLE_SENTENCES = new Set(['happened', 'planned', 'status']);

/** Spans that the reader marks. */
export const readSpans: Extractor = {
  name: 'reader',
  extract(context) {
    if (NO_SPAN.has(context.question.form) || (WHOLE_SENTENCES.has(context.question.form) && !context.large)) return [];
    return bestBySpan(context).flatMap((reading): Candidate[] => {
      const evidence = evidenceAt(context, reading.passage.article, reading.start);
      if (!evidence) return [];
      const span = wholeSpan(evidence.facts, evidence.sentence, reading);
      const text = evidence.article.text.slice(span.start, span.end);
      if (text.trim() === '') return [];
      return [
        {
          extractor: 'reader',
          answer: text,
          values: [{ text, normalized: null }],
          type: context.question.type,
          article: evidence.article.id,
          span,
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

/** A passage may be read twice, alone and with the sentences before it: of one span the better mark counts. */
function bestBySpan(context: Context): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of context.readings) {
    const key = `${reading.passage.article} ${reading.start} ${reading.end}`;
    const known = best.get(key);
    if (!known || marginOf(reading) > marginOf(known)) best.set(key, reading);
  }
  return [...best.values()];
}
