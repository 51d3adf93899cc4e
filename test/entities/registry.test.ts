import { describe, expect, it } from '@jest/globals';
import { placeContains } from '../../src/core/entities/places.ts';
import { roleFacts } from '../../src/core/entities/roleFacts.ts';
import { caseRegistry, readCases } from './caseRegistry.ts';

interface Case {
  readonly resolve?: string;
  readonly one?: string;
  readonly to?: string;
  readonly none?: boolean;
  readonly ambiguous?: readonly string[];
  readonly role?: string;
  readonly of?: string;
  readonly at?: string;
  readonly holder?: string | null;
  readonly contains?: readonly [string, string];
  readonly is?: boolean;
  /** Why the case fails today; it must fail until it is mended. */
  readonly known?: string;
}

const registry = caseRegistry();

function outcome(item: Case): unknown {
  if (item.resolve !== undefined) {
    const found = registry.resolve(item.resolve);
    const ids = found.entities.map((entity) => entity.id).sort();
    return { status: found.status, ids, to: found.corrected?.to ?? null };
  }
  if (item.role !== undefined) {
    const holders = roleFacts(registry, { role: item.role, of: item.of ?? null, at: item.at ?? null });
    return holders[0]?.entity.id ?? null;
  }
  return item.contains === undefined ? null : placeContains(item.contains[0], item.contains[1]);
}

function wanted(item: Case): unknown {
  if (item.resolve === undefined) return item.role === undefined ? item.is : (item.holder ?? null);
  if (item.one !== undefined) return { status: 'one', ids: [item.one], to: item.to ?? null };
  if (item.ambiguous !== undefined) return { status: 'ambiguous', ids: [...item.ambiguous], to: null };
  return { status: 'none', ids: [], to: null };
}

describe('registry', () => {
  for (const item of readCases<Case>('registry.jsonl')) {
    const label =
      item.resolve ??
      (item.contains?.join(' holds ') || `${item.role} of ${item.of ?? '?'} at ${item.at ?? 'any time'}`);
    if (item.known === undefined) {
      it(`"${label}"`, () => {
        expect(outcome(item)).toEqual(wanted(item));
      });
    } else {
      it(`"${label}" still fails: ${item.known}`, () => {
        expect(outcome(item)).not.toEqual(wanted(item));
      });
    }
  }

  it('leaves a surname of two people to nobody', () => {
    const mention = registry.entities.flatMap((entity) => entity.mentions).find((row) => row.mention.text === 'Keller');
    expect(mention?.mention.role ?? null).toBe(mention === undefined ? null : 'Mayor');
  });

  it('gives every mention of an entity back to it', () => {
    for (const entity of registry.entities) {
      for (const { article, mention } of entity.mentions)
        expect(registry.entityOf(article, mention)?.id).toBe(entity.id);
    }
  });
});
