import { readFileSync } from 'node:fs';
import { buildRegistry } from '../../src/core/entities/buildRegistry.ts';
import type { Registry } from '../../src/core/entities/types.ts';
import { findMentions } from '../../src/core/mentions/findMentions.ts';
import { articleOf } from '../mentions/articleOf.ts';

/** Lines of a JSON-lines file beside this one; the caller names the shape. */
export function readCases<T>(name: string): T[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  // Parse of our own test data.
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** The registry of the case articles. */
export function caseRegistry(): Registry {
  const articles = readCases<{ id: string; published: string; sentences: string[] }>('articles.jsonl').map((row) =>
    articleOf(row.sentences, { id: row.id, published: row.published }),
  );
  return buildRegistry(articles, findMentions);
}
