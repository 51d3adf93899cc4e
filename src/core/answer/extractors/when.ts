import { timexOverlaps } from '../../dates/compare.ts';
import type { Timex } from '../../dates/types.ts';
import type { Modality } from '../../types.ts';
import type { Context, Evidence, Extractor } from '../types.ts';
import { agree, type Dating } from '../when/agree.ts';
import { type AskedEvent, askedEvent } from '../when/askedEvent.ts';
import { bindDate, clauseOf } from '../when/bindDate.ts';
import { entryDate } from '../when/entryDate.ts';
import { type Anchor, findAnchors } from '../when/findAnchors.ts';
import { identify } from '../when/identify.ts';
import { toldAs } from '../when/toldAs.ts';
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

/** Every sentence that dates the event. */
export function datingsOf(event: AskedEvent, context: Context): Dating[] {
  return context.evidence.flatMap((evidence) =>
    findAnchors(evidence, event).flatMap((anchor) => datingOf(evidence, anchor, event, context)),
  );
}

function datingOf(evidence: Evidence, anchor: Anchor, event: AskedEvent, context: Context): Dating[] {
  const clause = clauseOf(evidence, anchor, event);
  if (!clause) return [];
  const none = (why: string): Dating[] => {
    if (evidence.facts.sentence(evidence.sentence).dates.length > 0)
      context.log(`when: ${evidence.article.id}#${evidence.sentence} ${why}`);
    return [];
  };
  const factor = identify(evidence, anchor, clause, event, context);
  if (typeof factor === 'string') return none(factor);
  const bound = bindDate(evidence, anchor, event);
  const entry = bound ? null : entryDate(evidence, event);
  const date = bound?.date ?? entry?.date;
  if (!date) return none('has no date of the event');
  if (!context.question.times.every((time) => timexOverlaps(time, date) !== 'no'))
    return none(`tells of another time: ${date.value}`);
  const told = toldAs(evidence, anchor, date);
  const modality = fittingModality(told, date, evidence, event);
  if (modality === null) return none(`tells it as ${told}: ${date.value}`);
  const dated =
    entry && entry.sentence !== evidence.sentence
      ? context.evidence.find((each) => each.article === evidence.article && each.sentence === entry.sentence)
      : evidence;
  if (!dated) return [];
  const score = 0.92 * (anchor.strength === 1 ? 1 : 0.86) * (bound?.strength ?? entry?.strength ?? 1) * factor;
  return [{ evidence, dated, date, score, modality }];
}

/** Null where the sentence tells a plan of an asked fact, a fact of an asked plan, or that it did not come to pass. */
function fittingModality(told: Modality, date: Timex, evidence: Evidence, event: AskedEvent): Modality | null {
  if (told === 'denied' || told === 'cancelled') return null;
  const { published } = evidence.article;
  const ahead = published !== null && date.from !== null && date.from > published.padEnd(10, '-99').slice(0, 10);
  const planned = told === 'planned' || ahead;
  switch (event.mode) {
    case 'past':
      return planned ? null : told;
    case 'plan':
      return planned ? 'planned' : null;
    case 'any':
      return planned ? 'planned' : told;
  }
}
