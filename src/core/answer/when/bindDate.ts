import type { Timex } from '../../dates/types.ts';
import { factsWithin, type SentenceFacts } from '../../facts.ts';
import { findAttribution } from '../../timeline/attribution.ts';
import { datesNoun, datesSaying } from '../../timeline/events/datedElsewhere.ts';
import type { Span } from '../../types.ts';
import { holdsName } from '../holdsName.ts';
import type { Evidence } from '../types.ts';
import type { AskedEvent } from './askedEvent.ts';
import { clausesOf, type EventClause } from './eventClause.ts';
import type { Anchor } from './findAnchors.ts';
import { inAside } from './inAside.ts';
import { isVerb, newDate, ofOtherVerb, parted } from './ofOtherVerb.ts';
import { usableDates } from './usableDates.ts';

export interface Bound {
  readonly date: Timex;
  /** 1 in the clause of the event, less in front of the sentence. */
  readonly strength: number;
}

/** The clause of the event in its sentence, with a verbless part behind it that names what was asked. */
export function clauseOf(evidence: Evidence, anchor: Span, event: AskedEvent): EventClause | null {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return null;
  const clauses = clausesOf(sentence.text, sentence.start);
  const at = clauses.findIndex((clause) => clause.start <= anchor.start && anchor.start < clause.end);
  const own = clauses[at];
  if (!own) return null;
  const here = evidence.facts.sentence(evidence.sentence);
  return withVerblessPart(own, clauses[at + 1], here, event);
}

/** The date of the event that the anchor tells: in its clause, or in front of the sentence; null when none is bound to it. */
export function bindDate(evidence: Evidence, anchor: Anchor, event: AskedEvent): Bound | null {
  const sentence = evidence.article.sentences[evidence.sentence];
  if (!sentence) return null;
  const here = evidence.facts.sentence(evidence.sentence);
  const { text } = evidence.article;
  const said = findAttribution(sentence.text);
  const speaks =
    said !== null && anchor.start - sentence.start >= said.start && anchor.start - sentence.start < said.end;
  const usable = usableDates(here.dates, event, text).filter((date) => !anchor.state || date.modifier === 'since');
  const dates = usable.filter(
    (date) => (speaks || !datesSaying(date, said, sentence.start)) && !datesNoun(date, text) && !isNamePart(date, text),
  );
  const clauses = clausesOf(sentence.text, sentence.start);
  const at = clauses.findIndex((clause) => clause.start <= anchor.start && anchor.start < clause.end);
  const wide = clauseOf(evidence, anchor, event);
  if (!wide) return null;
  const inside = dates.filter((date) => date.start >= wide.start && date.end <= wide.end);
  const moved = newDate(
    usable.filter((date) => date.start >= wide.start && date.end <= wide.end),
    here.tokens,
    text,
    anchor,
  );
  if (moved !== null) return moved && event.mode !== 'past' ? { date: moved, strength: 1 } : null;
  const free = inside.filter(
    (date) => !ofOtherVerb(date, anchor, here.tokens, anchor.nominal) && !inAside(date, anchor, text, sentence.start),
  );
  const behind = free.filter((date) => date.start >= anchor.end && !parted(anchor, date, here.tokens, anchor.nominal));
  const before = free.filter((date) => date.end <= anchor.start);
  const close = before.filter((date) => !parted(date, anchor, here.tokens, anchor.nominal));
  const fronted = dates.find((date) => isFronted(date, sentence.start, text));
  const found = behindName(behind, event, here) ?? close.at(-1);
  if (found) return { date: found, strength: 1 };
  if (fronted && !clauses.slice(0, at + 1).some((each) => each.relative))
    return { date: fronted, strength: at === 0 ? 1 : 0.92 };
  // "travelled to Bratislava on Wednesday, where she explained the plan": there is then.
  const outer = clauses[at - 1];
  const led = outer && /,\s+where$/iu.test(text.slice(outer.start, wide.start)) ? outer : undefined;
  const there = led ? dates.filter((date) => date.start >= led.start && date.end <= led.end) : [];
  const [only] = there;
  return only && there.length === 1 ? { date: only, strength: 0.94 } : null;
}

/** Of several dates behind the event the one behind the asked place, else the first. */
function behindName(dates: readonly Timex[], event: AskedEvent, here: SentenceFacts): Timex | undefined {
  if (dates.length < 2) return dates[0];
  for (const name of event.rest) {
    const after = dates.find((date, i) =>
      holdsName(factsWithin(here, { start: dates[i - 1]?.end ?? 0, end: date.start }), name),
    );
    if (after) return after;
  }
  return dates[0];
}

/** "in Fargo on April 21, and at 46 feet in Grand Forks on April 25": a part without a verb of its own shares the verb. */
function withVerblessPart(
  own: EventClause,
  next: EventClause | undefined,
  here: SentenceFacts,
  event: AskedEvent,
): EventClause {
  if (!next || event.rest.length === 0) return own;
  const part = factsWithin(here, next);
  return !part.tokens.some(isVerb) && event.rest.some((name) => holdsName(part, name))
    ? { ...own, end: next.end }
    : own;
}

// "the 2023 APEC Ministers … Meeting": a year in front of a name.
const isNamePart = (date: Timex, text: string): boolean =>
  /^\d{4}$/u.test(date.text) && /^\s+\p{Lu}/u.test(text.slice(date.end, date.end + 3));

/** "On Tuesday, …", "In March 2021 …", "Two days later, …". */
function isFronted(date: Timex, start: number, text: string): boolean {
  return /^["“'‘]?(?:(?:and|but|then|only|already|early|late|first|also|so|yet)\s+)?(?:(?:on|in|at|by|since|from|during)\s+)?(?:the\s+)?$/iu.test(
    text.slice(start, date.start),
  );
}
