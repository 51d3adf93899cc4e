import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Passage, Reading } from '../../src/core/types.ts';
import type { Reader } from '../../src/ports/types.ts';

/** The file of a model's marks under `folder`: named by the sum of its weights, so that others never read them. */
export function marksFile(folder: string, modelDir: string): string {
  // A file of this repository.
  const { sha256 } = JSON.parse(readFileSync(join(modelDir, 'config.json'), 'utf8')) as { sha256: string };
  return join(folder, `marks-${sha256.slice(0, 12)}.jsonl`);
}

type Mark = readonly [start: number, end: number, score: number, none: number];

/** A reader that remembers its marks in a file: a passage's marks depend on nothing but question, text and weights. */
export function cachedReader(inner: Reader, file: string): Reader {
  mkdirSync(dirname(file), { recursive: true });
  const known = new Map<string, readonly Mark[]>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue;
      // Written below, one array a line.
      const [key, marks] = JSON.parse(line) as [string, Mark[]];
      known.set(key, marks);
    }
  }
  const keyOf = (question: string, text: string): string =>
    createHash('sha1').update(`${question}\u0000${text}`).digest('base64url').slice(0, 16);
  return {
    ...inner,
    async read(question, passages, budgetMs) {
      const missing = passages.filter((passage) => !known.has(keyOf(question, passage.text)));
      if (missing.length > 0) {
        const readings = await inner.read(question, missing, budgetMs);
        if (readings.length === 0) return [];
        for (const passage of missing) {
          const marks = readings
            .filter((reading) => reading.passage === passage)
            .map(
              (reading): Mark => [
                reading.start - passage.start,
                reading.end - passage.start,
                round(reading.score),
                round(reading.none),
              ],
            );
          known.set(keyOf(question, passage.text), marks);
          appendFileSync(file, `${JSON.stringify([keyOf(question, passage.text), marks])}\n`);
        }
      }
      return passages.flatMap((passage) =>
        (known.get(keyOf(question, passage.text)) ?? []).map((mark) => toReading(passage, mark)),
      );
    },
  };
}

function toReading(passage: Passage, [start, end, score, none]: Mark): Reading {
  return { passage, start: passage.start + start, end: passage.start + end, score, none };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
