import { describe, expect, it } from '@jest/globals';
import { buildRegistry } from '../../src/core/entities/buildRegistry.ts';
import { capitalOf, governmentOf, largestCityOf, placeAliases } from '../../src/core/entities/places.ts';
import { findMentions } from '../../src/core/mentions/findMentions.ts';
import { articleOf } from '../mentions/articleOf.ts';

describe('places of the lexicon', () => {
  it('knows largest cities, capitals and the governments they stand for', () => {
    expect(largestCityOf('place:michigan')).toBe('place:detroit');
    expect(largestCityOf('place:nowhere')).toBeNull();
    expect(capitalOf('place:japan')).toBe('place:tokyo');
    expect(capitalOf('place:palestine')).toBe('place:ramallah');
    expect(capitalOf('place:michigan')).toBeNull();
    expect(governmentOf('place:tokyo')).toBe('place:japan');
    expect(governmentOf('place:detroit')).toBe('place:detroit');
  });

  it('gives every spelling', () => {
    expect(placeAliases('place:netherlands')).toEqual(expect.arrayContaining(['Netherlands', 'Dutch', 'オランダ']));
    expect(placeAliases('org:ibm')).toContain('Big Blue');
    expect(placeAliases('place:nowhere')).toEqual([]);
  });
});

describe('names that look alike', () => {
  const registry = buildRegistry(
    [articleOf(['Emmanuel Macron visited Australia with IBM.', 'Japan and Georgia Robson of Atlanta were absent.'])],
    findMentions,
  );
  it('never takes a known other name for a misspelling', () => {
    for (const name of ['Micron', 'Austria', 'Intel', 'Iran', 'Jordan', 'Merkel', 'Malta']) {
      expect([name, registry.resolve(name).status]).toEqual([name, 'none']);
    }
  });
  it('mends real misspellings of the same names', () => {
    expect(registry.resolve('Macrom').corrected).toEqual({ from: 'Macrom', to: 'Macron' });
    expect(registry.resolve('Austrailia').corrected?.to).toBe('Australia');
    expect(registry.resolve('Atlnata').corrected?.to).toBe('Atlanta');
  });
  it('mends nothing when told so', () => {
    expect(registry.resolve('Macrom', { fuzzy: false }).status).toBe('none');
  });
});
