import type { CorpusFolder } from '../ports/corpusFolder.ts';
import { readCorpus } from './readCorpus.ts';

/** The corpus folder at `dir`, read anew at each call. */
export function openCorpusFolder(dir: string): CorpusFolder {
  return {
    async read() {
      const { documents, problems } = await readCorpus(dir);
      return { documents, problems: problems.map((problem) => problem.message) };
    },
  };
}
