import type { Timex } from '../../dates/types.ts';
import { datesNoun } from '../../timeline/events/datedElsewhere.ts';
import type { Candidate, Context } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import { bindDate, clauseOf } from './bindDate.ts';
import { type Anchor, findAnchors } from './findAnchors.ts';
import { identify } from './identify.ts';
import { inAside, inRelative, ofParticiple } from './inAside.ts';
import { isStalePlan, toldAs } from './toldAs.ts';

/** Why a date does not answer: its sentence tells the event of others, on another day or as a plan; null when it may. */
export function boundElsewhere(
  candidate: Pick<Candidate, 'evidence' | 'span'>,
  event: AskedEvent,
  context: Context,
): string | null {
  const { evidence, span } = candidate;
  if (!span) return null;
  const date = evidence.facts
    .sentence(evidence.sentence)
    .dates.filter((each) => each.kind !== 'duration')
    .find((each) => each.start < span.end && span.start < each.end);
  if (!date) return null;
  const unfit = unfitDate(date, event, evidence.article.published);
  if (unfit !== null) return unfit;
  // "has tested rockets since January" dates no last test.
  if (date.modifier === 'since' && event.limit !== 'since' && event.ordinals.includes('last'))
    return 'it dates a beginning, not the last time';
  const anchors = findAnchors(evidence, event);
  if (anchors.length === 0 && inRelative(date, evidence, event)) return 'it dates what a relative clause tells';
  // "has been building it since July": begins a state that was not asked.
  if (anchors.length === 0)
    return date.modifier === 'since' &&
      event.limit !== 'since' &&
      event.states.size === 0 &&
      // "Sporting director: Petra Novak, since 1 March" does tell when she started as one.
      !/\bas\b/.test(context.question.text) &&
      !datesNoun(date, evidence.article.text)
      ? 'it begins a state'
      : null;
  const reasons = anchors.map((anchor) => reasonAgainst(anchor, date, candidate, event, context));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function unfitDate(date: Timex, event: AskedEvent, published: string | null): string | null {
  if (/^XXXX-W/u.test(date.value)) return 'a weekday of an undated article tells no day';
  // "last week", "March last year": of an undated article.
  if (date.from === null && (!/^(?:XXXX-\d\d|T\d)/u.test(date.value) || /\b(?:last|next|this|ago)\b/iu.test(date.text)))
    return 'its day hangs on the date of the article, which is unknown';
  const over = published !== null && date.to !== null && date.to < published.slice(0, 10);
  return event.ahead && over ? 'it was over when the article appeared' : null;
}

function reasonAgainst(
  anchor: Anchor,
  date: Timex,
  { evidence }: Pick<Candidate, 'evidence'>,
  event: AskedEvent,
  context: Context,
): string | null {
  const clause = clauseOf(evidence, anchor, event);
  if (!clause) return null;
  const found = identify(evidence, anchor, clause, event, context);
  if (typeof found === 'string')
    return /^(?:has another|names a|turns|is not|is told)/.test(found) ? `the sentence ${found}` : null;
  const bound = bindDate(evidence, anchor, event);
  if (bound && (bound.date.end <= date.start || bound.date.start >= date.end))
    return `the sentence dates it ${bound.date.text}`;
  // "their first title since 1994" dates the one before.
  if (!bound && date.modifier === 'since' && datesNoun(date, evidence.article.text)) return 'it dates an earlier one';
  const from = evidence.article.sentences[evidence.sentence]?.start ?? 0;
  if (!bound && inAside(date, anchor, evidence.article.text, from)) return 'it dates what an aside tells';
  if (!bound && ofParticiple(date, anchor, evidence.facts.sentence(evidence.sentence).tokens))
    return 'it dates what a participle tells';
  const told = toldAs(evidence, anchor, date);
  if (event.mode !== 'past' && isStalePlan(evidence, date, told)) return 'what it plans is not told for that past day';
  return event.mode === 'past' && !bound && told === 'planned' ? 'the sentence tells a plan' : null;
}
