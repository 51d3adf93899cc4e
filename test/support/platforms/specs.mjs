// Where the downloaded specifications lie: SPECS overrides the default folder.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.env.SPECS ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), 'specs');

export function readSpec(name) {
  return JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
}
