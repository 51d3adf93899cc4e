import { readdirSync, readFileSync } from 'node:fs';
import type { SourceDocument } from '../../src/core/article/types.ts';
import { buildSnapshot, type Snapshot } from '../../src/core/snapshot.ts';

const opened = new Map<string, Snapshot>();

/** A snapshot of the seeds (with their manifest) or of a folder of `test/corpora`. */
export function openFolder(name: string): Snapshot {
  const known = opened.get(name);
  if (known) return known;
  const folder = new URL(name === 'seeds' ? '../../seeds/' : `../corpora/${name}/`, import.meta.url);
  const made = buildSnapshot(documentsIn(folder, name === 'seeds'));
  opened.set(name, made);
  return made;
}

function documentsIn(folder: URL, manifest: boolean): readonly SourceDocument[] {
  const listed = manifest
    ? (
        JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as {
          articles: readonly Omit<SourceDocument, 'text'>[];
        }
      ).articles // our own file
    : [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const id = file.replace(/\.txt$/u, '');
      return { ...listed.find((one) => one.id === id), id, text: readFileSync(new URL(file, folder), 'utf8') };
    });
}

export function readLines<T>(name: string): readonly T[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T); // our own fixture format
}
