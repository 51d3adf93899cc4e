import { timexOverlaps } from '../../dates/compare.ts';
import type { Timex } from '../../dates/types.ts';
import type { Modality } from '../../types.ts';
import { evidenceAt } from '../evidenceAt.ts';
import type { Context, Evidence } from '../types.ts';
import type { Dating } from './agree.ts';
import type { AskedEvent } from './askedEvent.ts';
import { bindDate, clauseOf } from './bindDate.ts';
import { entryDate } from './entryDate.ts';
import { type Anchor, findAnchors } from './findAnchors.ts';
import { identify } from './identify.ts';
import { sameDay } from './sameDay.ts';
import { isStalePlan, toldAs } from './toldAs.ts';

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
  const entry = bound ? null : (entryDate(evidence, event) ?? sameDay(evidence, clause, event));
  const date = bound?.date ?? entry?.date;
  if (!date) return none('has no date of the event');
  if (!event.times.every((time) => timexOverlaps(time, date) !== 'no'))
    return none(`tells of another time: ${date.value}`);
  const told = toldAs(evidence, anchor, date);
  const modality = fittingModality(told, date, evidence, event);
  if (modality === null) return none(`tells it as ${told}: ${date.value}`);
  const dated =
    entry && entry.sentence !== evidence.sentence ? evidenceAt(context, evidence.article.id, date.start) : evidence;
  if (!dated) return [];
  const score = 0.92 * (anchor.strength === 1 ? 1 : 0.86) * (bound?.strength ?? entry?.strength ?? 1) * factor;
  return [{ evidence, dated, date, score, modality }];
}

/** Null where the sentence tells a plan of an asked fact, a fact of an asked plan, or that it did not come to pass. */
function fittingModality(told: Modality, date: Timex, evidence: Evidence, event: AskedEvent): Modality | null {
  if (told === 'denied' || told === 'cancelled') return null;
  const { published } = evidence.article;
  const ahead = published !== null && date.from !== null && date.from > published.padEnd(10, '-99').slice(0, 10);
  if (isStalePlan(evidence, date, told)) return null;
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
