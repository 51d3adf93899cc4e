import lexicon from '../../../data/lexicon/synonyms.json' with { type: 'json' };
import { termOf } from './words.ts';

const byStem = new Map<string, readonly string[]>();
for (const group of lexicon.groups) {
  const stems = [...new Set(group.map(termOf))];
  for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), ...stems.filter((other) => other !== stem)]);
}

/** Stems that mean about the same as this one in news; empty for names, numbers and words that are not in the file. */
export function synonymsOf(stem: string): readonly string[] {
  return byStem.get(stem) ?? [];
}
