import { existsSync } from 'node:fs';
import type { App } from '../../adapters/cli/types.ts';
import type { Settings } from '../config/types.ts';
import { count } from '../core/reply/words.ts';
import { openCorpusFolder } from '../ingest/openCorpusFolder.ts';
import type { Log } from '../ports/types.ts';
import type { OpenedCorpus } from '../service/askCorpus.ts';
import { shownInMemory } from '../service/shownInMemory.ts';
import { createService } from '../service.ts';
import { randomIds } from './ids.ts';
import { openReaderFor } from './openReaderFor.ts';
import { indexCacheFile, openSnapshot } from './openSnapshot.ts';
import { terminalDigests } from './terminalDigests.ts';

/** The program for the terminal: the folder's articles, the reader, and a memory that ends with the process. */
export async function openApp(settings: Settings, log: Log): Promise<App> {
  // Started first: the model loads in its own process while the articles are read here.
  const reader = openReaderFor(settings.reader, log);
  const { documents, problems } = await openCorpusFolder(settings.corpus).read();
  // Asking a question makes no data folder; where there is one, the index of a large corpus is kept in it.
  const cache = existsSync(settings.dataDir) ? { cacheFile: indexCacheFile(settings.dataDir, settings.corpus) } : {};
  const corpus: OpenedCorpus = { ...(await openSnapshot(documents, { log, ...cache })), reader };
  const digests = terminalDigests(settings, reader, log);
  const service = createService({
    corpusOf: () => corpus,
    clock: { now: Date.now },
    log,
    zone: settings.timeZone,
    shown: shownInMemory(randomIds),
    cases: digests.cases,
  });
  const empty =
    documents.length === 0 ? [`no articles in ${settings.corpus}. Put .txt, .md or .html files there.`] : [];
  return {
    service,
    warnings: [...problems, ...empty],
    close: async () => {
      await digests.close();
      await reader.close();
    },
  };
}

/** What the doctor says of a corpus. */
export function corpusState(documents: number, problems: readonly string[]): string {
  return `${count(documents, 'article')}${problems.length === 0 ? '' : `, ${count(problems.length, 'file')} left out`}`;
}
