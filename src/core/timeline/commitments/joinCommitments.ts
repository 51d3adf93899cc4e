import type { Timex } from '../../dates/types.ts';
import type { ArticleFacts } from '../../facts.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Citation, IsoDate } from '../../types.ts';
import type { RawEvent } from '../events/readEvents.ts';
import type { Commitment } from '../types.ts';
import { type RawCommitment, readCommitments } from './readCommitments.ts';
import { readTheme, sameFigures, sameThing, type Theme } from './readTheme.ts';
import { isThePromise, readWithdrawn } from './withdrawn.ts';

interface Entry {
  readonly first: RawCommitment;
  readonly members: RawCommitment[];
}

/** An event is compared with at most so many promises of the same head noun, the newest: more would be chance. */
const MOST = 60;

/**
 * The ledger: promises of all articles, told again once, with the date that holds now and those it replaced. A promise
 * is closed only by a later event of the same act on the same thing; something similar leaves it open.
 */
export function joinCommitments(
  originOf: ReadonlyMap<string, string>,
  events: readonly RawEvent[],
  facts: (id: string) => ArticleFacts,
): readonly Commitment[] {
  const origin = (one: RawCommitment): string => originOf.get(one.event.article) ?? one.event.article;
  const byArticle = new Map<string, RawEvent[]>();
  for (const event of events) {
    const list = byArticle.get(event.article);
    if (list) list.push(event);
    else byArticle.set(event.article, [event]);
  }
  const promised = [...byArticle].flatMap(([id, list]) => readCommitments(list, facts(id)));
  const inOrder = promised.toSorted((a, b) => compare(published(a.event, facts), published(b.event, facts)));
  const index = new Map<string, Entry[]>();
  const entries: Entry[] = [];
  for (const one of inOrder) {
    const key = `${one.theme.head ?? ''}`;
    const list = index.get(key) ?? [];
    const known = list
      .slice(-MOST)
      .find(
        (entry) =>
          (entry.first.theme.verb === one.theme.verb || one.theme.verb === '' || entry.first.theme.verb === '') &&
          sameThing(entry.first.theme, one.theme) &&
          (sameWho(entry.first, one) || origin(entry.first) === origin(one)),
      );
    if (known) {
      known.members.push(one);
      continue;
    }
    const entry: Entry = { first: one, members: [one] };
    entries.push(entry);
    list.push(entry);
    index.set(key, list);
  }
  const byWord = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const word of wordsOf(entry)) {
      const list = byWord.get(word);
      if (list) list.push(entry);
      else byWord.set(word, [entry]);
    }
  const entriesOf = (words: readonly string[]): ReadonlySet<Entry> =>
    new Set(words.flatMap((word) => (byWord.get(word) ?? []).slice(-MOST)));
  const evidence = new Map<Entry, { status: Commitment['status']; event: RawEvent }>();
  for (const event of events) {
    if (event.modality === 'planned') continue;
    const theme = readTheme(event, facts(event.article).sentence(event.sentence));
    if (theme.head === null) continue;
    for (const entry of (index.get(theme.head) ?? []).slice(-MOST)) {
      const status = evidenceOf(entry, event, theme, facts);
      if (status !== null && evidence.get(entry)?.status !== 'done') evidence.set(entry, { status, event });
    }
  }
  for (const event of events) {
    const withdrawn = readWithdrawn(event, facts(event.article));
    if (withdrawn === null) continue;
    for (const entry of entriesOf(withdrawn.words)) {
      const when = [published(entry.members.at(-1)?.event ?? entry.first.event, facts), published(event, facts)];
      // A plan must be made before it is given up: without a date the order is known all the same.
      if (when[0] != null && when[1] != null && when[1] <= when[0]) continue;
      if (evidence.get(entry)?.status !== 'done' && isThePromise(withdrawn, promiseOf(entry)))
        evidence.set(entry, { status: 'cancelled', event });
    }
  }
  return entries.map((entry) => made(entry, evidence.get(entry), facts));
}

const wordsOf = (entry: Entry): ReadonlySet<string> =>
  new Set(
    [...tokenize(entry.first.what), ...entry.first.who.flatMap(({ text }) => tokenize(text))]
      .filter((token) => !isStopWord(token.norm))
      .map((token) => token.stem),
  );

const promiseOf = (entry: Entry) => ({
  words: new Set([...wordsOf(entry), ...entry.first.theme.words]),
  who: entry.members.flatMap((one) => one.who).flatMap(({ entity }) => entity ?? []),
});

function evidenceOf(
  entry: Entry,
  event: RawEvent,
  theme: Theme,
  facts: (id: string) => ArticleFacts,
): Commitment['status'] | null {
  const { first, members } = entry;
  if (members.some((one) => one.event.id === event.id)) return null;
  const said = published(first.event, facts);
  const told = published(event, facts);
  // Only what was told later closes a promise; without dates nothing says which came first.
  if (said === null || told === null || told <= said) return null;
  if (!sameThing(first.theme, theme) || !sameAgents(first, event)) return null;
  if (event.modality === 'cancelled') return 'cancelled';
  if (first.theme.verb !== theme.verb) return null;
  if (event.modality === 'denied') {
    const due = members.at(-1)?.due ?? null;
    return event.tense === 'future' || (due?.to != null && told > due.to) ? 'contradicted' : null;
  }
  return sameFigures(first.theme, theme) ? 'done' : null;
}

function sameAgents(one: RawCommitment, event: RawEvent): boolean {
  const some = one.who.flatMap(({ entity }) => entity ?? []);
  const others = event.participants.filter((each) => each.part === 'subject').flatMap(({ entity }) => entity ?? []);
  return some.length === 0 || others.length === 0 || some.some((entity) => others.includes(entity));
}

function sameWho(a: RawCommitment, b: RawCommitment): boolean {
  const some = a.who.flatMap(({ entity }) => entity ?? []);
  const others = b.who.flatMap(({ entity }) => entity ?? []);
  return some.length === 0 || others.length === 0 || some.some((entity) => others.includes(entity));
}

function made(
  entry: Entry,
  closed: { readonly status: Commitment['status']; readonly event: RawEvent } | undefined,
  facts: (id: string) => ArticleFacts,
): Commitment {
  const { first, members } = entry;
  const dated = members.filter((one) => one.due !== null);
  const latest = dated.at(-1) ?? first;
  const history: { due: Timex; citation: Citation }[] = [];
  for (const one of dated) {
    const citation = one.event.citations[0];
    if (!citation) continue;
    if (one.was !== null) history.push({ due: one.was, citation });
    if (one.due !== null && one !== latest && one.due.value !== latest.due?.value && sooner(one, latest, facts))
      history.push({ due: one.due, citation });
  }
  const citations = new Map<string, Citation>();
  for (const event of [...(closed ? [closed.event] : []), latest.event, ...members.map((one) => one.event)])
    for (const citation of event.citations) citations.set(`${citation.article} ${citation.start}`, citation);
  const who = new Map(
    members.flatMap((one) => one.who).map((one) => [one.entity ?? one.text.toLowerCase(), one.text] as const),
  );
  return {
    id: `${first.event.id}!`,
    who: [...who.values()],
    what: first.what,
    due: latest.due,
    status: closed?.status ?? members.findLast((one) => one.fate !== undefined)?.fate ?? 'open',
    said: published(first.event, facts),
    citations: [...citations.values()],
    ...(history.length === 0 ? {} : { history }),
  };
}

const sooner = (a: RawCommitment, b: RawCommitment, facts: (id: string) => ArticleFacts): boolean =>
  compare(published(a.event, facts), published(b.event, facts)) < 0;

const published = (event: RawEvent, facts: (id: string) => ArticleFacts): IsoDate | null =>
  facts(event.article).article.published;

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
