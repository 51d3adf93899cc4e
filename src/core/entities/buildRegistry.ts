import type { Article } from '../article/types.ts';
import type { Mention } from '../mentions/types.ts';
import { collectEntities, mentionKey } from './collectEntities.ts';
import { indexNames } from './nameIndex.ts';
import { resolveName } from './resolveName.ts';
import { resolveOffice } from './resolveOffice.ts';
import type { Entity, Registry } from './types.ts';

/** Merges the mentions of the articles into entities with aliases and dated roles. Pure; order of articles is kept. */
export function buildRegistry(
  articles: readonly Article[],
  mentionsOf: (article: Article) => readonly Mention[],
): Registry {
  const collected = collectEntities(articles, mentionsOf);
  const made = new Map<string, Entity>();
  for (const growing of collected.entities) {
    made.set(growing.id, {
      id: growing.id,
      kind: growing.kind,
      name: growing.name,
      aliases: [...growing.aliases].filter((alias) => alias !== growing.name),
      roles: growing.roles,
      mentions: growing.mentions,
    });
  }
  const entities = [...made.values()];
  const index = indexNames(entities);
  const registry: Registry = {
    entities,
    resolve(name, options) {
      const found = resolveName(index, name, { ...options, fuzzy: false });
      if (found.status !== 'none') return found;
      const office = options?.kind === undefined || options.kind === 'person' ? resolveOffice(registry, name) : null;
      return office ?? resolveName(index, name, options);
    },
    entityOf: (article, mention) => made.get(collected.byMention.get(mentionKey(article, mention))?.id ?? '') ?? null,
  };
  return registry;
}
