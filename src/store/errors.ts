import type { StoreErrorCode } from '../ports/store.ts';

/** A failure of the store in words for people; `fix` says what to do, `cause` has the engine's own error. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly fix: string;

  constructor(code: StoreErrorCode, message: string, fix: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.fix = fix;
  }
}

/** The engine's own code of an error (`SQLITE_BUSY`, `53100`), an empty text without one. */
export function engineCode(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Wraps whatever an engine threw; a StoreError stays as it is. */
export function asStoreError(error: unknown, where: string): StoreError {
  if (error instanceof StoreError) return error;
  const code = engineCode(error);
  const text = messageOf(error);
  for (const kind of KINDS) {
    if (kind.codes.test(code) || kind.words?.test(text)) {
      return new StoreError(kind.is, `${kind.message} (${where}).`, kind.fix, error);
    }
  }
  return new StoreError(
    'STORE_FAILED',
    `The store failed: ${text} (${where}).`,
    'See the log, then "chips doctor".',
    error,
  );
}

/** Node's own errors are of no class of ours when a test runner puts our modules apart: read the field, not the class. */
function messageOf(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null;
  return isObject && 'message' in error && typeof error.message === 'string' ? error.message : String(error);
}

interface Kind {
  readonly is: StoreErrorCode;
  readonly codes: RegExp;
  /** libsql gives some errors of opening a file without a code. */
  readonly words?: RegExp;
  readonly message: string;
  readonly fix: string;
}

const KINDS: readonly Kind[] = [
  {
    is: 'STORE_LOCKED',
    codes: /^(?:SQLITE_BUSY.*|SQLITE_LOCKED.*|55P03|40001|40P01)$/u,
    message: 'Another process holds the store',
    fix: 'Wait for it, or stop the other Chips that uses the same data folder.',
  },
  {
    is: 'STORE_FULL',
    // 53100 disk full; PostgreSQL reports a full write-ahead log as a plain I/O error before it stops.
    codes: /^(?:SQLITE_FULL|53100|ENOSPC)$/u,
    words: /no space left on device|disk is full/iu,
    message: 'The disk is full: what is stored can be read, nothing new can be kept',
    fix: 'Make room on the disk of the data folder; Chips goes on by itself.',
  },
  {
    is: 'STORE_READ_ONLY',
    codes: /^(?:SQLITE_READONLY.*|SQLITE_PERM|25006|42501|EACCES|EPERM|EROFS)$/u,
    message: 'The store may be read but not written',
    fix: 'Give Chips the right to write to its data folder or database.',
  },
  {
    is: 'STORE_CORRUPT',
    codes: /^(?:SQLITE_CORRUPT.*|SQLITE_NOTADB|XX001|XX002)$/u,
    message: 'The database is damaged or is no database',
    fix: 'Put a backup in its place, or move the file away: Chips then starts with an empty store.',
  },
  {
    is: 'STORE_UNREACHABLE',
    codes:
      /^(?:SQLITE_CANTOPEN.*|SQLITE_IOERR.*|ECONN.*|ENOTDIR|EEXIST|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08...|28...|3D000|57P0.|57014|53300)$/u,
    words: /unable to open|connection terminated|connection error|timeout|timed out|ended unexpectedly/iu,
    message: 'The store cannot be reached',
    fix: 'Check that CHIPS_DATA_DIR is a folder that can be written to, or that DATABASE_URL is right and its server runs.',
  },
];
