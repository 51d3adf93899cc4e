import type { Instant } from '../core/types.ts';

/** What is bound to `$1`, `$2`, …; truth is 0 or 1, times are epoch milliseconds. */
export type Bound = string | number | null;

/** A result row; BIGINT is a number in both engines. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Runs one statement with `$n` placeholders; gives the rows of a query or of `returning`. */
export interface Sql {
  run(text: string, ...bound: readonly Bound[]): Promise<readonly Row[]>;
}

/**
 * One of the two engines. A statement outside `transaction` is a transaction of its own. All text is portable except for
 * what the flags name.
 */
export interface Engine extends Sql {
  readonly kind: 'sqlite' | 'postgres';
  /** For messages and doctor; never with a password. */
  readonly where: string;
  /** All or nothing; the work may be run again when the engine asks for it, so it must do nothing but SQL. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Appended to a `select` that picks rows to change. Reason: PostgreSQL lets two workers read the same row, and SKIP
   * LOCKED hands them different ones; SQLite has one writer at a time and knows no row locks.
   */
  readonly pickLocked: string;
  /**
   * The clock that leases go by. Reason: the clocks of two machines differ, that of their common database does not;
   * SQLite's processes share a machine, and its clock is the one passed in.
   */
  leaseNow(sql: Sql): Promise<Instant>;
  close(): Promise<void>;
}
