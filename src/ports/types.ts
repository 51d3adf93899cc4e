import type { Query } from '../core/search/types.ts';
import type { Hit, Instant, Passage, Reading } from '../core/types.ts';

/** Ranks passages; may live in process, in a worker or in a database. */
export interface SearchIndex {
  search(query: Query, k: number): Promise<Hit[]>;
}

/** Marks answer spans. `[]` when late, off or dead; never throws. `state` is for traces, doctor and status. */
export interface Reader {
  read(question: string, passages: readonly Passage[], budgetMs: number): Promise<Reading[]>;
  state(): 'off' | 'starting' | 'ready' | 'late' | 'dead' | 'unavailable';
  /** Why the state is not `ready`, one line for people; null when ready. */
  reason(): string | null;
  close(): Promise<void>;
}

export interface Clock {
  now(): Instant;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Structured log; fields never hold a secret, questions only at debug. */
export interface Log {
  log(level: LogLevel, event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
}

export interface Ids {
  /** An unguessable id of `length` base-36 characters. */
  next(length?: number): string;
}
