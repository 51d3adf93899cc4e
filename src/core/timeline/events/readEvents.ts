import { citeSentences } from '../../answer/cite.ts';
import type { Article } from '../../article/types.ts';
import type { Timex } from '../../dates/types.ts';
import type { Registry } from '../../entities/types.ts';
import type { ArticleFacts, SentenceFacts } from '../../facts.ts';
import type { Modality, Span } from '../../types.ts';
import { type Attribution, findAttribution } from '../attribution.ts';
import { cancels } from '../modality/cueWords.ts';
import { modalityAt } from '../modality.ts';
import { attributionAt } from '../resolveAttribution.ts';
import { scanClause, type Word } from '../scanClause.ts';
import type { Event } from '../types.ts';
import { type Clause, clauseSpan, complementAt, findClauses } from './findClauses.ts';
import {
  type Antecedents,
  describedSubject,
  endsInPronoun,
  type Frame,
  findParticipants,
  NO_ANTECEDENTS,
  nextAntecedents,
  type Participant,
  resolveSubject,
} from './findParticipants.ts';
import { findPlace } from './findPlace.ts';
import { findTime } from './findTime.ts';
import { isEvent } from './isEvent.ts';

/** An event before it is merged, with what commitments need of it. */
export interface RawEvent extends Event {
  readonly article: string;
  readonly sentence: number;
  /** In stored-text offsets. */
  readonly clause: Span;
  readonly verbSpan: Span;
  readonly passive: boolean;
  /** The subject's words in front of the verb group, as written. */
  readonly subject: string;
  /** What was promised, in stored-text offsets: "match U.S. export controls" of "agreed to match …". */
  readonly complement: Span | null;
  readonly tense: Clause['tense'];
}

const MAX_EVENTS = 4;

/** The events of one article, sentence by sentence, in order. */
export function readEvents(article: Article, facts: ArticleFacts, registry: Registry): readonly RawEvent[] {
  const events: RawEvent[] = [];
  let antecedents: Antecedents = NO_ANTECEDENTS;
  let block = -1;
  for (const [index, sentence] of article.sentences.entries()) {
    if (sentence.interrogative) continue;
    // A new heading or far paragraph does not end what "it" may mean, but an unrelated block of another kind does.
    if (sentence.block > block + 3) antecedents = NO_ANTECEDENTS;
    block = sentence.block;
    const own = facts.sentence(index);
    const made = sentenceEvents({ article, index, facts: own, registry, antecedents, before: events.at(-1) });
    events.push(...made.events);
    antecedents = nextAntecedents(made.participants, antecedents);
  }
  return events;
}

interface Here {
  readonly article: Article;
  readonly index: number;
  readonly facts: SentenceFacts;
  readonly registry: Registry;
  readonly antecedents: Antecedents;
  readonly before: RawEvent | undefined;
}

function sentenceEvents(here: Here): {
  events: readonly RawEvent[];
  participants: readonly (readonly Participant[])[];
} {
  const { article, index, facts, registry } = here;
  const sentence = article.sentences[index];
  if (!sentence || sentence.text.length > 2_500) return { events: [], participants: [] };
  const words = scanClause(sentence.text);
  const said = findAttribution(sentence.text);
  const clauses = findClauses(words, said);
  const events: RawEvent[] = [];
  const all: (readonly Participant[])[] = [];
  let main: readonly Participant[] = [];
  for (const clause of clauses) {
    const told = isTold(words, clause, said);
    const span = cutSaid(clauseSpan(words, clause, sentence.text.length), said);
    const at = (word: number): Span => ({
      start: sentence.start + (words[word]?.start ?? 0),
      end: sentence.start + (words[word]?.end ?? 0),
    });
    const frame: Frame = {
      article: article.id,
      clause: { start: sentence.start + span.start, end: sentence.start + span.end },
      verb: at(clause.verb),
      group: at(clause.group).start,
      passive: clause.passive,
      text: article.text,
    };
    let participants = findParticipants(frame, facts, registry);
    const subject = article.text.slice(frame.clause.start, Math.max(frame.clause.start, frame.group)).trim();
    const pronoun = endsInPronoun(subject);
    if (pronoun)
      participants = participants.map((one) => (one.part === 'subject' ? { ...one, part: 'other' as const } : one));
    if (!participants.some((one) => one.part === 'subject' || (clause.passive && one.part === 'object'))) {
      const resolved = /^(?:who|which|that)$/iu.test(subject)
        ? nameBefore(here, frame)
        : clause.subjectless
          ? main
          : resolveSubject(subject, here.antecedents);
      participants = [
        ...resolved.filter(
          (one) => !participants.some((other) => (other.entity ?? other.text) === (one.entity ?? one.text)),
        ),
        ...participants,
      ];
    }
    if (!clause.relative && participants.some((one) => one.part === 'subject'))
      main = participants.filter((one) => one.part === 'subject');
    if (!participants.some((one) => one.part === 'subject' || (clause.passive && one.part === 'object'))) {
      const described = describedSubject(subject, clause.passive);
      if (described) participants = [described, ...participants];
    }
    if (told) {
      // "…, said Professor Gubler. He retires …": who speaks may be meant next.
      all.push(participants.filter((one) => one.entity?.startsWith('person:') ?? false));
      continue;
    }
    all.push(participants);
    if (events.length >= MAX_EVENTS) continue;
    const event = makeEvent(here, {
      clause,
      frame,
      participants,
      subject,
      words,
      only: clauses.filter((one) => !isTold(words, one, said)).length === 1,
      said,
      n: events.length,
    });
    if (event) events.push(event);
  }
  return { events, participants: all };
}

// "President Yoon Suk Yeol, who took office": the name that the relative word follows.
function nameBefore({ article, facts, registry }: Here, frame: Frame): readonly Participant[] {
  const named = facts.mentions.findLast(
    (mention) =>
      mention.end <= frame.clause.start &&
      frame.clause.start - mention.end < 4 &&
      /^(?:person|organization|programme|product)$/u.test(mention.kind),
  );
  return named ? [{ text: named.text, entity: registry.entityOf(article.id, named)?.id ?? null, part: 'subject' }] : [];
}

// "…, the source said": the clause of the verb of saying is no event of its own.
function isTold(words: readonly Word[], clause: Clause, said: Attribution | null): boolean {
  const at = words[clause.verb]?.start ?? 0;
  return said !== null && at >= said.start && at < said.end;
}

function cutSaid(span: Span, said: Attribution | null): Span {
  if (said === null || said.form === 'before') return span;
  if (said.start > span.start && said.start < span.end) return { start: span.start, end: said.start };
  return said.end > span.start && said.end < span.end && said.start <= span.start
    ? { start: said.end, end: span.end }
    : span;
}

interface Made {
  readonly clause: Clause;
  readonly frame: Frame;
  readonly participants: readonly Participant[];
  readonly subject: string;
  readonly words: readonly Word[];
  readonly only: boolean;
  readonly said: Attribution | null;
  readonly n: number;
}

function makeEvent(here: Here, made: Made): RawEvent | null {
  const { article, index, facts } = here;
  const { clause, frame, participants, words } = made;
  const sentence = article.sentences[index];
  const citation = citeSentences(article, index, index);
  if (!sentence || !citation) return null;
  const to = complementAt(words, clause);
  const complement = to < 0 ? null : { start: sentence.start + (words[to + 1]?.start ?? 0), end: frame.clause.end };
  const stated = findTime({
    facts,
    frame,
    // "will agree on 23 May to commit": what is still planned has one date.
    until: clause.tense === 'future' ? null : (complement?.start ?? null),
    published: article.published,
    said: made.said,
    only: made.only,
    offset: sentence.start,
    relative: clause.relative,
  });
  const read = modalityOf(sentence.text, made);
  const ahead = stated !== null && liesAhead(stated, article.published);
  // "He retires at the end of the year": a present with a day to come is a plan.
  const modality =
    ahead && clause.tense === 'present' && (read === 'happened' || read === 'reported') ? 'planned' : read;
  // "is to be the first landing since Apollo 17 in 1972": no plan lies behind its article.
  const gone =
    stated?.to != null && article.published !== null && stated.to < article.published && clause.tense !== 'past';
  // "promised a room for March 2023": what is past does not lie ahead; the date is the room's.
  const late =
    ahead &&
    (clause.tense === 'past' || clause.tense === 'perfect') &&
    (modality === 'happened' || modality === 'reported');
  const time = late || (modality === 'planned' && gone && stated.start > frame.verb.start) ? null : stated;
  if (!isEvent(clause, time, modality, participants, complement !== null)) return null;
  const inherited = time === null ? inheritTime(here, modality, made) : null;
  const dated = time ?? inherited?.time ?? null;
  const fromArticle = dated === null && article.published !== null && clause.tense !== 'pluperfect';
  return {
    id: `${article.id}#${index}.${made.n}`,
    verb: clause.lemma,
    label: labelOf(article.text, frame.clause),
    participants: participants.toSorted((a, b) => order(a) - order(b)),
    place: findPlace(facts, frame, clause.lemma),
    time: dated,
    date: dated ? dated.value : fromArticle ? article.published : null,
    dateFrom: dated ? 'event' : fromArticle ? 'article' : 'unknown',
    modality,
    attribution: attributionAt(article, sentence),
    citations: inherited ? [citation, ...inherited.citations.slice(0, 1)] : [citation],
    origins: 1,
    article: article.id,
    sentence: index,
    clause: frame.clause,
    verbSpan: frame.verb,
    passive: clause.passive,
    subject: made.subject,
    complement,
    tense: clause.tense,
  };

  function labelOf(text: string, span: Span): string {
    return text
      .slice(span.start, span.end)
      .replace(/\s+/gu, ' ')
      .replace(/^[\s,;:–—"“”]+|[\s,;:–—.]+$/gu, '')
      .trim();
  }
}

const liesAhead = (date: Timex, published: string | null): boolean =>
  published !== null &&
  ((date.from !== null && date.from > published) ||
    (date.to !== null &&
      date.to > published &&
      (date.modifier === 'late' || date.modifier === 'by' || date.modifier === 'before')));

// An event that is called off is told as cancelled, though the calling off itself took place.
function modalityOf(sentence: string, { clause, words }: Made): Modality {
  const verb = words[clause.verb];
  const found = modalityAt(sentence, verb ?? null);
  const after = words.slice(clause.verb + 1, clause.verb + 9).map((word) => word.low);
  // "The flight is planned for 2026" tells a plan, though the planning took place.
  if (
    (clause.passive || /^(?:remain|remains|stay|stays)$/u.test(words[clause.verb - 1]?.low ?? '')) &&
    /^(?:plan|schedule|set|foresee|slate|target|expect|propose)$/u.test(clause.lemma) &&
    !/^(?:up|off|out|down|aside)$/u.test(after[0] ?? '') &&
    (found === 'happened' || found === 'reported')
  )
    return 'planned';
  return verb && cancels(verb.low, after) && (found === 'happened' || found === 'reported') ? 'cancelled' : found;
}

// "The two also reaffirmed …": the talks of the sentence before, whose sentence is cited beside.
function inheritTime(here: Here, modality: Modality, made: Made): RawEvent | null {
  const { before, index } = here;
  if (
    !before ||
    before.sentence < index - 1 ||
    before.dateFrom !== 'event' ||
    before.time === null ||
    made.clause.relative
  )
    return null;
  if (
    made.clause.tense !== 'past' ||
    !(modality === 'happened' || modality === 'reported') ||
    !(before.modality === 'happened' || before.modality === 'reported')
  )
    return null;
  const also = /\b(?:also|too)\b/iu.test(made.frame.text.slice(made.frame.clause.start, made.frame.clause.end));
  const pointed = /^(?:at their|at the (?:meeting|talks)|the two|both|they)\b/iu.test(made.subject);
  if (!also && !pointed) return null;
  const keys = new Set(before.participants.map((one) => one.entity ?? one.text));
  return made.participants.some((one) => one.part === 'subject' && keys.has(one.entity ?? one.text)) ? before : null;
}

const order = (one: Participant): number => (one.part === 'subject' ? 0 : one.part === 'object' ? 1 : 2);
