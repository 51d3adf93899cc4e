import type { Entity } from '../core/entities/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { VerbOption } from '../core/verbs/types.ts';
import { recentRegistry } from './registryAbout.ts';

/** Proposals for a half-typed option, from memory: what begins with it, then what has a word that does, then what holds it. */
export function suggestFrom(
  snapshot: Snapshot,
  kind: NonNullable<VerbOption['suggest']>,
  typed: string,
  limit: number,
): readonly string[] {
  return rank(pool(snapshot, kind), typed.slice(0, 100), limit);
}

function pool(snapshot: Snapshot, kind: NonNullable<VerbOption['suggest']>): readonly string[] {
  switch (kind) {
    case 'person':
      return names(snapshot, (entity) => entity.kind === 'person');
    case 'name':
      return names(
        snapshot,
        (entity) => entity.kind === 'person' || entity.kind === 'organization' || entity.kind === 'place',
      );
    case 'topic':
      return names(snapshot, () => true);
    case 'source':
      return unique(snapshot.articles.flatMap((article) => article.publisher ?? []));
    case 'date':
      return unique(snapshot.articles.flatMap((article) => article.published ?? []))
        .toSorted()
        .toReversed();
    case 'zone':
      return Intl.supportedValuesOf('timeZone');
    // Ids belong to a tenant and live in the store; the use case that issues them proposes them.
    case 'subscription':
    case 'watch':
    case 'answer':
      return [];
  }
}

function names(snapshot: Snapshot, fits: (entity: Entity) => boolean): readonly string[] {
  const entities = recentRegistry(snapshot).entities.filter(fits);
  return unique(entities.toSorted((a, b) => b.mentions.length - a.mentions.length).map((entity) => entity.name));
}

function rank(words: readonly string[], typed: string, limit: number): readonly string[] {
  const wanted = fold(typed);
  if (wanted === '') return words.slice(0, limit);
  const scored = words.flatMap((word) => {
    const at = fold(word).indexOf(wanted);
    if (at < 0) return [];
    return [{ word, score: at === 0 ? 0 : /[\s/_-]/u.test(fold(word).charAt(at - 1)) ? 1 : 2 }];
  });
  return scored
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ word }) => word);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
