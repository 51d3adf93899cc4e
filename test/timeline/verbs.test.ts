import { describe, expect, it } from '@jest/globals';
import { plainText } from '../../src/core/reply/lines.ts';
import type { Reply } from '../../src/core/reply/types.ts';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import type { Ids, Reader } from '../../src/ports/types.ts';
import { snapshotIndex } from '../../src/service/askCorpus.ts';
import { compareReply } from '../../src/service/compareReply.ts';
import { initiativesReply } from '../../src/service/initiativesReply.ts';
import { personReply } from '../../src/service/personReply.ts';
import { shownInMemory } from '../../src/service/shownInMemory.ts';
import { timelineReply } from '../../src/service/timelineReply.ts';
import type { Asker } from '../../src/service/types.ts';
import { createService } from '../../src/service.ts';
import { openFolder, readLines } from './corpora.ts';

const asker: Asker = { tenant: 'local', channel: null, user: null, zone: 'Asia/Tokyo' };
const reader: Reader = { read: async () => [], state: () => 'off', reason: () => 'off', close: async () => {} };
const ids: Ids = { next: () => 'id1' };

async function say(corpus: string, text: string, now: string): Promise<Reply> {
  const snapshot = openFolder(corpus);
  const service = createService({
    corpusOf: () => ({ snapshot, index: snapshotIndex(snapshot), reader }),
    clock: { now: () => Date.parse(now) },
    log: { log: () => {} },
    zone: 'UTC',
    shown: shownInMemory(ids),
  });
  return service.say(text, asker);
}

const quotes = (reply: Reply): readonly { article: string; start: number; end: number; quote: string }[] => {
  if (reply.kind === 'promises') return reply.promises.map(({ citation }) => citation);
  if (reply.kind === 'list') return reply.rows.flatMap(({ citation }) => citation ?? []);
  return [];
};

describe('promises', () => {
  it('that nobody reported as kept are overdue once their day is past, and only then', async () => {
    const before = await say('seeds', 'promises overdue', '2022-12-01T00:00:00Z');
    const after = await say('seeds', 'promises overdue', '2023-06-01T00:00:00Z');
    const centre = expect.objectContaining({
      what: expect.stringContaining('research and development centre'),
      status: 'overdue',
    });
    expect(before).toMatchObject({ kind: 'promises' });
    if (before.kind === 'promises') expect(before.promises).not.toContainEqual(centre);
    if (after.kind === 'promises') expect(after.promises).toContainEqual(centre);
  });

  it('are due in the two weeks before', async () => {
    const reply = await say('seeds', 'promises due', '2022-12-20T00:00:00Z');
    if (reply.kind !== 'promises') throw new Error(reply.kind);
    expect(reply.promises.map(({ what }) => what)).toEqual([
      expect.stringContaining('research and development centre'),
    ]);
  });

  it('of one name are those that it gave', async () => {
    const reply = await say('ports', 'promises Noordzee Terminals', '2024-05-01T00:00:00Z');
    if (reply.kind !== 'promises') throw new Error(reply.kind);
    expect(reply.promises.length).toBeGreaterThan(1);
    for (const { who } of reply.promises) expect(who).toContain('Noordzee');
  });

  it('done rest on a later report', async () => {
    const reply = await say('hospital', 'promises done', '2025-02-01T00:00:00Z');
    if (reply.kind !== 'promises') throw new Error(reply.kind);
    expect(reply.promises).toEqual([
      expect.objectContaining({ what: expect.stringContaining('blood bank'), status: 'done' }),
    ]);
    expect(reply.promises[0]?.citation.quote).toContain('14 March 2022');
  });
});

describe('initiatives', () => {
  it.each([
    ['framework', 'planned'],
    ['share parts supplies', 'planned'],
    ['working group for joint research', 'planned'],
    ['Indo-Pacific Economic Framework', 'planned'],
    ['two-plus-two', 'planned'],
    ['research and development centre', 'planned'],
    ['Rapidus', 'happened'],
    ['subsidies to U.S. memory maker Micron', 'happened'],
    ['export controls', 'planned'],
    ['hub to promote the launch of startups', 'planned'],
    ['critical minerals', 'planned'],
    ['Japan-US Semiconductor Agreement', 'happened'],
  ])('of the seeds hold %s, %s', async (name, modality) => {
    const reply = await say('seeds', 'initiatives', '2023-06-01T00:00:00Z');
    if (reply.kind !== 'list') throw new Error(reply.kind);
    const row = reply.rows.find(({ text }) => text.includes(name));
    expect(row?.text).toContain(name);
    expect(row?.detail).toContain(modality === 'planned' ? 'planned' : 'first told');
    if (modality === 'happened') expect(row?.detail).not.toMatch(/^planned/u);
  });

  it.each([
    ['ports', 'Northern Adriatic Gateway Pact'],
    ['ports', 'Clean Quay programme'],
    ['ports', 'working group on customs'],
    ['moon', 'Artemis Accords'],
    ['moon', 'Commercial Lunar Payload Services'],
    ['budget', 'working group for the tram'],
  ])('of %s hold %s', async (corpus, name) => {
    const reply = await say(corpus, 'initiatives', '2025-06-01T00:00:00Z');
    if (reply.kind !== 'list') throw new Error(reply.kind);
    expect(reply.rows.map(({ text }) => text)).toContain(name);
  });
});

interface NamedInitiatives {
  readonly text: string;
  /** Names that are found, all of them. */
  readonly names: readonly string[];
}

describe('initiatives of one sentence', () => {
  it.each(readLines<NamedInitiatives>('./initiatives.jsonl'))('$text', ({ text, names }) => {
    const snapshot = buildSnapshot([{ id: 'a', text, published: '2024-05-06' }]);
    const reply = initiativesReply(snapshot);
    expect(reply.rows.map((row) => row.text)).toEqual(names);
  });
});

interface NamedPerson {
  readonly text: string;
  readonly name: string;
  /** Null when nobody of the text is meant. */
  readonly person: string | null;
  readonly caveat?: string;
}

describe('person by any part of the name', () => {
  it.each(readLines<NamedPerson>('./people.jsonl'))('$name', ({ text, name, person, caveat }) => {
    const reply = personReply(buildSnapshot([{ id: 'a', text, published: '2024-05-06' }]), name, '2024-06-01');
    expect(reply?.name ?? null).toBe(person);
    if (caveat !== undefined) expect(reply?.caveats?.join(' ')).toContain(caveat);
  });
});

describe('latest', () => {
  it('begins with the newest news, and ends with what has no year', () => {
    const snapshot = buildSnapshot([
      { id: 'a', text: 'The tram of Linz opened on Sunday.', published: '2024-05-06' },
      { id: 'b', text: 'The tram of Linz will be extended in 2031.', published: '2022-02-01' },
      { id: 'c', text: 'The tram of Linz was closed.' },
      { id: 'd', text: 'The tram of Linz was stopped on Monday by snow.', published: '2024-12-04' },
    ]);
    const filter = { topic: 'tram', from: null, to: null, newestFirst: true };
    const { lines } = timelineReply(snapshot, filter, { number: 1, size: 9, id: null });
    expect(lines.map(({ citation }) => citation.article)).toEqual(['d', 'a', 'b', 'c']);
  });
});

describe('compare', () => {
  it('shows figures of different scope side by side, none as a conflict', async () => {
    const reply = await say('seeds', 'compare manufacturing capacity', '2023-06-01T00:00:00Z');
    if (reply.kind !== 'list') throw new Error(reply.kind);
    const taiwan = reply.rows.filter(({ text }) => text.includes('Taiwan'));
    expect(taiwan.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('20 per cent'), expect.stringContaining('92 per cent')]),
    );
    for (const { detail } of taiwan) expect(detail).not.toContain('otherwise');
  });

  it.each([
    ['The Czech firm Skoda bought 40 per cent of Avia for 90 million euros.', 'Skoda Avia', '90 million', 'Avia'],
    [
      'Volvo will create 350 new jobs in Ghent and invest 130 million euros there.',
      'Volvo Ghent',
      '130 million',
      'Ghent',
    ],
    [
      'Some 20 million tonnes of Peruvian copper are at risk, says the Andes Institute.',
      'Peruvian copper',
      '20 million',
      'Andes',
    ],
  ])('gives no figure to a side that it is not of: %s', (text, topic, figure, notOf) => {
    const reply = compareReply(buildSnapshot([{ id: 'a', text, published: '2024-05-06' }]), topic);
    const row = reply.rows.find((one) => one.text.includes(figure));
    expect(row?.text).toContain(figure);
    expect(row?.text).not.toContain(`— ${notOf}`);
  });

  it('dates a figure by its own part of the sentence', async () => {
    const text =
      'While Ghana had a third of the cocoa market in the late 1990s, in recent years it accounts for 15 percent of the cocoa market.';
    const reply = compareReply(buildSnapshot([{ id: 'a', text, published: '2024-05-06' }]), 'cocoa market');
    const detail = (figure: string) => reply.rows.find((row) => row.text.startsWith(figure))?.detail ?? '';
    expect(detail('15 percent')).toContain('article of 6 May 2024');
    expect(detail('a third')).toContain('1990s');
  });

  it('says so when nothing fits', async () => {
    expect(plainText(await say('seeds', 'compare zebra stripes', '2023-06-01T00:00:00Z'))).toContain('No figure');
  });
});

describe('person', () => {
  it('shows roles with their day, whom somebody met or will meet, and never a plan as done', async () => {
    const reply = await say('seeds', 'person Raimondo', '2023-06-01T00:00:00Z');
    if (reply.kind !== 'person') throw new Error(reply.kind);
    expect(reply.roles.length).toBeGreaterThan(0);
    expect(reply.metWith).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ text: 'Wang Wentao', modality: 'happened' }),
        expect.objectContaining({ text: 'Yasutoshi Nishimura', modality: 'planned' }),
      ]),
    );
  });
});

describe('every list', () => {
  it.each(['promises', 'initiatives', 'compare share'])('of %s quotes what stands in the articles', async (text) => {
    for (const corpus of ['seeds', 'ports', 'hospital']) {
      const snapshot = openFolder(corpus);
      const found = quotes(await say(corpus, text, '2025-06-01T00:00:00Z'));
      expect(found.length).toBeGreaterThan(0);
      for (const { article, start, end, quote } of found)
        expect(snapshot.article(article)?.text.slice(start, end)).toBe(quote);
    }
  });
});
