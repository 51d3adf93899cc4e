import { join } from 'node:path';
import { packageRoot } from './config.ts';
import { openCorpusFolder } from './ingest/openCorpusFolder.ts';
import { givenDocuments } from './library/givenDocuments.ts';
import { type Corpus, CorpusError, type OpenCorpusOptions } from './library/types.ts';
import { openReaderFor } from './main/openReaderFor.ts';
import { openSnapshot } from './main/openSnapshot.ts';
import type { FolderContent } from './ports/corpusFolder.ts';
import { askCorpus } from './service/askCorpus.ts';
import { askedInstant } from './service/askedInstant.ts';
import { exportCorpus } from './service/exportCorpus.ts';
import { findEvents } from './service/findEvents.ts';
import { searchPassages } from './service/searchPassages.ts';

export { buildIndex, type LibraryHit, type LibraryIndex, type LibraryPassage } from './core/search/buildIndex.ts';
export type { Commitment, Event, Timeline } from './core/timeline/types.ts';
export type {
  Abstained,
  AbstainReason,
  Answer,
  Answered,
  AnswerType,
  AnswerValue,
  Band,
  Citation,
  IsoDate,
  Modality,
} from './core/types.ts';
export {
  type AskOptions,
  type Corpus,
  CorpusError,
  type GivenArticle,
  type OpenCorpusOptions,
} from './library/types.ts';
export type { ExportedCorpus } from './service/exportCorpus.ts';
export type { Found } from './service/types.ts';

/**
 * Opens a corpus for questions: a folder, articles in memory, or both. Rejects with a CorpusError when the folder cannot
 * be read or an article is none. Reads no environment and writes nothing.
 */
export async function openCorpus(options: OpenCorpusOptions = {}): Promise<Corpus> {
  const { articles, now = () => new Date() } = options;
  const given = articles === undefined ? [] : givenDocuments(articles);
  const dir = options.dir ?? (articles === undefined ? join(packageRoot(), 'seeds') : null);
  const read = dir === null ? [] : (await readDir(dir)).documents;
  const twice = given.find((one) => read.some((other) => other.id === one.id));
  if (twice)
    throw new CorpusError(`The article "${twice.id}" is in the folder as well as in the list; give it another id.`);
  const log = { log: () => {} };
  const { snapshot, index } = await openSnapshot([...read, ...given], { log });
  const reader = openReaderFor(options.reader ?? 'on', log);
  const corpus = { snapshot, index, reader };
  return {
    async ask(question, { thread, asked, trace, from, to, source } = {}) {
      const at = asked === undefined ? now().getTime() : asked instanceof Date ? asked.getTime() : askedInstant(asked);
      if (at === null || Number.isNaN(at))
        throw new CorpusError('"asked" is no date; write it as 2023-05-26 or give a Date.');
      const request = {
        question: String(question),
        ...(thread === undefined ? {} : { thread }),
        ...(trace === undefined ? {} : { trace }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(source === undefined ? {} : { source }),
      };
      return askCorpus(corpus, request, { now: at, budgetMs: Number.POSITIVE_INFINITY });
    },
    search: (text, { limit = 10 } = {}) => searchPassages(corpus.index, text, limit),
    timeline: ({ topic, from, to } = {}) =>
      findEvents(snapshot, { topic: topic ?? null, from: from ?? null, to: to ?? null }).events,
    export: () => exportCorpus(snapshot),
    close: () => reader.close(),
  };
}

async function readDir(dir: string): Promise<FolderContent> {
  try {
    return await openCorpusFolder(dir).read();
  } catch (cause) {
    throw new CorpusError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
