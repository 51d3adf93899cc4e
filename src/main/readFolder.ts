import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../core/article/types.ts';

export async function readFolder(dir: string): Promise<{ documents: SourceDocument[]; problems: string[] }> {
  const documents = readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(dir, name), 'utf8') }));
  return { documents, problems: [] };
}
