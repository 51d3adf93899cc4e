import { readCorpus } from '../ingest/readCorpus.ts';
import type { FolderContent } from '../ports/corpusFolder.ts';

/** The articles of a folder, and what was left out as lines for people. */
export async function readFolder(dir: string): Promise<FolderContent> {
  const { documents, problems } = await readCorpus(dir);
  return { documents, problems: problems.map(({ message }) => message) };
}
