import { describe, expect, it } from '@jest/globals';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import { fc } from '../support/property.ts';
import { openFolder, readLines } from './corpora.ts';

interface LabelledEvent {
  readonly corpus: string;
  /** Beginning of the article's id. */
  readonly article: string;
  /** Words of the event's clause or sentence. */
  readonly words: string;
  readonly verb: string;
  readonly modality: string;
  readonly date?: string;
  readonly participants?: readonly string[];
  readonly place?: string;
  /** Why it is still read wrongly; the test fails when it is mended and the mark stays. */
  readonly known?: string;
}

interface LabelledCommitment {
  readonly corpus: string;
  readonly what: string;
  readonly due?: string | null;
  readonly modifier?: string;
  readonly status?: string;
  /** Nobody promises it: a thought, a chance, a request, a date of the calendar. */
  readonly absent?: boolean;
  /** Names that do not give it. */
  readonly notWho?: readonly string[];
  readonly who?: readonly string[];
  /** The date that it replaced. */
  readonly was?: string;
  readonly known?: string;
}

/** One or two short articles with the promises that they hold: who, status, due. */
interface PlainCommitments {
  readonly published: readonly string[];
  readonly text: readonly string[];
  readonly promises: readonly (readonly [string, string, string | null])[];
}

const CORPORA = ['seeds', 'moon', 'ports', 'budget', 'floods', 'football', 'hospital'];

function eventProblems(one: LabelledEvent): readonly string[] {
  const { events } = openFolder(one.corpus).timeline();
  const found = events.filter(
    ({ verb, citations }) =>
      verb === one.verb &&
      citations.some(
        ({ article, quote }) => article.startsWith(one.article) && quote.replace(/\s+/gu, ' ').includes(one.words),
      ),
  );
  const event = found.find(({ label }) => label.includes(one.words)) ?? found[0];
  if (!event) return ['not found'];
  const names = event.participants.map(({ text }) => text);
  return [
    ...(event.modality === one.modality ? [] : [`modality ${event.modality}`]),
    ...(one.date === undefined ||
    (event.dateFrom === 'event' ? event.date : `article ${event.date ?? ''}`.replace('article ', '')) === one.date
      ? []
      : [`date ${event.date ?? 'none'}`]),
    ...(one.participants ?? [])
      .filter((name) => !names.some((text) => text.includes(name)))
      .map((name) => `without ${name}: ${names.join(', ')}`),
    ...(one.place === undefined || event.place === one.place ? [] : [`place ${event.place ?? 'none'}`]),
  ];
}

function commitmentProblems(one: LabelledCommitment): readonly string[] {
  const { commitments } = openFolder(one.corpus).timeline();
  const found =
    commitments.find(({ what }) => what.includes(one.what)) ??
    commitments.find(({ citations }) => citations.some(({ quote }) => quote.replace(/\s+/gu, ' ').includes(one.what)));
  if (one.absent) return found ? [`promise of ${found.who.join(', ')}`] : [];
  if (!found) return ['not found'];
  return [
    ...(one.notWho ?? []).filter((name) => found.who.includes(name)).map((name) => `wrongly of ${name}`),
    ...(one.due === undefined || (found.due?.value ?? null) === one.due ? [] : [`due ${found.due?.value ?? 'none'}`]),
    ...(one.modifier === undefined || found.due?.modifier === one.modifier
      ? []
      : [`modifier ${found.due?.modifier ?? 'none'}`]),
    ...(one.status === undefined || found.status === one.status ? [] : [`status ${found.status}`]),
    ...(one.who ?? [])
      .filter((name) => !found.who.some((text) => text.includes(name)))
      .map((name) => `without ${name}: ${found.who.join(', ')}`),
    ...(one.was === undefined || found.history?.some(({ due }) => due.value === one.was)
      ? []
      : ['without the date it replaced']),
  ];
}

describe('events of articles', () => {
  it.each(readLines<LabelledEvent>('./events.jsonl'))('$corpus $article: $words', (one) => {
    const problems = eventProblems(one);
    if (one.known === undefined) expect(problems).toEqual([]);
    else expect(problems).not.toEqual([]);
  });
});

describe('commitments of articles', () => {
  it.each(readLines<LabelledCommitment>('./commitments.jsonl'))('$corpus: $what', (one) => {
    const problems = commitmentProblems(one);
    if (one.known === undefined) expect(problems).toEqual([]);
    else expect(problems).not.toEqual([]);
  });

  it.each(readLines<PlainCommitments>('./promises.jsonl'))('in $text', ({ published, text, promises }) => {
    const snapshot = buildSnapshot([
      { id: 'a', text: text[0] ?? '', published: published[0] ?? '' },
      ...(text[1] === undefined ? [] : [{ id: 'b', text: text[1], published: published[1] ?? '' }]),
    ]);
    expect(
      snapshot.timeline().commitments.map(({ who, status, due }) => [who.join(', '), status, due?.value ?? null]),
    ).toEqual(promises);
  });

  it('are not closed by what is merely similar', () => {
    const { commitments } = openFolder('seeds').timeline();
    expect(commitments.filter(({ status }) => status !== 'open')).toEqual([]);
  });
});

describe('origins', () => {
  it.each([
    ['seeds', '000', '001'],
    ['moon', '003', '004'],
    ['ports', '000', '001'],
    ['budget', '000', '001'],
    ['floods', '000', '001'],
    ['football', '000', '001'],
    ['hospital', '000', '001'],
  ])('%s: %s and %s are one story, all others stand alone', (corpus, a, b) => {
    const joined = [...openFolder(corpus).timeline().originOf].filter(([article, origin]) => article !== origin);
    expect(joined.map(([article, origin]) => [origin.slice(0, 3), article.slice(0, 3)])).toEqual([[a, b]]);
  });
});

describe('every timeline', () => {
  it.each(CORPORA)('of %s cites what stands in its articles, and shows no date that was not known', (name) => {
    const snapshot = openFolder(name);
    const { events, commitments } = snapshot.timeline();
    expect(events.length).toBeGreaterThan(40);
    for (const { citations } of [...events, ...commitments]) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { article, start, end, quote } of citations)
        expect(snapshot.article(article)?.text.slice(start, end)).toBe(quote);
    }
    for (const { dateFrom, date, citations } of events) {
      if (dateFrom === 'unknown') expect(date).toBeNull();
      if (dateFrom === 'article')
        expect(citations.map(({ article }) => snapshot.article(article)?.published)).toContain(date);
    }
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it('is the same however the articles are ordered', () => {
    const articles = openFolder('ports').articles.map(({ id, text }) => ({ id, text }));
    expect(buildSnapshot(articles.toReversed()).timeline().events).toEqual(buildSnapshot(articles).timeline().events);
  });

  it('is built for any text', () => {
    const words = fc.constantFrom(
      'will',
      'to',
      'and',
      ',',
      'the',
      'Japan',
      'agreed',
      'by 2025',
      'said',
      '"',
      'not',
      'planned',
      'who',
      '. ',
      'met',
      'was',
      'centre',
      'set up',
      '\n\n',
      'on Friday',
      '2',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 60 }), (parts) => {
        const snapshot = buildSnapshot([{ id: 'a', text: parts.join(' '), published: '2024-05-06' }]);
        for (const { citations } of snapshot.timeline().events)
          for (const { start, end, quote } of citations)
            expect(snapshot.article('a')?.text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 150 },
    );
  });
});
