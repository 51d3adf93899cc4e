import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createNameFinder, findNames, type Named } from '../../src/core/search/findNames.ts';
import { fc } from '../support/property.ts';
import { readLines } from './readLines.ts';

interface Case {
  readonly text: string;
  readonly first: string | null;
  readonly corrected?: string;
  readonly why?: string;
}

// The list beside this test, in the shape of Named.
const names = JSON.parse(readFileSync(new URL('names-list.json', import.meta.url), 'utf8')) as Named[];

describe('findNames', () => {
  const find = createNameFinder(names);

  it.each(readLines<Case>('names.jsonl'))('$text → $first', ({ text, first, corrected }) => {
    const [best] = find(text);
    expect(best?.id ?? null).toBe(first);
    expect(best?.corrections.map(({ to }) => to) ?? []).toEqual(corrected === undefined ? [] : [corrected]);
  });

  it('finds every name by its own words', () => {
    for (const { id, name, aliases } of names) {
      for (const form of [name, ...aliases]) expect(find(form).map((match) => match.id)).toContain(id);
    }
  });

  it('gives all who share a surname, and offsets of what was typed', () => {
    const twins = [
      { id: 'a', name: 'Anna Lindqvist', aliases: [] },
      { id: 'b', name: 'Bo Lindqvist', aliases: [] },
    ];
    const text = 'did Lindkvist resign';
    const found = findNames(twins, text);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Lindkvist', 'Lindkvist']);
  });

  it('never takes a known name for another', () => {
    const list = [{ id: 'x', name: 'Karlsen', aliases: [] }];
    expect(findNames(list, 'Carlsen won')).toHaveLength(1);
    expect(findNames(list, 'Carlsen won', { known: new Set(['Magnus Carlsen']) })).toEqual([]);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { start, end, score } of find(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});
