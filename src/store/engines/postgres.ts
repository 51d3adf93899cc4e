import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Engine, Row, Sql } from '../engine.ts';
import { asStoreError, engineCode } from '../errors.ts';

const INT8 = 20;
const OLDEST = 150_000;
/** Serialization failure and deadlock: PostgreSQL asks to do the transaction again. */
const AGAIN = /^(?:40001|40P01)$/u;
const ATTEMPTS = 5;

/** Connects to PostgreSQL 15 or later. Lost connections are replaced; `onLost` hears of them, once each. */
export async function openPostgres(url: string, onLost: (why: string) => void): Promise<Engine> {
  const where = describeUrl(url);
  try {
    const pool = new pg.Pool({
      connectionString: url,
      max: 8,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      query_timeout: 20_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'chips',
      // BIGINT arrives as text by default; ours are counters and milliseconds, far below 2 ** 53.
      types: {
        getTypeParser: (oid: number, format?: 'text' | 'binary') =>
          oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
      },
    });
    // Without a listener the loss of an idle connection would end the process.
    pool.on('error', (error) => onLost(error.message));
    const engine = postgresEngine(pool, where);
    const version = Number((await engine.run('show server_version_num'))[0]?.['server_version_num']);
    if (version < OLDEST) throw new Error(`PostgreSQL 15 or later is needed, this is ${Math.floor(version / 10_000)}`);
    return engine;
  } catch (error) {
    throw asStoreError(error, where);
  }
}

function postgresEngine(pool: pg.Pool, where: string): Engine {
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (attempt >= ATTEMPTS || !AGAIN.test(engineCode(error))) throw asStoreError(error, where);
        await sleep(10 * attempt);
      }
    }
  }

  async function tried<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    // A connection that dies between two statements tells it here, and only here.
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      await client.query('begin');
      const value = await work({ run: async (text, ...bound) => (await client.query<Row>(text, [...bound])).rows });
      await client.query('commit');
      return value;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  return {
    kind: 'postgres',
    where,
    pickLocked: ' for update skip locked',
    async leaseNow(sql) {
      const [row] = await sql.run('select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now');
      return Number(row?.['now']);
    },
    run: (text, ...bound) => guarded(async () => (await pool.query<Row>(text, [...bound])).rows),
    transaction: (work) => guarded(() => tried(work)),
    close: () => pool.end(),
  };
}

/** Host and database without name and password. */
function describeUrl(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL ${pathname.slice(1) || 'default'} on ${hostname || 'the local socket'}${port === '' ? '' : `:${port}`}`;
}
