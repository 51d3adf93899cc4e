import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '../../src/core/article/types.ts';
import { buildBriefing } from '../../src/core/digest/buildBriefing.ts';
import { buildDigest } from '../../src/core/digest/buildDigest.ts';
import type { DigestBody } from '../../src/core/digest/types.ts';
import { buildSnapshot, type Snapshot } from '../../src/core/snapshot.ts';

const FOLDERS = ['../../seeds/', '../corpora/floods/', '../corpora/hospital/', '../corpora/budget/'];

function documents(folder: string): readonly SourceDocument[] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(new URL(name, url), 'utf8'), revision: 1 }));
}

const NOW = Date.parse('2027-03-10T12:00:00Z');
const when = { at: NOW - 86_400_000, nowInstant: NOW, zone: 'Asia/Tokyo' };

function expectProven(body: DigestBody, snapshot: Snapshot): void {
  expect(body.lines.length).toBeGreaterThan(0);
  expect(body.lines.length).toBeLessThanOrEqual(7);
  for (const { text, citation, when: date } of body.lines) {
    const article = snapshot.article(citation.article);
    expect(article?.text.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(article?.revision).toBe(citation.revision);
    expect(text).not.toBe('');
    expect(date).not.toBe('');
  }
}

describe.each(FOLDERS)('a briefing of %s', (folder) => {
  const snapshot = buildSnapshot(documents(folder));

  it('has up to seven lines, each with a quote that stands', () => {
    expectProven(buildBriefing(snapshot, { now: NOW, zone: 'Asia/Tokyo' }), snapshot);
  });

  it('says nothing about what is not there', () => {
    const body = buildBriefing(snapshot, { topic: 'zeppelin racing', now: NOW, zone: 'Asia/Tokyo' });
    expect(body).toEqual({ lines: [], more: 0 });
  });

  it('is the same in whatever order the articles come', () => {
    const turned = buildSnapshot(documents(folder).toReversed());
    expect(buildBriefing(turned, { now: NOW, zone: 'UTC' })).toEqual(
      buildBriefing(snapshot, { now: NOW, zone: 'UTC' }),
    );
  });

  it('and a digest of an unchanged corpus is none', () => {
    const again = buildSnapshot(documents(folder).map((document) => ({ ...document, revision: 2 })));
    expect(buildDigest(snapshot, snapshot, when)).toBeNull();
    // A revision that changed nothing but a number is no news.
    expect(buildDigest(snapshot, again, when)).toBeNull();
  });

  it('and each article in turn is news to a corpus without it', () => {
    const all = documents(folder);
    for (const { id } of all) {
      const then = buildSnapshot(all.filter((document) => document.id !== id));
      const body = buildDigest(then, snapshot, when);
      if (!body) throw new Error(`${id} is passed over`);
      expectProven(body, snapshot);
      const others = body.lines.filter(({ group, citation }) => group !== 'due' && citation.article !== id);
      expect(others).toEqual([]);
    }
  });
});

describe('a digest', () => {
  const base: SourceDocument = {
    id: 'first',
    published: '2027-02-01',
    text: 'Ministers to meet\n\nThis article is fiction. Anna Berg and Paul Stone will meet in Oslo on March 18, 2027, the ministry said.\n',
  };
  const snapshot = (...more: readonly SourceDocument[]) => buildSnapshot([base, ...more]);

  it('tells of an edited article only what the edit brought', () => {
    const edited = {
      ...base,
      text: `${base.text}\nThe port of Bergen was closed on March 9, 2027, the harbour master said.\n`,
      revision: 2,
    };
    const body = buildDigest(snapshot(), buildSnapshot([edited]), when);
    expect(body?.lines.map(({ citation }) => citation.quote)).toEqual([expect.stringContaining('Bergen')]);
  });

  it('tells once that a plan comes near, without any new article', () => {
    const at = Date.parse('2027-03-01T12:00:00Z');
    const near = buildDigest(snapshot(), snapshot(), { at, nowInstant: at + 5 * 86_400_000, zone: 'UTC' });
    expect(near?.lines).toMatchObject([{ group: 'due', modality: 'planned', citation: { article: 'first' } }]);
    expect(
      buildDigest(snapshot(), snapshot(), { at: at + 5 * 86_400_000, nowInstant: at + 6 * 86_400_000, zone: 'UTC' }),
    ).toBeNull();
  });

  it('keeps to its topic', () => {
    const other = {
      id: 'other',
      published: '2027-03-09',
      text: 'Harbour\n\nThis article is fiction. The port of Bergen was closed on March 9, 2027.\n',
    };
    expect(buildDigest(snapshot(), snapshot(other), { ...when, topic: 'Bergen' })?.lines).toMatchObject([
      { group: 'new', citation: { article: 'other' } },
    ]);
    expect(buildDigest(snapshot(), snapshot(other), { ...when, at: NOW, topic: 'Oslo' })).toBeNull();
  });

  it('caps at seven and counts the rest', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      id: `n${i}`,
      published: '2027-03-09',
      text: `Bridge ${i}\n\nThis article is fiction. The bridge number ${i} was opened on March 9, 2027 by Mayor Lund.\n`,
    }));
    const body = buildDigest(snapshot(), snapshot(...many), when);
    expect(body?.lines.length).toBe(7);
    expect(body?.more).toBeGreaterThan(0);
  });

  it('never shows a plan as done', () => {
    const later = {
      id: 'later',
      published: '2027-03-09',
      text: 'Met\n\nThis article is fiction. Anna Berg and Paul Stone met in Oslo on March 18, 2027.\n',
    };
    const body = buildDigest(snapshot(), snapshot(later), when);
    expect(
      body?.lines
        .filter(({ citation }) => citation.article === 'first')
        .every(({ modality }) => modality === 'planned'),
    ).toBe(true);
    expect(body?.lines.some(({ citation }) => citation.article === 'later')).toBe(true);
  });
});
