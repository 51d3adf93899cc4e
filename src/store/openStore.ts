import type { Instant } from '../core/types.ts';
import type { Store } from '../ports/store.ts';
import { openPostgres } from './engines/postgres.ts';
import { openSqlite } from './engines/sqlite.ts';
import { asStoreError } from './errors.ts';
import { migrate } from './migrate.ts';
import { prune } from './prune.ts';
import { answerTable } from './tables/answers.ts';
import { articleTable } from './tables/articles.ts';
import { deliveryTable } from './tables/deliveries.ts';
import { auditTable, metaTable, seenTable } from './tables/small.ts';
import { subscriptionTable } from './tables/subscriptions.ts';

export interface StoreOptions {
  /** Folder of `chips.db`; made when it is not there. Not touched when `databaseUrl` is given. */
  readonly dataDir: string;
  /** `postgres://…`; null or absent means SQLite. */
  readonly databaseUrl?: string | null;
  readonly now: () => Instant;
  /** Hears that PostgreSQL closed a connection; the next call opens another. */
  readonly onLost?: (why: string) => void;
}

/** Opens the store and brings its schema forward; rejects with a StoreError that says what to do. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { dataDir, databaseUrl, now, onLost = () => {} } = options;
  const engine = databaseUrl ? await openPostgres(databaseUrl, onLost) : await openSqlite(dataDir, now);
  let schema: number;
  try {
    schema = await migrate(engine);
  } catch (error) {
    await engine.close();
    throw asStoreError(error, engine.where);
  }
  return {
    about: { engine: engine.kind, where: engine.where, schema },
    articles: articleTable(engine, now),
    shown: answerTable(engine, now),
    subscriptions: subscriptionTable(engine),
    deliveries: deliveryTable(engine, now),
    seen: seenTable(engine, now),
    audit: auditTable(engine),
    meta: metaTable(engine),
    async check() {
      await engine.transaction(async (sql) => {
        await sql.run(
          `insert into meta (tenant_id, name, value) values ('base', 'check', '1')
           on conflict (tenant_id, name) do update set value = '1'`,
        );
        await sql.run(`delete from meta where tenant_id = 'base' and name = 'check'`);
      });
    },
    prune: () => prune(engine, now()),
    async forget(tenant, user) {
      const rows = await engine.run(
        'delete from answers where tenant_id = $1 and asker = $2 returning id',
        tenant,
        user,
      );
      return rows.length;
    },
    close: () => engine.close(),
  };
}
