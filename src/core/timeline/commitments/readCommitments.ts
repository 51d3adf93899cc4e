import type { Timex } from '../../dates/types.ts';
import type { ArticleFacts, SentenceFacts } from '../../facts.ts';
import { type Attribution, findAttribution } from '../attribution.ts';
import type { RawEvent } from '../events/readEvents.ts';
import { readTheme, type Theme } from './readTheme.ts';

/** A promise as one sentence tells it. */
export interface RawCommitment {
  readonly event: RawEvent;
  readonly who: readonly { readonly text: string; readonly entity: string | null }[];
  readonly what: string;
  readonly due: Timex | null;
  /** The date that this one replaces: "put off from March to September". */
  readonly was: Timex | null;
  readonly theme: Theme;
}

/** Meetings, matches and movements are dates of the calendar, not promises; states and prices are forecasts. */
const NO_PROMISE =
  /^(?:meet|discuss|talk|visit|travel|attend|arrive|speak|play|vote|cost|crest|rise|fall|grow|undergo|need|die|be|have|last|leave|retire|become|remain|follow|win|lose|rain|get|go|come|head|take|join|affirm|see|hit|land|return|drop|decide|ask|address|like|look|know|run|miss|want|happen|prove|seem|contain|include|benefit|profit|suffer|spend|work|stay|wear)$/u;
/** Bringing something about; enough without a date or a name. */
const DOING =
  /^(?:build|open|establish|create|set|launch|publish|deliver|plant|construct|begin|start|sign|issue|match|compensate|repay|supply|introduce|provide|pay|invest|hire|fit|install|found|complete|release|extend|double|cut|raise|expand|produce|develop|transfer|reopen|replace|buy|acquire|apply|offer|train|close|move|name|appoint|carry|finish|share|send|fund|prepare|strengthen|ensure|aim|agree|commit)$/u;
/** Words for those who can promise, where they have no name. */
const AGENT =
  /\b(?:cit(?:y|ies)|governments?|compan(?:y|ies)|ministr(?:y|ies)|clubs?|boards?|councils?|unions?|sides|countries|authorit(?:y|ies)|agenc(?:y|ies)|banks?|firms?|part(?:y|ies)|officials|ministers?|leaders?|mayors?|hospitals?|clinics?)$/iu;
/** Dates of the calendar. */
const OCCASION =
  /^(?:vote|elect|hear|trial|match|game|race|meet|summit|talk|visit|concert|final|festiv|debat|session|crest|eclips|touchdown)/u;
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
    const due = given ? (inside.find((date) => !past(date)) ?? null) : event.time;
    // "the 145 homes that it wanted to buy by the end of 2022", told in 2023, promises nothing new.
    if (due !== null && published !== null && due.to !== null && due.to < published && !/_REF$/u.test(due.value))
      return [];
    const text = facts.article.text.slice(event.clause.start, event.clause.end);
    if (!isPromise(event, theme, due, text, given)) return [];
    return [
      {
        event,
        who: whoPromises(event, facts),
        what: whatIs(event, facts),
        ...moved(inside, due, facts.article.text),
        theme,
      },
    ];
  });
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
  if (due !== null && event.passive && theme.verb === 'plan') return theme.head !== null && !OCCASION.test(theme.head);
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

function whoPromises(event: RawEvent, facts: ArticleFacts): RawCommitment['who'] {
  const subjects = event.participants.filter((one) => one.part === 'subject');
  const agents = subjects.filter((one) => one.entity !== null);
  // "A research centre will be set up, the ministry said": who speaks is not who promises, but a thing promises nothing.
  if (agents.length > 0 || event.passive) return agents;
  const said: Attribution | null = findAttribution(facts.article.sentences[event.sentence]?.text ?? '');
  return said === null || said.unnamed ? subjects.filter((one) => AGENT.test(one.text)) : [];
}

function whatIs(event: RawEvent, facts: ArticleFacts): string {
  const within = event.complement ?? event.clause;
  const text = facts.article.text
    .slice(within.start, within.end)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:–—"“”•-]+|[\s,;:–—.]+$/gu, '');
  const bare = text.replace(/^(?:that|which|who|and|but)\s+/iu, '');
  // "…, is planned for 2024" stands without its subject.
  const subject =
    event.subject === '' && event.complement === null
      ? event.participants.find((one) => one.part !== 'other')
      : undefined;
  return subject && !bare.startsWith(subject.text) ? `${subject.text} ${bare}` : bare;
}
