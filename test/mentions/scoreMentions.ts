import { readFileSync } from 'node:fs';
import { findMentions } from '../../src/core/mentions/findMentions.ts';
import type { Mention } from '../../src/core/mentions/types.ts';
import { articleOf } from './articleOf.ts';

export interface Labelled {
  readonly id: string;
  readonly source: 'fresh' | 'seeds' | 'moon';
  readonly text: string;
  readonly mentions: readonly (Pick<Mention, 'kind' | 'text' | 'start'> &
    Partial<Pick<Mention, 'role' | 'of' | 'number' | 'unit' | 'comparator' | 'use'>>)[];
}

export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

/** The labelled sentences of a JSON-lines file beside this one. */
export function readLabelled(name: string): Labelled[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  // Parse of our own test data.
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}

/** Exact span and kind; a quantity may differ in its edges when number and place agree. */
function agrees(want: Labelled['mentions'][number], got: Mention): boolean {
  if (want.kind !== got.kind) return false;
  if (want.kind !== 'quantity') return want.start === got.start && want.text === got.text;
  const overlaps = got.start < want.start + want.text.length && got.end > want.start;
  return overlaps && (want.number === undefined || want.number === got.number);
}

/** Counts by kind over the sentences, each taken as an article of its own, with the misses as text. */
export function scoreMentions(cases: readonly Labelled[]): {
  scores: Map<string, Score>;
  misses: string[];
  attributes: Map<string, Score>;
} {
  const scores = new Map<string, { expected: number; found: number; right: number }>();
  const attributes = new Map<string, { expected: number; found: number; right: number }>();
  const misses: string[] = [];
  const at = (map: typeof scores, kind: string) => {
    const score = map.get(kind) ?? { expected: 0, found: 0, right: 0 };
    map.set(kind, score);
    return score;
  };
  for (const item of cases) {
    const got = findMentions(articleOf([item.text])).filter((mention) => mention.kind !== 'role');
    const used = new Set<Mention>();
    for (const want of item.mentions) {
      const score = at(scores, want.kind);
      score.expected++;
      const hit = got.find((mention) => !used.has(mention) && agrees(want, mention));
      if (hit === undefined) {
        misses.push(`${item.id} missed ${want.kind} "${want.text}"`);
        continue;
      }
      used.add(hit);
      score.right++;
      for (const name of ['role', 'of', 'unit', 'comparator', 'use'] as const) {
        if (want[name] === undefined) continue;
        const attribute = at(attributes, name);
        attribute.expected++;
        attribute.found++;
        if (String(want[name]).toLowerCase() === String(hit[name]).toLowerCase()) attribute.right++;
        else misses.push(`${item.id} ${name} of "${want.text}": ${String(hit[name])} instead of ${String(want[name])}`);
      }
    }
    for (const mention of got) {
      at(scores, mention.kind).found++;
      if (!used.has(mention)) misses.push(`${item.id} false ${mention.kind} "${mention.text}"`);
    }
  }
  return { scores, misses, attributes };
}
