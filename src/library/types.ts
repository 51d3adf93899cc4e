import type { Event } from '../core/timeline/types.ts';
import type { Answer, IsoDate } from '../core/types.ts';
import type { ExportedCorpus } from '../service/exportCorpus.ts';
import type { Found } from '../service/types.ts';

/** An article handed over in memory. */
export interface GivenArticle {
  /** Unique in the corpus; citations name it. */
  readonly id: string;
  /** The stored text: citations are UTF-16 offsets into exactly this string. */
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly published?: IsoDate;
  readonly url?: string;
}

export interface OpenCorpusOptions {
  /** A folder of .txt, .md and .html files. Without `dir` and `articles`: the seeds that come with Chips. */
  readonly dir?: string;
  readonly articles?: readonly GivenArticle[];
  /** The span reader, `on` by default; `off` answers by rules alone and starts no process. */
  readonly reader?: 'on' | 'off';
  /** The clock that "today" and "last week" in a question are read against; the machine's by default. */
  readonly now?: () => Date;
}

export interface AskOptions {
  /** Earlier questions of the same thread, oldest first. */
  readonly thread?: readonly string[];
  /** The day or moment the question is asked, instead of now: ISO 8601, or a Date. */
  readonly asked?: string | Date;
  /** Fills `answer.trace`. */
  readonly trace?: boolean;
  /** Only articles published since and until; undated ones are left out then. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Only articles whose publisher or id contains this. */
  readonly source?: string;
}

/** An open corpus. Close it when done: the reader is a child process. */
export interface Corpus {
  /** Answers one question; never rejects for what the question is, and gives the reader all the time it needs. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** The best passages for a text, best first; 10 unless `limit` says otherwise. */
  search(text: string, options?: { readonly limit?: number }): Promise<readonly Found[]>;
  /** Events oldest first, of a topic or of everything, between two dates. */
  timeline(filter?: { readonly topic?: string; readonly from?: IsoDate; readonly to?: IsoDate }): readonly Event[];
  /** Articles, passages, mentions, entities, events and commitments as plain JSON, each with its citation. */
  export(): ExportedCorpus;
  close(): Promise<void>;
}

/** Wrong use of the library: the message says what to change. */
export class CorpusError extends Error {
  readonly code = 'CHIPS_CORPUS';

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'CorpusError';
  }
}
