import { describe, expect, it } from '@jest/globals';
import { buildPassageIndex } from '../../src/core/search/buildPassageIndex.ts';
import { fc } from '../support/property.ts';
import { PASSAGES } from './passages.ts';
import { readLines } from './readLines.ts';

interface Case {
  readonly about: string;
  readonly question: string;
  readonly first: string | null;
  readonly mended?: Readonly<Record<string, string>>;
}

const index = buildPassageIndex(PASSAGES);
const idsOf = (text: string, k = 10): string[] => index.search({ text }, k).map(({ passage }) => passage.id);

describe('a passage index', () => {
  it.each(readLines<Case>('cases.jsonl'))('$about: $question → $first', ({ question, first, mended }) => {
    expect(idsOf(question)[0] ?? null).toBe(first);
    const corrections = index.corrections(question).map(({ from, to }) => [from, to]);
    expect(Object.fromEntries(corrections)).toEqual(mended ?? {});
  });

  it('is the same whatever the order of the passages', () => {
    const questions = ['wall of the harbour town', 'the sea and the coast', 'ministers', '2022', 'reactor'];
    const answers = (given: typeof PASSAGES): unknown =>
      questions.map((text) =>
        buildPassageIndex(given)
          .search({ text }, 20)
          .map(({ passage, score }) => [passage.id, score]),
      );
    const expected = answers(PASSAGES);
    fc.assert(
      fc.property(fc.shuffledSubarray([...PASSAGES], { minLength: PASSAGES.length }), (shuffled) => {
        expect(answers(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('puts equal passages in the order of their ids', () => {
    const twin = (id: string) => ({
      id,
      article: id,
      index: 0,
      text: 'same words',
      title: null,
      date: null,
      start: 0,
      end: 10,
    });
    const twins = buildPassageIndex(['c', 'a', 'd', 'b'].map(twin));
    expect(twins.search({ text: 'words' }, 3).map(({ passage }) => passage.id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps to the articles that it is told', () => {
    const articles = new Set(['apart', 'nowhere']);
    expect(index.search({ text: 'northern harbour wall', articles }, 5).map(({ passage }) => passage.article)).toEqual([
      'apart',
    ]);
    expect(index.search({ text: 'harbour', articles: new Set() }, 5)).toEqual([]);
  });

  it('weighs boosted words more', () => {
    const text = 'ferry reactor';
    expect(index.search({ text, boosts: new Map([['ferry', 9]]) }, 1)[0]?.passage.article).toBe('larvik');
    expect(index.search({ text, boosts: new Map([['reactors', 9]]) }, 1)[0]?.passage.article).toBe('reactor');
  });

  it('rewards a phrase that it is given', () => {
    const plain = index.search({ text: 'wall harbour' }, 1)[0];
    const phrased = index.search({ text: 'wall harbour', phrases: ['harbour wall'] }, 1)[0];
    expect(phrased?.passage.id).toBe('wall#0');
    expect(phrased?.score ?? 0).toBeGreaterThan(plain?.score ?? 0);
  });

  it('says why a passage ranks', () => {
    const [hit] = index.search({ text: 'northern harbour wal', explain: true }, 1);
    expect(hit?.explanation?.join('\n')).toMatch(/word "harbour": text 1×, title 1× \+\d/);
    expect(hit?.explanation?.join('\n')).toMatch(/together "northern harbour"/);
    expect(index.search({ text: 'reactr', explain: true }, 1)[0]?.explanation).toContain(
      'reading "reactr" as "reactor"',
    );
    expect(index.search({ text: 'wall' }, 1)[0]?.explanation).toBeUndefined();
  });

  it('never mends a name that it is told', () => {
    const told = buildPassageIndex(PASSAGES, { names: new Set(['Larvig Berg']) });
    expect(index.corrections('Larvig')).toEqual([{ from: 'larvig', to: 'larvik' }]);
    expect(told.corrections('Larvig')).toEqual([]);
  });

  it('counts the passages of a word', () => {
    expect(['harbour', 'Harbours', 'reactors', 'nothing'].map((word) => index.frequency(word))).toEqual([2, 2, 1, 0]);
    expect(index.size).toBe(PASSAGES.length);
    expect(index.passages()).toBe(PASSAGES);
  });

  it('takes any text, with finite scores that never rise', () => {
    const words = fc.constantFrom('reactor', 'wall', 'harbour', 'the', '2022', '港', 'raector');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: -1, max: 20 }), (question, k) => {
        const scores = index.search({ text: question, explain: true }, k).map(({ score }) => score);
        expect(scores.length).toBeLessThanOrEqual(Math.max(0, k));
        expect(scores.every((score) => Number.isFinite(score) && score > 0)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        index.corrections(question);
        index.frequency(question);
      }),
    );
  });

  it('takes any passages, none at all and very long ones', () => {
    expect(buildPassageIndex([]).search({ text: 'anything' }, 5)).toEqual([]);
    const passage = (text: string) => ({
      id: 'x',
      article: 'x',
      index: 0,
      text,
      title: text,
      date: text,
      start: 0,
      end: text.length,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hits = buildPassageIndex([passage(text)]).search({ text }, 1);
        expect(hits.length).toBeLessThanOrEqual(1);
      }),
    );
    const long = buildPassageIndex([
      passage(`${'('.repeat(10_000)}${'word '.repeat(400_000)}${'x'.repeat(2_000_000)}`),
    ]);
    expect(long.search({ text: `word ${'y'.repeat(1_000_000)}` }, 1)).toHaveLength(1);
  });
});
