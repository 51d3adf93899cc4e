import { readFileSync } from 'node:fs';

/** The objects of a JSON-lines file beside the tests. */
export function readLines<T>(name: string): T[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  // Each test names the shape of its own file.
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}
