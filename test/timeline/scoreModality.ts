import { readFileSync } from 'node:fs';
import { modalityAt } from '../../src/core/timeline/modality.ts';
import type { Modality } from '../../src/core/types.ts';

export interface LabelledModality {
  readonly sentence: string;
  /** The word whose event is asked about: the first word of the sentence that begins with it. */
  readonly anchor: string;
  readonly expected: Modality;
  readonly from: 'seeds' | 'moon' | 'beats' | 'own';
}

export function readModality(name: string): readonly LabelledModality[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as LabelledModality); // our own fixture format
}

export function modalityOf({ sentence, anchor }: LabelledModality): Modality {
  const start = sentence.search(new RegExp(`(?<![\\p{L}\\p{N}])${anchor}`, 'u'));
  if (start < 0) throw new Error(`"${anchor}" does not stand in: ${sentence}`);
  return modalityAt(sentence, { start, end: start + anchor.length });
}
