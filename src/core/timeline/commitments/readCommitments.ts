import type { Timex } from '../../dates/types.ts';
import type { ArticleFacts, SentenceFacts } from '../../facts.ts';
import type { RawEvent } from '../events/readEvents.ts';
import { isHedged, isOccasion } from './hedged.ts';
import { readTheme, type Theme } from './readTheme.ts';
import { isOwnerless, whoPromises } from './whoPromises.ts';

/** A promise as one sentence tells it. */
export interface RawCommitment {
  readonly event: RawEvent;
  readonly who: readonly { readonly text: string; readonly entity: string | null }[];
  readonly what: string;
  readonly due: Timex | null;
  /** The date that this one replaces: "put off from March to September". */
  readonly was: Timex | null;
  readonly theme: Theme;
  /** The sentence itself says what became of it. */
  readonly fate?: 'done' | 'contradicted' | undefined;
}

/** Meetings, matches and movements are dates of the calendar, not promises; states and prices are forecasts. */
const NO_PROMISE =
  /^(?:meet|discuss|talk|visit|travel|attend|arrive|speak|play|vote|cost|crest|rise|fall|grow|undergo|need|die|be|have|last|leave|retire|become|remain|follow|win|lose|rain|get|go|come|head|take|join|affirm|see|hit|land|return|drop|decide|ask|address|like|look|know|run|miss|want|happen|prove|seem|contain|include|benefit|profit|suffer|spend|work|stay|wear)$/u;
/** Bringing something about; enough without a date or a name. */
const DOING =
  /^(?:build|open|establish|create|set|launch|publish|deliver|plant|construct|begin|start|sign|issue|match|compensate|repay|supply|introduce|provide|pay|invest|hire|fit|install|found|complete|release|extend|double|cut|raise|expand|produce|develop|transfer|reopen|replace|buy|acquire|apply|offer|train|close|move|name|appoint|carry|finish|share|send|fund|prepare|strengthen|ensure|aim|agree|commit)$/u;
const FORECAST = /\b(?:may|might|could|would|likely|forecast|predicted)\b/iu;

/** The promises among the events of one article: what is planned by someone, or is due by a date. */
export function readCommitments(events: readonly RawEvent[], facts: ArticleFacts): readonly RawCommitment[] {
  return events.flatMap((event) => {
    const own = facts.sentence(event.sentence);
    const complement = event.complement;
    const shifted = shiftedDates(event, inside0(event, own), facts.article.text);
    if (shifted)
      return [
        {
          event,
          who: whoPromises(event, facts),
          what: whatIs(event, facts),
          due: shifted.due,
          was: shifted.was,
          theme: { ...readTheme(event, own), verb: '' },
        },
      ];
    const given = complement !== null && (event.modality === 'happened' || event.modality === 'reported');
    if (!given && event.modality !== 'planned') return [];
    const theme = readTheme(event, own);
    const within = complement ?? event.clause;
    const inside = own.dates.filter(
      (date) =>
        date.start >= within.start &&
        date.end <= within.end &&
        (date.kind === 'date' || date.kind === 'range') &&
        !/_REF$/u.test(date.value),
    );
    const { published } = facts.article;
    const past = (date: Timex): boolean =>
      date.modifier === 'since' || (published !== null && date.to !== null && date.to <= published);
    const fate = given
      ? fateIn(facts.article.text.slice(within.start, facts.article.sentences[event.sentence]?.end))
      : null;
    const due = given ? (inside.find((date) => fate !== null || !past(date)) ?? null) : event.time;
    // "the 145 homes that it wanted to buy by the end of 2022", told in 2023, promises nothing new.
    if (
      fate === null &&
      due !== null &&
      published !== null &&
      due.to !== null &&
      due.to < published &&
      !/_REF$/u.test(due.value)
    )
      return [];
    const text = facts.article.text.slice(event.clause.start, event.clause.end);
    if (!isPromise(event, theme, due, text, given)) return [];
    const front = facts.article.text.slice(event.clause.start, event.verbSpan.start);
    if (!given && isHedged(front)) return [];
    if (!given && isCalendar(event, theme)) return [];
    const who = whoPromises(event, facts);
    if (isOwnerless(event, who)) return [];
    return [
      {
        event,
        who,
        what: whatIs(event, facts),
        ...moved(inside, due, facts.article.text),
        theme,
        ...(fate === null ? {} : { fate }),
      },
    ];
  });
}

// "They had promised to repay it by 2019, and did not keep it", "… and kept its word".
function fateIn(rest: string): 'done' | 'contradicted' | null {
  const told =
    /\b(?:and|but)\s+(?:they |it |he |she )?((?:did not|didn['’]t|have not|has not|had not|never|failed to)\s+)?(?:keep|kept|honou?r(?:ed)?|fulfil(?:l|led)?|broke)\s+(?:it|them|that|(?:its|his|her|their|the)\s+(?:word|promises?|pledges?|commitments?))\b/iu.exec(
      rest,
    );
  if (!told) return null;
  return told[1] !== undefined || /\bbroke\b/iu.test(told[0]) ? 'contradicted' : 'done';
}

const inside0 = (event: RawEvent, own: SentenceFacts): readonly Timex[] =>
  own.dates.filter(
    (date) =>
      date.start >= event.clause.start &&
      date.end <= event.clause.end &&
      (date.kind === 'date' || date.kind === 'range'),
  );

// "The award was put off from September 2022 to February 2023", "postponed the vote to May".
function shiftedDates(
  event: RawEvent,
  dates: readonly Timex[],
  text: string,
): { due: Timex; was: Timex | null } | null {
  const after = text.slice(event.verbSpan.end, event.clause.end);
  if (
    !/^(?:postpone|delay|push|move|put)$/u.test(event.verb) ||
    (event.verb === 'put' && !/\b(?:off|back)\b/u.test(after))
  )
    return null;
  if (event.modality === 'denied' || event.modality === 'planned') return null;
  const before = (date: Timex): string => text.slice(Math.max(0, date.start - 24), date.start);
  const due = dates.find(
    (date) => date.start > event.verbSpan.end && /\b(?:to|until)\s+(?:\p{Ll}+\s+)?$/u.test(before(date)),
  );
  const range = dates.find(
    (date) => date.kind === 'range' && date.start > event.verbSpan.end && /\bfrom\s+$/iu.test(before(date)),
  );
  if (!due) return range ? { due: range, was: null } : null;
  return {
    due,
    was:
      dates.find(
        (date) =>
          date.start > event.verbSpan.end && date.start < due.start && /\bfrom\s+(?:\p{Ll}+\s+)?$/u.test(before(date)),
      ) ?? null,
  };
}

function isPromise(event: RawEvent, theme: Theme, due: Timex | null, text: string, given: boolean): boolean {
  if (given) return theme.head !== null;
  if (/\b(?:has|have|needs?) to\b/iu.test(text) && due === null) return false;
  if (
    due !== null &&
    (due.modifier === 'by' || due.modifier === 'before' || due.modifier === 'earliest') &&
    !/^(?:meet|discuss|talk|decide|say|tell)$/u.test(event.verb)
  )
    return theme.head !== null;
  if (due !== null && event.passive && theme.verb === 'plan') return theme.head !== null && !isOccasion(theme.head);
  if (
    NO_PROMISE.test(event.verb) &&
    !(
      due !== null &&
      /^(?:be|take|go|agree)$/u.test(event.verb) &&
      /\b(?:ready|effect|operation|online|service|into force)\b/iu.test(text)
    )
  )
    return false;
  if (FORECAST.test(text) && due === null) return false;
  const agent = event.participants.some((one) => one.part === 'subject' && one.entity !== null);
  if (theme.head === null) return false;
  return (
    (DOING.test(event.verb) || DOING.test(theme.verb)) &&
    (agent || due !== null || event.passive || /\bwill\b/iu.test(text))
  );
}

// "The conference is to open on 10 November", "The vote is set for May": nobody binds himself.
const isCalendar = (event: RawEvent, theme: Theme): boolean =>
  isOccasion(theme.head) &&
  (event.passive
    ? /^(?:plan|set|schedule|hold|open|launch|establish)$/u.test(theme.verb) || /^(?:hold|open|set)$/u.test(event.verb)
    : /^(?:open|begin|start|close|resume|end|follow)$/u.test(event.verb));

// "put off from March to September 2024": the later date holds.
function moved(inside: readonly Timex[], due: Timex | null, text: string): { due: Timex | null; was: Timex | null } {
  const [first, second] = inside;
  if (
    first &&
    second &&
    /\bfrom\s+(?:\p{L}+\s+){0,2}$/iu.test(text.slice(Math.max(0, first.start - 24), first.start)) &&
    /^\s*to\s/iu.test(text.slice(first.end, first.end + 6))
  )
    return { due: second, was: first };
  return { due, was: null };
}

function whatIs(event: RawEvent, facts: ArticleFacts): string {
  const within = event.complement ?? event.clause;
  const text = facts.article.text
    .slice(within.start, within.end)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:–—"“”•-]+|[\s,;:–—.]+$/gu, '')
    // "…, at a time when prices rise": the clause of the time is cut, its noun with it.
    .replace(/,?(["”]?)\s+at a (?:time|moment)$/iu, '$1');
  // "The port says that it will pay": the saying is not what is promised.
  const told = text.replace(/^[^,;]{1,80}?\b(?:says?|said|declare[sd]?)(?:\s+there)?\s+that\s+(?=\p{L}+\s)/iu, '');
  const bare = told.replace(/^(?:that|which|who|whose|and|but|because|while|although)\s+/iu, '');
  // "…, is planned for 2024" stands without its subject.
  const subject =
    event.subject === '' && event.complement === null
      ? event.participants.find((one) => one.part !== 'other')
      : undefined;
  return subject && !bare.startsWith(subject.text) ? `${subject.text} ${bare}` : bare;
}
