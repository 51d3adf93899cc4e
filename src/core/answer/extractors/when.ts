import type { Extractor } from '../types.ts';
import { agree } from '../when/agree.ts';
import { askedEvent } from '../when/askedEvent.ts';
import { datingsOf } from '../when/datings.ts';
import { proven } from './make.ts';

/** "When did A sign B?": the date in the clause that tells the asked event of the asked names. */
export const when: Extractor = {
  name: 'when',
  extract(context) {
    const { question } = context;
    if (question.form !== 'wh' || question.type !== 'date' || question.negated) return [];
    if (context.names.some((name) => !name.known)) return [];
    const event = askedEvent(context);
    if (!event) return [];
    const datings = datingsOf(event, context);
    for (const each of datings)
      context.log(
        `when: ${each.date.value} ${each.score.toFixed(2)} ${each.modality}, ${each.evidence.article.id}#${each.evidence.sentence}`,
      );
    const agreed = agree(datings, event);
    if (!agreed || agreed.score < 0.5) return [];
    const { dating, same } = agreed;
    const written = dating.dated.article.text.slice(dating.date.start, dating.date.end);
    // "on 1 September" in an undated article, "in 2022" in another.
    const year = dating.date.from === null ? same.find((each) => each.date.from !== null) : undefined;
    const span = year ? null : { start: dating.date.start, end: dating.date.end };
    const text = year ? `${written} ${year.date.from?.slice(0, 4) ?? ''}` : written;
    const normalized = year
      ? dating.date.value.replace(/^XXXX/u, year.date.from?.slice(0, 4) ?? 'XXXX')
      : dating.date.value;
    const others = [dating.evidence, ...(year ? [year.dated] : [])].filter((each) => each !== dating.dated);
    return [
      proven('when', dating.dated, { text, normalized, span, type: 'date', modality: dating.modality }, agreed.score, {
        caveats: agreed.caveats,
        more: others.map(({ article, sentence }) => ({
          article: article.id,
          sentences: [sentence, sentence] as const,
        })),
      }),
    ];
  },
};
