import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine, Sql } from './engine.ts';
import { engineCode, StoreError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** Relation or its type exists: another starting process made the table in the same moment. */
const MADE_MEANWHILE = /^(?:42P07|23505|42710)$/u;

/**
 * Brings the schema forward; never back. Starting processes may run it at once: the row of `schema_version` is the lock,
 * and each step happens in the transaction that records it.
 */
export async function migrate(engine: Engine, steps: readonly Migration[] = MIGRATIONS): Promise<number> {
  const newest = steps.reduce((top, step) => Math.max(top, step.version), 0);
  await makeVersionTable(engine);
  return engine.transaction(async (sql) => {
    await sql.run(
      `insert into schema_version (tenant_id, name, version) values ('base', 'schema', 0)
       on conflict (tenant_id, name) do nothing`,
    );
    const from = await lockVersion(sql);
    if (from > newest) throw tooNew(from, newest, engine.where);
    for (const step of steps.filter(({ version }) => version > from)) {
      for (const statement of step.statements) await sql.run(statement);
      await sql.run(
        `update schema_version set version = $1 where tenant_id = 'base' and name = 'schema'`,
        step.version,
      );
    }
    return newest;
  });
}

async function makeVersionTable(engine: Engine): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await engine.run(
        `create table if not exists schema_version (
          tenant_id text not null, name text not null, version bigint not null, primary key (tenant_id, name))`,
      );
      return;
    } catch (error) {
      // PostgreSQL's "if not exists" does not hold against a second session that makes the table just now.
      const cause = error instanceof StoreError ? error.cause : error;
      if (attempt >= 10 || !MADE_MEANWHILE.test(engineCode(cause))) throw error;
      await sleep(20 * attempt);
    }
  }
}

/** The version, with its row locked until the transaction ends. */
async function lockVersion(sql: Sql): Promise<number> {
  const [row] = await sql.run(
    `update schema_version set version = version where tenant_id = 'base' and name = 'schema' returning version`,
  );
  return Number(row?.['version'] ?? 0);
}

function tooNew(found: number, newest: number, where: string): StoreError {
  return new StoreError(
    'STORE_NEWER',
    `The store was written by a newer Chips: its schema is ${found}, this program knows ${newest} (${where}).`,
    'Install the newer version again, or use another CHIPS_DATA_DIR.',
  );
}
