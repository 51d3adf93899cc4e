import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '../../src/core/timeline/types.ts';
import type { ExportedCorpus } from '../../src/service/exportCorpus.ts';
import type { Found } from '../../src/service/types.ts';
import { buildIfStale } from '../support/build.ts';
import { chips } from '../support/chips.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const textOf = (article: string): string => readFileSync(join(seeds, `${article}.txt`), 'utf8');
let folder = '';

beforeAll(async () => {
  await buildIfStale();
  folder = mkdtempSync(join(tmpdir(), 'chips-corpus-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('chips search', () => {
  it('gives the best passages first, each standing at its offsets', async () => {
    const { code, out } = await chips(['search', 'Detroit meeting', '-k', '3', '--json']);
    expect(code).toBe(0);
    // The shape of the contract; checked below.
    const found = JSON.parse(out) as Found[];
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found[0]?.text).toContain('Detroit');
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
    for (const { article, start, end, text } of found) expect(textOf(article).slice(start, end)).toBe(text);
  });

  it('finds nothing for unknown words, without failing', async () => {
    expect(await chips(['search', 'zqxjkvb', '--json'])).toEqual({ code: 0, out: '[]\n', err: '' });
    expect((await chips(['search', 'zqxjkvb'])).out).toMatch(/Nothing/u);
  });
});

describe('chips timeline', () => {
  it('lists events oldest first with date, precision, modality and a citation that stands', async () => {
    const { code, out } = await chips(['timeline', '--json']);
    expect(code).toBe(0);
    const events = JSON.parse(out) as (Event & { precision: string })[];
    expect(events.length).toBeGreaterThan(5);
    for (const event of events) {
      expect(['planned', 'reported', 'happened', 'denied', 'cancelled']).toContain(event.modality);
      expect(typeof event.precision).toBe('string');
      expect(event.citations.length).toBeGreaterThan(0);
      for (const { article, start, end, quote } of event.citations)
        expect(textOf(article).slice(start, end)).toBe(quote);
    }
    const dated = events.flatMap(({ date }) => (date !== null && /^\d{4}/u.test(date) ? [date.slice(0, 4)] : []));
    expect(dated).toEqual(dated.toSorted());
  });

  it('keeps to a topic and to dates', async () => {
    const all = JSON.parse((await chips(['timeline', '--json'])).out) as Event[];
    const about = JSON.parse((await chips(['timeline', 'Detroit', '--json'])).out) as Event[];
    expect(about.length).toBeGreaterThan(0);
    expect(about.length).toBeLessThan(all.length);
    for (const event of about) expect(JSON.stringify(event)).toContain('Detroit');
    const early = JSON.parse((await chips(['timeline', '--to', '2022', '--json'])).out) as Event[];
    expect(early.length).toBeLessThan(all.length);
    for (const { date } of early) expect(String(date) < '2023').toBe(true);
    expect((await chips(['timeline', 'Detroit'])).out).toMatch(/^Timeline: Detroit\n- .*planned/u);
  });
});

describe('chips export', () => {
  it('writes articles, passages, mentions, entities, events and commitments with their spans', async () => {
    const { code, out } = await chips(['export']);
    expect(code).toBe(0);
    const corpus = JSON.parse(out) as ExportedCorpus;
    expect(corpus.articles).toHaveLength(5);
    expect(corpus.events.length).toBeGreaterThan(0);
    expect(corpus.timeline.map(({ id }) => id)).toEqual(corpus.events.map(({ id }) => id));
    expect(Array.isArray(corpus.commitments)).toBe(true);
    expect(corpus.entities.length).toBeGreaterThan(0);
    expect(corpus.mentions.length).toBeGreaterThan(0);
    for (const { article, start, end, text } of [...corpus.passages, ...corpus.mentions])
      expect(textOf(article).slice(start, end)).toBe(text);
  });
});

describe('a folder of hostile files', () => {
  it('is answered from its good ones', async () => {
    const good =
      'This is fiction for a test. The mayor of Hollow Bay, Ida Brandt, opened the new ferry pier on Monday.\n';
    writeFileSync(join(folder, 'good.txt'), good);
    writeFileSync(
      join(folder, 'binary.txt'),
      Uint8Array.from({ length: 4096 }, (_, at) => at % 7),
    );
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'brackets.txt'), '('.repeat(10_000));
    writeFileSync(join(folder, 'surrogate.txt'), Buffer.from([0xed, 0xa0, 0x80, 0x0a, 0xff]));
    writeFileSync(join(folder, 'long.txt'), `${'lorem ipsum dolor '.repeat(60_000)}.\n`);
    writeFileSync(join(folder, 'bomb.md'), `${'*'.repeat(20_000)}${'[a]('.repeat(5_000)}\n`);
    writeFileSync(join(folder, 'deep.html'), `${'<div>'.repeat(3_000)}text${'</div>'.repeat(10)}`);
    const ran = await chips(['ask', 'Who opened the new ferry pier?', '--json', '--corpus', folder], {
      env: { CHIPS_READER: 'on' },
    });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      answer: expect.stringContaining('Ida Brandt'),
      citations: [{ article: 'good' }],
    });
    expect(ran.err).toMatch(/binary\.txt/u);
    expect(ran.err).not.toMatch(/^\s+at /mu);
  });
});
