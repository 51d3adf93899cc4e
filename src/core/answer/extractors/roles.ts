import { evidenceAt } from '../evidenceAt.ts';
import { toldHolder } from '../offices/chooseHolder.ts';
import type { Extractor } from '../types.ts';
import { proven } from './make.ts';

/** "Who is Japan's foreign minister?", "Who heads METI in May 2023?", "Who was mayor before her?": the holder of the office. */
export const roles: Extractor = {
  name: 'roles',
  extract(context) {
    const chosen = toldHolder(context);
    if (!chosen) return [];
    const { holder, score, beside } = chosen;
    const evidence = evidenceAt(context, holder.article, holder.mention.start);
    if (!evidence) return [];
    const other = beside === null ? null : evidenceAt(context, beside.article, beside.mention.start);
    return [
      proven(
        'roles',
        evidence,
        {
          text: holder.name,
          normalized: holder.entity?.id ?? null,
          span: { start: holder.mention.start, end: holder.mention.end },
          type: 'person',
        },
        score,
        {
          caveats: holder.asOf === null ? [] : [`As of ${holder.asOf}.`],
          more: other && beside ? [{ article: beside.article, sentences: [other.sentence, other.sentence] }] : [],
        },
      ),
    ];
  },
};
