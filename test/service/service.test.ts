import { beforeEach, describe, expect, it } from '@jest/globals';
import { buildSnapshot } from '../../src/core/snapshot.ts';
import { VERBS } from '../../src/core/verbs/table.ts';
import type { Shown } from '../../src/ports/shown.ts';
import type { Ids, Reader } from '../../src/ports/types.ts';
import { snapshotIndex } from '../../src/service/askCorpus.ts';
import { shownInMemory } from '../../src/service/shownInMemory.ts';
import type { Asker, Service } from '../../src/service/types.ts';
import { createService } from '../../src/service.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const text = `This is fiction for a test. Ida Brandt, the mayor of Hollow Bay, met Tor Lind in Norvik on 4 March 2021. ${months
  .map((month, at) => `On ${at + 1} ${month} 2022 the ferry company opened pier ${at + 1} in Norvik.`)
  .join(' ')} Ida Brandt will visit Norvik in 2023.`;

const asker: Asker = { tenant: 'slack:T1', channel: 'C1', user: 'U1', zone: 'Asia/Tokyo' };
const other: Asker = { ...asker, tenant: 'slack:T2' };
const off: Reader = { read: async () => [], state: () => 'off', reason: () => 'off', close: async () => {} };

function opened(stored: string, revision: number) {
  const snapshot = buildSnapshot([
    { id: 'bay', text: stored, revision, published: '2022-11-01', publisher: 'Bay Courier' },
  ]);
  return { snapshot, index: snapshotIndex(snapshot), reader: off };
}

let corpus = opened(text, 1);
let service: Service;
let count = 0;
const ids: Ids = {
  next() {
    count += 1;
    return `id${count}`;
  },
};

function serviceWith(shown: Shown): Service {
  return createService({
    corpusOf: () => corpus,
    clock: { now: () => Date.parse('2022-11-02T00:00:00Z') },
    log: { log: () => {} },
    zone: 'UTC',
    shown,
  });
}

beforeEach(() => {
  corpus = opened(text, 1);
  service = serviceWith(shownInMemory(ids));
});

describe('what is said', () => {
  it.each(['', '  ', 'ask', 'help', 'Help!'])(
    '%j is answered with help that shows examples of this corpus',
    async (said) => {
      const reply = await service.say(said, asker);
      expect(reply).toMatchObject({ kind: 'help', corpus: '1 article, 1 November 2022' });
      if (reply.kind === 'help') expect(reply.examples.join(' ')).toMatch(/Brandt|Norvik|Lind|Hollow Bay/u);
    },
  );

  it('every verb that is not there yet says so, and help does not offer it', async () => {
    const samples: Record<string, string> = {
      since: 'since last',
      watch: 'watch who meets',
      admin: 'admin audit',
      forget: 'forget me',
      compare: 'compare piers',
    };
    const help = await service.say('help', asker);
    for (const spec of VERBS.filter((verb) => !verb.ready && !['unwatch', 'explain'].includes(verb.name))) {
      const reply = await service.say(samples[spec.name] ?? spec.name, asker);
      expect([spec.name, reply.kind]).toEqual([spec.name, 'error']);
      if (reply.kind === 'error') expect(reply.message).toContain('not there yet');
      if (help.kind === 'help') expect(help.verbs.map(({ usage }) => usage)).not.toContain(spec.usage);
    }
  });

  it('a verb with a value that cannot be gets an error that says what to write', async () => {
    expect(await service.say('subscribe daily 25:00', asker)).toMatchObject({
      kind: 'error',
      fix: expect.stringContaining('Usage: subscribe'),
    });
  });

  it('an id that was never issued makes a question', async () => {
    expect(await service.say('explain zzzz', asker)).toMatchObject({ kind: 'refusal', question: 'explain zzzz' });
  });

  it('a refused question that begins with a verb shows the usage of the verb', async () => {
    expect(await service.say('subscribe dialy 09:00', asker)).toMatchObject({
      kind: 'refusal',
      meant: expect.stringContaining('subscribe daily'),
    });
  });

  it('a person is shown with roles and their sentences, an unknown one is a question', async () => {
    const reply = await service.say('person Ida Brandt', asker);
    expect(reply).toMatchObject({ kind: 'person', name: 'Ida Brandt' });
    expect((await service.say('person of the year', asker)).kind).toBe('refusal');
  });

  it('a broken store becomes a reply that says what to do, without the path', async () => {
    const full = Object.assign(new Error('disk full at /secret/chips.db'), {
      code: 'STORE_FULL',
      fix: 'Free some space.',
    });
    const broken = serviceWith({ keep: () => Promise.reject(full), find: () => Promise.reject(full) });
    const reply = await broken.say('who is Ida Brandt', asker);
    expect(reply).toMatchObject({ kind: 'error', fix: 'Free some space.' });
    expect(JSON.stringify(reply)).not.toContain('/secret');
    expect(await broken.press('share', 'id1', asker)).toMatchObject({ kind: 'error' });
  });
});

describe('buttons', () => {
  async function answerId(): Promise<string> {
    const reply = await service.say('Who is Ida Brandt?', asker);
    expect(reply.kind).toBe('answer');
    return reply.controls[0]?.id ?? '';
  }

  it('show evidence in its paragraph, the timeline of its names, and the same answer without Share', async () => {
    const id = await answerId();
    const evidence = await service.press('evidence', id, asker);
    expect(evidence.kind).toBe('evidence');
    if (evidence.kind === 'evidence') {
      for (const { paragraph, quoteStart, quoteEnd, citation } of evidence.items)
        expect(paragraph.slice(quoteStart, quoteEnd)).toBe(citation.quote);
    }
    expect(await service.press('timeline', id, asker)).toMatchObject({ kind: 'timeline', topic: 'Ida Brandt' });
    const shared = await service.press('share', id, asker);
    expect(shared.kind).toBe('answer');
    expect(shared.controls.map(({ label }) => label)).not.toContain('Share');
  });

  it('of another tenant, or that was never issued, offer to ask again', async () => {
    const id = await answerId();
    for (const reply of [await service.press('share', id, other), await service.press('share', 'nothing', asker)]) {
      expect(reply).toMatchObject({ kind: 'error', fix: 'Ask the question again.' });
    }
  });

  it('never show a quote that no longer stands in its article', async () => {
    const id = await answerId();
    corpus = opened(text.replaceAll('Hollow Bay', 'Shallow Bay'), 2);
    expect(await service.press('share', id, asker)).toMatchObject({ kind: 'refusal' });
    expect(await service.press('evidence', id, asker)).toMatchObject({ items: [] });
  });

  it('turn the pages of a timeline and share the page that is seen', async () => {
    const first = await service.say('timeline Norvik', asker);
    expect(first).toMatchObject({ kind: 'timeline', page: 1, pages: 2 });
    const next = first.controls.find(({ label }) => label === '▶');
    const second = await service.press('page', next?.id ?? '', asker);
    expect(second).toMatchObject({ kind: 'timeline', page: 2, pages: 2 });
    const share = second.controls.find(({ action }) => action === 'share');
    expect(await service.press('share', share?.id ?? '', asker)).toMatchObject({ kind: 'timeline', page: 2 });
  });
});

describe('proposals', () => {
  it('come from the corpus, what begins with the typed text first', () => {
    expect(service.suggest('person', 'ida', asker)).toEqual(['Ida Brandt']);
    expect(service.suggest('name', 'nor', asker)).toEqual(['Norvik']);
    expect(service.suggest('source', '', asker)).toEqual(['Bay Courier']);
    expect(service.suggest('zone', 'asia/tok', asker)).toEqual(['Asia/Tokyo']);
    expect(service.suggest('zone', '', asker, 25)).toHaveLength(25);
    expect(service.suggest('topic', '\ud800'.repeat(5000), asker)).toEqual([]);
  });
});
