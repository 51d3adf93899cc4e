import type { Instant } from '../../core/types.ts';
import type { AuditStore, MetaStore, SeenStore } from '../../ports/store.ts';
import type { Engine } from '../engine.ts';
import { randomId } from '../ids.ts';
import { text, textOrNull, whole } from '../row.ts';

/** Events of a platform that were dealt with: the same one comes again after a lost acknowledgement. */
export function seenTable(engine: Engine, now: () => Instant): SeenStore {
  return {
    async first(tenant, key, ttlMs) {
      const at = now();
      const rows = await engine.run(
        `insert into seen (tenant_id, event, expires_at) values ($1, $2, $3)
         on conflict (tenant_id, event) do update set expires_at = excluded.expires_at where seen.expires_at <= $4
         returning event`,
        tenant,
        key,
        at + ttlMs,
        at,
      );
      return rows.length > 0;
    },
  };
}

/** Who changed what, kept for good. */
export function auditTable(engine: Engine): AuditStore {
  return {
    async add(tenant, { at, who, what }) {
      await engine.run(
        'insert into audit (tenant_id, at, id, who, what) values ($1, $2, $3, $4, $5)',
        tenant,
        at,
        randomId(12),
        who,
        what.replaceAll('\0', '\uFFFD'),
      );
    },
    async list(tenant, limit) {
      const rows = await engine.run(
        'select at, who, what from audit where tenant_id = $1 order by at desc, id limit $2',
        tenant,
        limit,
      );
      return rows.map((row) => ({ at: whole(row, 'at'), who: textOrNull(row, 'who'), what: text(row, 'what') }));
    },
  };
}

/** Values by name. */
export function metaTable(engine: Engine): MetaStore {
  return {
    async get(tenant, key) {
      const [row] = await engine.run('select value from meta where tenant_id = $1 and name = $2', tenant, key);
      return row ? text(row, 'value') : null;
    },
    async set(tenant, key, value) {
      await engine.run(
        `insert into meta (tenant_id, name, value) values ($1, $2, $3)
         on conflict (tenant_id, name) do update set value = excluded.value`,
        tenant,
        key,
        value,
      );
    },
  };
}
