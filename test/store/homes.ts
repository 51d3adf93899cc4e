import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/openStore.ts';

/** A place that holds one store; every `open` is a handle of its own, as another process would have. */
export interface StoreHome {
  readonly options: { readonly dataDir: string; readonly databaseUrl: string | null };
  open(now: () => number): Promise<Store>;
  remove(): Promise<void>;
}

let made = 0;

export async function sqliteHome(): Promise<StoreHome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'chips-store-'));
  const options = { dataDir, databaseUrl: null };
  return {
    options,
    open: (now) => openStore({ ...options, now }),
    remove: async () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** A schema of its own in the test database, so that test files may run at the same time. */
export async function postgresHome(url: string): Promise<StoreHome> {
  const schema = `chips_${process.pid}_${++made}`;
  await query(url, `drop schema if exists ${schema} cascade; create schema ${schema}`);
  const databaseUrl = `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  const options = { dataDir: '', databaseUrl };
  return {
    options,
    open: (now) => openStore({ ...options, now }),
    remove: () => query(url, `drop schema if exists ${schema} cascade`),
  };
}

export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export interface EngineUnderTest {
  readonly name: string;
  home(): Promise<StoreHome>;
}

/** SQLite always; PostgreSQL when CHIPS_TEST_PG names a server, otherwise it is said that it was left out. */
export function enginesUnderTest(): readonly EngineUnderTest[] {
  const url = process.env['CHIPS_TEST_PG'] ?? '';
  const sqlite: EngineUnderTest = { name: 'SQLite', home: sqliteHome };
  if (url === '') {
    process.stderr.write('PostgreSQL left out: CHIPS_TEST_PG names no server\n');
    return [sqlite];
  }
  return [sqlite, { name: 'PostgreSQL', home: () => postgresHome(url) }];
}
