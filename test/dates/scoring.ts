import { readFileSync } from 'node:fs';
import { parseDates } from '../../src/core/dates/parseDates.ts';
import type { Timex } from '../../src/core/dates/types.ts';

export interface Expected {
  readonly text: string;
  readonly value: string;
  readonly precision: string;
  readonly modifier?: string;
  readonly known?: Partial<Timex['known']>;
}

export interface Labelled {
  readonly text: string;
  readonly reference: string | null;
  readonly fresh: boolean;
  /** An earlier sentence whose last date is the previous one. */
  readonly previous?: string;
  /** Why it is still read wrongly; the test fails when it is mended and the mark stays. */
  readonly known?: string;
  readonly expected: readonly Expected[];
}

export function readLabelled(name: string): readonly Labelled[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Labelled); // our own fixture format
}

export function parseLabelled(sentence: Labelled): readonly Timex[] {
  const { reference } = sentence;
  const before = sentence.previous === undefined ? [] : parseDates(sentence.previous, { reference });
  return parseDates(sentence.text, { reference, previous: before.at(-1) ?? null });
}

const bare = (text: string): string => text.replace(/^the /i, '');

/** One line a difference, empty when the sentence is read as labelled; a leading "the" is not counted. */
export function differences(sentence: Labelled, found: readonly Timex[]): readonly string[] {
  const lines: string[] = [];
  const left = [...found];
  for (const want of sentence.expected) {
    const at = left.findIndex((timex) => bare(timex.text) === bare(want.text));
    const got = left[at];
    if (got === undefined) {
      lines.push(`missing "${want.text}" = ${want.value}`);
      continue;
    }
    left.splice(at, 1);
    const modifier = got.modifier ?? undefined;
    if (got.value !== want.value || got.precision !== want.precision || modifier !== want.modifier) {
      lines.push(
        `"${want.text}": want ${want.value} ${want.precision} ${want.modifier}, got ${got.value} ${got.precision} ${modifier}`,
      );
    }
    for (const [part, knowledge] of Object.entries(want.known ?? {})) {
      const has = got.known[part as keyof Timex['known']]; // keys of the fixture are year, month, day
      if (has !== knowledge) lines.push(`"${want.text}": want ${part} ${knowledge}, got ${has}`);
    }
  }
  for (const timex of left) lines.push(`extra "${timex.text}" = ${timex.value}`);
  return lines;
}
