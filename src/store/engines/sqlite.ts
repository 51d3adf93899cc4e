import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import type { Instant } from '../../core/types.ts';
import type { Bound, Engine, Row, Sql } from '../engine.ts';
import { asStoreError, engineCode } from '../errors.ts';

/** How long a statement waits for another process's transaction, ms. */
const PATIENCE_MS = 5_000;
// libsql waits inside a synchronous call, in which no event of ours is heard; the long wait happens between calls.
const BUSY_MS = 20;
/** Statements kept prepared; the program has fewer. */
const PREPARED = 200;

/** Opens `chips.db` in the data folder, making both: WAL, every commit flushed to the disk. */
export async function openSqlite(dataDir: string, now: () => Instant): Promise<Engine> {
  const where = join(dataDir, 'chips.db');
  try {
    mkdirSync(dataDir, { recursive: true });
    const db = new Database(where, { timeout: BUSY_MS });
    // Two processes may turn a new file to WAL at the same moment, and one of them is told that it is busy.
    await patiently(() => db.pragma('journal_mode = WAL'));
    db.pragma('synchronous = FULL');
    return sqliteEngine(db, where, now);
  } catch (error) {
    throw asStoreError(error, where);
  }
}

type Db = InstanceType<typeof Database>;

function sqliteEngine(db: Db, where: string, now: () => Instant): Engine {
  const prepared = new Map<string, ReturnType<Db['prepare']>>();
  let queue: Promise<unknown> = Promise.resolve();

  /** One connection: whoever comes during a transaction waits, and never sees half of it. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  }

  function execute(text: string, bound: readonly Bound[]): readonly Row[] {
    let statement = prepared.get(text);
    if (!statement) {
      if (prepared.size >= PREPARED) prepared.clear();
      statement = db.prepare(text);
      prepared.set(text, statement);
    }
    // By name: SQLite numbers `$2 … $1` in the order of appearance, PostgreSQL by the number.
    const named = Object.fromEntries(bound.map((value, i) => [String(i + 1), value]));
    // The driver types rows as unknown; the columns of our schema hold text, whole numbers and null.
    return statement.all(named) as readonly Row[];
  }

  const sql: Sql = { run: async (text, ...bound) => execute(text, bound) };

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asStoreError(error, where);
    }
  }

  async function tried<T>(work: (s: Sql) => Promise<T>): Promise<T> {
    db.exec('begin immediate');
    try {
      const value = await work(sql);
      db.exec('commit');
      return value;
    } catch (error) {
      // A full disk may have rolled back already.
      if (db.inTransaction) db.exec('rollback');
      throw error;
    }
  }

  return {
    kind: 'sqlite',
    where,
    pickLocked: '',
    leaseNow: async () => now(),
    run: (text, ...bound) => guarded(() => patiently(() => alone(async () => execute(text, bound)))),
    transaction: (work) => guarded(() => patiently(() => alone(() => tried(work)))),
    close: () =>
      alone(async () => {
        prepared.clear();
        db.close();
      }),
  };
}

/** Repeats what only failed because another process was writing. */
async function patiently<T>(work: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!engineCode(error).startsWith('SQLITE_BUSY') || performance.now() > end) throw error;
      await sleep(BUSY_MS);
    }
  }
}
