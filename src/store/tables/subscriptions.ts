import type { Platform } from '../../ports/poster.ts';
import type { Subscription, SubscriptionStore, Tenant } from '../../ports/store.ts';
import type { Engine, Row, Sql } from '../engine.ts';
import { text, textOrNull, whole, wholeOrNull, word } from '../row.ts';

export const PLATFORMS: readonly Platform[] = ['slack', 'discord'];
const CADENCES = ['daily', 'weekdays', 'weekly'] as const;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export function subscriptionTable(engine: Engine): SubscriptionStore {
  return {
    add: (subscription) => insert(engine, subscription),
    get: (tenant, id) => find(engine, tenant, id),
    async list(tenant) {
      const rows = await engine.run('select * from subscriptions where tenant_id = $1 order by created_at, id', tenant);
      return rows.map(subscriptionOf);
    },
    async inChannel(platform, channel) {
      const rows = await engine.run(
        'select * from subscriptions where platform = $1 and channel = $2 order by created_at, tenant_id, id',
        platform,
        channel,
      );
      return rows.map(subscriptionOf);
    },
    remove: (tenant, id) =>
      engine.transaction(async (sql) => {
        const gone = await sql.run(
          'delete from subscriptions where tenant_id = $1 and id = $2 returning id',
          tenant,
          id,
        );
        await sql.run(
          `delete from deliveries where tenant_id = $1 and subscription_id = $2 and kind = 'digest'
             and state = 'pending' and posting_at is null`,
          tenant,
          id,
        );
        return gone.length > 0;
      }),
    async setState(tenant, id, state, reason, nextDue) {
      const [row] = await engine.run(
        `update subscriptions set state = $3, reason = $4, next_due = coalesce(cast($5 as bigint), next_due)
         where tenant_id = $1 and id = $2 and state <> $3 returning *`,
        tenant,
        id,
        state,
        reason,
        nextDue ?? null,
      );
      return row ? subscriptionOf(row) : null;
    },
    async nextDue(platforms) {
      const dues = platforms.map((platform) =>
        engine.run(`select min(next_due) as due from subscriptions where platform = $1 and state = 'active'`, platform),
      );
      const found = (await Promise.all(dues)).flat().flatMap((row) => wholeOrNull(row, 'due') ?? []);
      return found.length === 0 ? null : Math.min(...found);
    },
  };
}

async function insert(sql: Sql, one: Subscription): Promise<void> {
  await sql.run(
    `insert into subscriptions
       (tenant_id, id, platform, channel, cadence, weekday, time_of_day, zone, topic, always, owner, state, reason,
        next_due, cursor_seq, cursor_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    one.tenant,
    one.id,
    one.platform,
    one.channel,
    one.cadence,
    one.day,
    one.time,
    one.zone,
    one.topic,
    one.always ? 1 : 0,
    one.owner,
    one.state,
    one.reason,
    one.nextDue,
    one.cursor?.seq ?? null,
    one.cursor?.at ?? null,
    one.createdAt,
  );
}

async function find(sql: Sql, tenant: Tenant, id: string): Promise<Subscription | null> {
  if (!/^[0-9a-z]{1,40}$/u.test(id)) return null;
  const [row] = await sql.run('select * from subscriptions where tenant_id = $1 and id = $2', tenant, id);
  return row ? subscriptionOf(row) : null;
}

export function subscriptionOf(row: Row): Subscription {
  const seq = wholeOrNull(row, 'cursor_seq');
  return {
    id: text(row, 'id'),
    tenant: text(row, 'tenant_id'),
    platform: word(row, 'platform', PLATFORMS),
    channel: text(row, 'channel'),
    cadence: word(row, 'cadence', CADENCES),
    day: row['weekday'] === null ? null : word(row, 'weekday', DAYS),
    time: text(row, 'time_of_day'),
    zone: text(row, 'zone'),
    topic: textOrNull(row, 'topic'),
    always: whole(row, 'always') === 1,
    owner: textOrNull(row, 'owner'),
    state: word(row, 'state', ['active', 'paused']),
    reason: textOrNull(row, 'reason'),
    nextDue: whole(row, 'next_due'),
    cursor: seq === null ? null : { seq, at: whole(row, 'cursor_at') },
    createdAt: whole(row, 'created_at'),
  };
}
